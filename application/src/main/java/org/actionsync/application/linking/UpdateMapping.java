package org.actionsync.application.linking;

import org.actionsync.application.integration.SetUpRefused;
import org.actionsync.application.port.CampaignLink;
import org.actionsync.application.port.Links;
import org.actionsync.domain.contact.TagKey;
import org.actionsync.domain.mapping.Direction;
import org.actionsync.domain.mapping.Mapping;

/** Changes which way a mapping travels. */
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
    return new Mapping(
        mapping.key(),
        mapping.response(),
        mapping.level(),
        mapping.tag(),
        direction,
        mapping.state(),
        mapping.problems());
  }
}
