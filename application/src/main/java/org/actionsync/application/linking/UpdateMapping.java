package org.actionsync.application.linking;

import java.util.List;
import org.actionsync.application.integration.SetUpRefused;
import org.actionsync.application.port.CampaignLink;
import org.actionsync.application.port.Links;
import org.actionsync.domain.contact.TagKey;
import org.actionsync.domain.mapping.Direction;
import org.actionsync.domain.mapping.Mapping;
import org.actionsync.domain.mapping.MappingState;

/**
 * Changes which way a mapping travels. One that stopped by itself goes on when it is saved again,
 * even unchanged; if what it names is still gone, the next run stops it once more.
 */
public final class UpdateMapping {

  private final Links links;
  private final LintMappings lint;

  /** Changes in {@code links} what {@code lint} lets pass. */
  public UpdateMapping(Links links, LintMappings lint) {
    this.links = links;
    this.lint = lint;
  }

  /**
   * The mapping with its new direction.
   *
   * @throws SetUpRefused if there is no such mapping, if it maps a level, or the linter objects
   */
  public Mapping direct(TagKey id, Direction direction) throws SetUpRefused {
    Links.LinkedMapping found =
        links.mapping(id).orElseThrow(() -> SetUpRefused.unknown("id", "mapping"));
    Mapping before = found.mapping();
    if (before.level() != null && direction != Direction.TO_NETWORK) {
      throw SetUpRefused.invalid(
          "direction", "Assessments go one way, from Action Builder to Action Network");
    }
    CampaignLink link =
        links.find(found.link()).orElseThrow(() -> SetUpRefused.unknown("id", "mapping"));
    lint.check(link, directed(before, direction), new LintMappings.Fields("id", "id"));
    links.changeMapping(id, mapping -> directed(mapping, direction));
    return links
        .mapping(id)
        .map(Links.LinkedMapping::mapping)
        .orElseThrow(() -> SetUpRefused.unknown("id", "mapping"));
  }

  private static Mapping directed(Mapping mapping, Direction direction) {
    boolean broken = mapping.state() == MappingState.BROKEN;
    return new Mapping(
        mapping.key(),
        mapping.response(),
        mapping.level(),
        mapping.tag(),
        direction,
        broken ? MappingState.ACTIVE : mapping.state(),
        broken ? List.of() : mapping.problems());
  }
}
