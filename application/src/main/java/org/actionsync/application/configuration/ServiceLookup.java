package org.actionsync.application.configuration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.actionsync.application.configuration.ConfigurationFile.ResponseEntry;
import org.actionsync.application.configuration.ConfigurationFile.TagEntry;
import org.actionsync.application.integration.SearchResponses;
import org.actionsync.application.integration.SearchTags;
import org.actionsync.application.integration.SetUpRefused;
import org.actionsync.application.port.CampaignId;
import org.actionsync.application.port.GroupId;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.mapping.Response;
import org.actionsync.domain.mapping.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the tags and responses of one file. Each group and each campaign is read once at most,
 * also when it cannot be: with four calls a second there are none to waste.
 */
final class ServiceLookup {

  private final SearchTags tags;
  private final SearchResponses responses;
  private final Map<GroupId, Reading<Tag>> tagsOf = new HashMap<>();
  private final Map<CampaignId, Reading<Response>> responsesOf = new HashMap<>();
  private final Map<GroupId, List<Tag>> promised = new HashMap<>();

  ServiceLookup(SearchTags tags, SearchResponses responses) {
    this.tags = tags;
    this.responses = responses;
  }

  private record Reading<T>(List<T> items, @Nullable SetUpRefused refused) {

    List<T> orRefusal() throws SetUpRefused {
      if (refused != null) {
        throw refused;
      }
      return items;
    }
  }

  private interface Search<T> {
    List<T> all() throws SetUpRefused;
  }

  private static <T> Reading<T> read(Search<T> search) {
    try {
      return new Reading<>(search.all(), null);
    } catch (SetUpRefused refused) {
      return new Reading<>(List.of(), refused);
    }
  }

  /** The tag, which may still have to be made. */
  WantedTag tag(GroupId group, TagEntry entry) throws SetUpRefused {
    List<Tag> there =
        tagsOf.computeIfAbsent(group, id -> read(() -> tags.search(id, null))).orRefusal();
    RemoteId id = entry.id();
    if (id != null) {
      return there.stream()
          .filter(tag -> tag.id().equals(id))
          .findFirst()
          .map(tag -> new WantedTag(tag, WantedTag.Presence.THERE))
          .orElseThrow(
              () ->
                  SetUpRefused.conflict(
                      "id",
                      "The group has no tag with this id; without the id, the tag of the name is"
                          + " taken, or made"));
    }
    return named(there, entry.name())
        .map(tag -> new WantedTag(tag, WantedTag.Presence.THERE))
        .orElseGet(() -> toBeMade(group, entry.name()));
  }

  private WantedTag toBeMade(GroupId group, String name) {
    List<Tag> already = promised.computeIfAbsent(group, id -> new ArrayList<>());
    Optional<Tag> twin = named(already, name);
    if (twin.isPresent()) {
      return new WantedTag(twin.get(), WantedTag.Presence.PROMISED);
    }
    Tag standIn = new Tag(new RemoteId("not-made-yet-" + already.size()), name);
    already.add(standIn);
    return new WantedTag(standIn, WantedTag.Presence.MISSING);
  }

  private static Optional<Tag> named(List<Tag> tags, String name) {
    return tags.stream().filter(tag -> isCalled(tag, name)).findFirst();
  }

  /** Action Network tells names apart without regard to case. */
  static boolean isCalled(Tag tag, String name) {
    return folded(tag.name()).equals(folded(name));
  }

  private static String folded(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }

  /** The response, which must be active in the campaign. */
  Response response(CampaignId campaign, ResponseEntry entry) throws SetUpRefused {
    List<Response> there =
        responsesOf
            .computeIfAbsent(campaign, id -> read(() -> responses.search(id, null)))
            .orRefusal();
    List<Response> found = there.stream().filter(one -> isMeant(one, entry)).toList();
    if (found.isEmpty()) {
      throw SetUpRefused.conflict(
          "id", "This response is not there, or not active in the campaign");
    }
    if (found.size() > 1) {
      throw SetUpRefused.conflict("id", "Several responses are called so; say which one by its id");
    }
    return found.get(0);
  }

  /** Whether the file means this response. */
  static boolean isMeant(Response response, ResponseEntry entry) {
    RemoteId id = entry.id();
    return id == null ? response.path().equals(entry.path()) : response.id().equals(id);
  }
}
