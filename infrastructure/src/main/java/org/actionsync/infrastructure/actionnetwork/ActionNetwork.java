package org.actionsync.infrastructure.actionnetwork;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;
import org.actionsync.application.port.ApiKey;
import org.actionsync.application.port.ChangeRefused;
import org.actionsync.application.port.ContactDirectory;
import org.actionsync.application.port.Cursor;
import org.actionsync.application.port.DirectoryUnavailable;
import org.actionsync.application.port.GroupId;
import org.actionsync.application.port.Groups;
import org.actionsync.application.port.NetworkCatalog;
import org.actionsync.application.port.Page;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.mapping.Tag;
import org.actionsync.infrastructure.osdi.Answer;
import org.actionsync.infrastructure.osdi.Calls;
import org.actionsync.infrastructure.osdi.Identifiers;
import org.actionsync.infrastructure.osdi.Opener;
import org.actionsync.infrastructure.osdi.Osdi;
import org.actionsync.infrastructure.osdi.PageQuery;
import org.actionsync.infrastructure.osdi.Storable;
import org.actionsync.infrastructure.osdi.Tags;
import org.actionsync.infrastructure.osdi.TagsPage.TagJson;

/** Action Network over REST: opens groups with their stored keys, and lists and makes tags. */
@Dependent
class ActionNetwork implements NetworkCatalog, Opener<GroupId> {

  private static final PageQuery ONE = new PageQuery(1, 1, null);

  private final Groups groups;
  private final Osdi osdi;

  @Inject
  ActionNetwork(Groups groups, Osdi osdi) {
    this.groups = groups;
    this.osdi = osdi;
  }

  static String base(Osdi osdi) {
    return osdi.settings().places().network().replaceAll("/+$", "");
  }

  static NetworkApi client(Osdi osdi) {
    return osdi.client(NetworkApi.class, URI.create(base(osdi)));
  }

  @Override
  public ContactDirectory open(GroupId group) {
    return new NetworkDirectory(osdi, groups.key(group));
  }

  @Override
  public Optional<String> probe(ApiKey key) throws DirectoryUnavailable {
    NetworkApi api = client(osdi);
    Calls calls = osdi.calls(Side.NETWORK, key);
    calls.repeatable(secret -> api.people(secret, ONE)).orUnavailable();
    return GroupName.find(api, calls);
  }

  @Override
  public Page<Tag> tags(GroupId group, Cursor from) throws DirectoryUnavailable {
    return tags(calls(group)).page(from, ActionNetwork::tag);
  }

  @Override
  public Optional<Tag> tag(GroupId group, RemoteId id) throws DirectoryUnavailable {
    return tags(calls(group)).find(id).flatMap(ActionNetwork::tag);
  }

  private Tags tags(Calls calls) {
    return new Tags(client(osdi), calls, osdi.paging(Side.NETWORK));
  }

  /**
   * Making a tag twice gives the same one, so it may be repeated. The documentation says that the
   * answer for an existing tag is a redirect to it; only the identifier is taken from that.
   */
  @Override
  public Tag createTag(GroupId group, String name) throws DirectoryUnavailable, ChangeRefused {
    Calls calls = calls(group);
    var body = new NetworkJson.NewTag(name);
    Answer answer = calls.repeatable(key -> client(osdi).createTag(key, body));
    if (answer.isElsewhere()) {
      RemoteId id = Identifiers.ofAddress(answer.location()).orElseThrow(answer::unreadable);
      return tags(calls).find(id).flatMap(ActionNetwork::tag).orElseThrow(answer::unreadable);
    }
    return tag(answer.orRefused().read(TagJson.class)).orElseThrow(answer::unreadable);
  }

  private Calls calls(GroupId group) {
    return osdi.calls(Side.NETWORK, groups.key(group));
  }

  private static Optional<Tag> tag(TagJson json) {
    return Storable.name(json.name())
        .flatMap(
            name -> Identifiers.own(Side.NETWORK, json.identifiers()).map(id -> new Tag(id, name)));
  }
}
