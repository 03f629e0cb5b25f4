package org.actionsync.application.linking;

import java.util.Optional;
import org.actionsync.application.integration.SearchTags;
import org.actionsync.application.integration.SetUpRefused;
import org.actionsync.application.integration.Typed;
import org.actionsync.application.port.ChangeRefused;
import org.actionsync.application.port.DirectoryUnavailable;
import org.actionsync.application.port.GroupId;
import org.actionsync.application.port.NetworkCatalog;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.mapping.Tag;
import org.jspecify.annotations.Nullable;

/** Finds and makes the tags that links and mappings need. */
public final class GroupTags {

  private final SearchTags search;
  private final NetworkCatalog network;

  /** Finds with {@code search} and makes in {@code network}. */
  public GroupTags(SearchTags search, NetworkCatalog network) {
    this.search = search;
    this.network = network;
  }

  /**
   * A tag that an admin chose: an existing one, or one that may still have to be made.
   *
   * @param name what it is called, or is to be called
   * @param existing the tag, if it is there already
   * @param field the argument that chose it
   */
  record Choice(String name, Optional<Tag> existing, String field) {

    /** Stands for a tag that is not there yet, while nothing is known against making it. */
    private static final RemoteId NOT_MADE_YET = new RemoteId("not-made-yet");

    Tag orStandIn() {
      return existing.orElseGet(() -> new Tag(NOT_MADE_YET, name));
    }
  }

  /**
   * The tag chosen by its identifier or by a name to make it under. Makes nothing yet.
   *
   * @throws SetUpRefused unless exactly one of both is given, and if the tag is not there
   */
  Choice choose(GroupId group, @Nullable String tagId, @Nullable String newTagName)
      throws SetUpRefused {
    if (tagId != null && newTagName == null) {
      Tag tag = existing(group, tagId);
      return new Choice(tag.name(), Optional.of(tag), "tagId");
    }
    if (tagId == null && newTagName != null) {
      return named(group, newTagName, "newTagName");
    }
    throw SetUpRefused.invalid("tagId", "Give either the id of a tag or a name for a new one");
  }

  /** The tag of this name, which may still have to be made. */
  Choice named(GroupId group, String name, String field) throws SetUpRefused {
    String wanted = Typed.name(field, name);
    return new Choice(wanted, search.named(group, wanted), field);
  }

  /** The chosen tag, made if it is not there. Tags cannot be deleted over the API. */
  Tag make(GroupId group, Choice choice) throws SetUpRefused {
    if (choice.existing().isPresent()) {
      return choice.existing().get();
    }
    try {
      return network.createTag(group, choice.name());
    } catch (DirectoryUnavailable outage) {
      throw SetUpRefused.by(outage);
    } catch (ChangeRefused refusal) {
      throw SetUpRefused.by(refusal, choice.field());
    }
  }

  private Tag existing(GroupId group, String tagId) throws SetUpRefused {
    RemoteId id = Typed.remoteId("tagId", "tag", tagId);
    try {
      return network.tag(group, id).orElseThrow(() -> SetUpRefused.unknown("tagId", "tag"));
    } catch (DirectoryUnavailable outage) {
      throw SetUpRefused.by(outage);
    }
  }
}
