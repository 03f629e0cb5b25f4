package org.actionsync.application.fake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.actionsync.application.port.Users;

final class InMemoryUsers implements Users {

  private final Map<String, User> byName = new TreeMap<>();

  @Override
  public synchronized boolean add(User user) {
    return byName.putIfAbsent(user.name(), user) == null;
  }

  @Override
  public synchronized Optional<User> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  @Override
  public synchronized List<User> all() {
    return List.copyOf(byName.values());
  }

  @Override
  public synchronized User change(String name, UnaryOperator<User> change) {
    User user = find(name).orElseThrow(() -> new IllegalStateException("No user " + name));
    User changed = change.apply(user);
    byName.put(name, changed);
    return changed;
  }

  @Override
  public synchronized void remove(String name) {
    byName.remove(name);
  }
}
