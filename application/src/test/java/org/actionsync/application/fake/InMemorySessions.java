package org.actionsync.application.fake;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.actionsync.application.port.Sessions;

final class InMemorySessions implements Sessions {

  private final Map<String, Session> byHash = new HashMap<>();

  @Override
  public synchronized void add(Session session) {
    byHash.put(session.hash(), session);
  }

  @Override
  public synchronized Optional<Session> find(String hash) {
    return Optional.ofNullable(byHash.get(hash));
  }

  @Override
  public synchronized void used(String hash, Instant at) {
    byHash.computeIfPresent(
        hash,
        (same, session) ->
            new Session(
                hash, session.user(), session.role(), session.by(), session.startedAt(), at));
  }

  @Override
  public synchronized void remove(String hash) {
    byHash.remove(hash);
  }

  @Override
  public synchronized int removeOf(String user) {
    int before = byHash.size();
    byHash.values().removeIf(session -> session.user().equals(user));
    return before - byHash.size();
  }

  @Override
  public synchronized List<Session> of(String user) {
    return byHash.values().stream().filter(one -> one.user().equals(user)).toList();
  }

  @Override
  public synchronized void removeOld(Instant startedBefore, Instant usedBefore) {
    byHash
        .values()
        .removeIf(
            session ->
                session.startedAt().isBefore(startedBefore)
                    || session.usedAt().isBefore(usedBefore));
  }
}
