package org.actionsync.application.linking;

import java.util.List;
import org.actionsync.application.integration.SetUpRefused;
import org.actionsync.application.port.CampaignLink;
import org.actionsync.application.port.Links;
import org.actionsync.domain.contact.TagKey;
import org.actionsync.domain.mapping.Direction;
import org.actionsync.domain.mapping.Mapping;
import org.actionsync.domain.mapping.MappingState;
import org.jspecify.annotations.Nullable;

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
   * @param seen the version that the admin looked at; null for the one that is there now
   * @throws SetUpRefused if there is no such mapping, if somebody else changed it since, if it maps
   *     a level, or the linter objects
   */
  public Mapping direct(TagKey id, Direction direction, @Nullable Integer seen)
      throws SetUpRefused {
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
    int version = seen == null ? before.version() : seen;
    boolean edited = links.editMapping(id, version, mapping -> directed(mapping, direction));
    Mapping now =
        links
            .mapping(id)
            .map(Links.LinkedMapping::mapping)
            .orElseThrow(() -> SetUpRefused.unknown("id", "mapping"));
    if (!edited) {
      throw SetUpRefused.conflict(
          seen == null ? "id" : "version",
          "Somebody else changed this mapping meanwhile; look at it again");
    }
    return now;
  }

  private static Mapping directed(Mapping mapping, Direction direction) {
    boolean broken = mapping.state() == MappingState.BROKEN;
    Mapping directed = mapping.directed(direction);
    return broken ? directed.in(MappingState.ACTIVE, List.of()) : directed;
  }
}
