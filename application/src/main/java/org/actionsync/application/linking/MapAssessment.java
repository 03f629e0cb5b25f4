package org.actionsync.application.linking;

import java.util.List;
import org.actionsync.application.integration.SetUpRefused;
import org.actionsync.application.port.CampaignLink;
import org.actionsync.application.port.Links;
import org.actionsync.application.port.Names;
import org.actionsync.domain.contact.TagKey;
import org.actionsync.domain.mapping.Direction;
import org.actionsync.domain.mapping.Mapping;
import org.actionsync.domain.mapping.MappingState;
import org.actionsync.domain.mapping.Tag;
import org.actionsync.domain.run.LinkId;
import org.jspecify.annotations.Nullable;

/** Joins an assessment level to a tag, one way: from Action Builder to Action Network. */
public final class MapAssessment {

  /** The API does not tell the organization's scale; this only keeps out what is no level. */
  private static final int HIGHEST = 100;

  private final Links links;
  private final GroupTags tags;
  private final LintMappings lint;
  private final Names names;

  /** Maps in {@code links} what {@code lint} lets pass. */
  public MapAssessment(Links links, GroupTags tags, LintMappings lint, Names names) {
    this.links = links;
    this.tags = tags;
    this.lint = lint;
    this.names = names;
  }

  /**
   * What an admin wants to map.
   *
   * @param link the link
   * @param level the assessment level, from 1; 0 is Action Builder's word for not assessed
   * @param tagId Action Network's identifier of the tag; null when it is to be made
   * @param newTagName the name of the tag to make; null when it exists. An existing tag of the name
   *     is taken
   */
  public record Wish(LinkId link, int level, @Nullable String tagId, @Nullable String newTagName) {}

  /**
   * Maps the level. The tag is made last, when nothing else stands against the mapping, because
   * tags cannot be deleted.
   *
   * @throws SetUpRefused if link or tag are not there, the level is none, or the linter objects
   */
  public Mapping map(Wish wish) throws SetUpRefused {
    if (wish.level() < 1 || wish.level() > HIGHEST) {
      throw SetUpRefused.invalid("level", "An assessment level is a number from 1 to " + HIGHEST);
    }
    CampaignLink link =
        links.find(wish.link()).orElseThrow(() -> SetUpRefused.unknown("linkId", "campaign link"));
    GroupTags.Choice choice = tags.choose(link.group(), wish.tagId(), wish.newTagName());
    TagKey key = new TagKey(names.next());
    var fields = new LintMappings.Fields(choice.field(), "level");
    lint.check(link, mapping(key, wish.level(), choice.orStandIn()), fields);
    Mapping mapping = mapping(key, wish.level(), tags.make(link.group(), choice));
    lint.store(link, mapping, fields);
    return mapping;
  }

  private static Mapping mapping(TagKey key, int level, Tag tag) {
    return new Mapping(key, null, level, tag, Direction.TO_NETWORK, MappingState.ACTIVE, List.of());
  }
}
