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
import org.actionsync.domain.mapping.Response;
import org.actionsync.domain.mapping.Tag;
import org.actionsync.domain.run.LinkId;
import org.jspecify.annotations.Nullable;

/** Joins a response to a tag, an existing one or one that is made for it. */
public final class MapResponse {

  private final Links links;
  private final GroupTags tags;
  private final LintMappings lint;
  private final Names names;

  /** Maps in {@code links} what {@code lint} lets pass. */
  public MapResponse(Links links, GroupTags tags, LintMappings lint, Names names) {
    this.links = links;
    this.tags = tags;
    this.lint = lint;
    this.names = names;
  }

  /**
   * What an admin wants to map.
   *
   * @param link the link
   * @param responseId Action Builder's identifier of the response
   * @param tagId Action Network's identifier of the tag; null when it is to be made
   * @param newTagName the name of the tag to make; null when it exists. An existing tag of the name
   *     is taken
   * @param direction which way it travels
   */
  public record Wish(
      LinkId link,
      String responseId,
      @Nullable String tagId,
      @Nullable String newTagName,
      Direction direction) {}

  /**
   * Maps the response. The tag is made last, when nothing else stands against the mapping, because
   * tags cannot be deleted.
   *
   * @throws SetUpRefused if link, response or tag are not there, or the linter objects
   */
  public Mapping map(Wish wish) throws SetUpRefused {
    CampaignLink link =
        links.find(wish.link()).orElseThrow(() -> SetUpRefused.unknown("linkId", "campaign link"));
    Response response = lint.active(link.campaign(), wish.responseId());
    GroupTags.Choice choice = tags.choose(link.group(), wish.tagId(), wish.newTagName());
    TagKey key = new TagKey(names.next());
    var fields = new LintMappings.Fields(choice.field(), "responseId");
    lint.check(link, mapping(key, response, choice.orStandIn(), wish.direction()), fields);
    Mapping mapping = mapping(key, response, tags.make(link.group(), choice), wish.direction());
    lint.store(link, mapping, fields);
    return mapping;
  }

  private static Mapping mapping(TagKey key, Response response, Tag tag, Direction direction) {
    return new Mapping(key, response, null, tag, direction, MappingState.ACTIVE, List.of());
  }
}
