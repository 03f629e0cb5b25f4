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
    Mapping after =
        new Mapping(
            before.key(),
            before.response(),
            before.level(),
            before.tag(),
            direction,
            before.state(),
            before.problems());
    lint.check(link, after, new LintMappings.Fields("id", "id"));
    links.saveMapping(link.id(), after);
    return after;
  }
}
