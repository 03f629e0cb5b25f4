package org.actionsync.application.fake;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.actionsync.application.port.ApiKey;
import org.actionsync.application.port.ConnectionState;
import org.actionsync.application.port.Group;
import org.actionsync.application.port.GroupId;
import org.actionsync.application.port.Groups;
import org.actionsync.application.port.Place;

final class InMemoryGroups implements Groups {

  private record Kept(Group group, ApiKey key) {}

  private final InMemoryStore store;
  private final Map<String, Kept> byId = new TreeMap<>();

  InMemoryGroups(InMemoryStore store) {
    this.store = store;
  }

  @Override
  public synchronized boolean add(Group group, ApiKey key) {
    boolean known = byId.values().stream().anyMatch(kept -> kept.key().equals(key));
    return !known && byId.putIfAbsent(group.id().value(), new Kept(group, key)) == null;
  }

  @Override
  public synchronized void change(GroupId id, UnaryOperator<Group> change) {
    Kept kept = known(id);
    Group changed = change.apply(kept.group());
    Group saved = kept.group().named(changed.name()).in(changed.state());
    byId.put(id.value(), new Kept(saved, kept.key()));
  }

  @Override
  public synchronized void refused(GroupId id, ApiKey key) {
    if (known(id).key().equals(key)) {
      change(id, group -> group.in(ConnectionState.KEY_REFUSED));
    }
  }

  @Override
  public synchronized boolean replaceKey(GroupId id, ApiKey key) {
    Group group = known(id).group();
    boolean taken =
        byId.values().stream()
            .anyMatch(kept -> kept.key().equals(key) && !kept.group().id().equals(id));
    if (!taken) {
      Group changed = new Group(id, group.name(), key.hint(), ConnectionState.CONNECTED);
      byId.put(id.value(), new Kept(changed, key));
    }
    return !taken;
  }

  @Override
  public synchronized Optional<Group> find(GroupId id) {
    return Optional.ofNullable(byId.get(id.value())).map(Kept::group);
  }

  @Override
  public synchronized ApiKey key(GroupId id) {
    return known(id).key();
  }

  @Override
  public synchronized List<Group> all() {
    return byId.values().stream()
        .map(Kept::group)
        .sorted(Comparator.comparing(Group::name).thenComparing(group -> group.id().value()))
        .toList();
  }

  @Override
  public synchronized void remove(GroupId id) {
    known(id);
    if (!store.links.ofGroup(id).isEmpty()) {
      throw new IllegalStateException("Group " + id + " is still used");
    }
    byId.remove(id.value());
    store.snapshots.forget(Place.of(id));
  }

  private Kept known(GroupId id) {
    Kept kept = byId.get(id.value());
    if (kept == null) {
      throw new IllegalStateException("No group " + id);
    }
    return kept;
  }
}
