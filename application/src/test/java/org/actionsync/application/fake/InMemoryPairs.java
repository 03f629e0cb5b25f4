package org.actionsync.application.fake;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.actionsync.application.port.Pair;
import org.actionsync.application.port.PairId;
import org.actionsync.application.port.Pairs;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.run.LinkId;
import org.actionsync.domain.run.RunId;

final class InMemoryPairs implements Pairs {

  private record Proposal(RunId run, Pair pair) {}

  private final Map<String, Pair> inForce = new TreeMap<>();
  private final Map<String, Proposal> proposed = new LinkedHashMap<>();
  private final InMemoryStore store;

  InMemoryPairs(InMemoryStore store) {
    this.store = store;
  }

  @Override
  public synchronized void propose(RunId run, List<Pair> pairs) {
    store.runs.require(run);
    for (Pair pair : pairs) {
      makeWay(pair);
      proposed.put(pair.id().value(), new Proposal(run, pair));
    }
  }

  /** Forgets other proposals about either person; refuses when either is in another pair. */
  private void makeWay(Pair pair) {
    if (inForce.values().stream().anyMatch(other -> excludes(other, pair))) {
      throw new IllegalStateException("Somebody of pair " + pair.id() + " is in another pair");
    }
    proposed
        .values()
        .removeIf(
            other ->
                !inForce.containsKey(other.pair().id().value()) && excludes(other.pair(), pair));
  }

  private static boolean excludes(Pair one, Pair other) {
    return one.link().equals(other.link())
        && !one.id().equals(other.id())
        && (one.activist().equals(other.activist()) || one.entity().equals(other.entity()));
  }

  @Override
  public synchronized void confirm(RunId run) {
    store.runs.require(run);
    proposed.values().stream()
        .filter(proposal -> proposal.run().equals(run))
        .forEach(proposal -> inForce.put(proposal.pair().id().value(), proposal.pair()));
    proposed.values().removeIf(proposal -> proposal.run().equals(run));
  }

  @Override
  public synchronized void discard(LinkId link) {
    proposed.values().removeIf(proposal -> proposal.pair().link().equals(link));
  }

  @Override
  public synchronized void discard(RunId run) {
    proposed.values().removeIf(proposal -> proposal.run().equals(run));
  }

  @Override
  public synchronized void add(Pair pair) {
    makeWay(pair);
    if (inForce.putIfAbsent(pair.id().value(), pair) != null) {
      throw new IllegalStateException("Pair " + pair.id() + " is there already");
    }
  }

  @Override
  public synchronized void change(PairId id, UnaryOperator<Pair> change) {
    Pair known = find(id).orElseThrow(() -> new IllegalStateException("No pair " + id));
    Pair changed = change.apply(known);
    inForce.put(
        id.value(),
        new Pair(
            id,
            known.link(),
            known.activist(),
            known.entity(),
            changed.detached(),
            changed.open(),
            changed.baseline()));
  }

  @Override
  public synchronized void forgetDetached(PairId id) {
    if (find(id).filter(Pair::detached).isPresent()) {
      inForce.remove(id.value());
      proposed.remove(id.value());
    }
  }

  @Override
  public synchronized Optional<Pair> of(LinkId link, Side side, RemoteId person) {
    return inForce(link).filter(pair -> on(side, pair).equals(person)).findFirst();
  }

  @Override
  public synchronized Optional<Pair> find(PairId id) {
    return Optional.ofNullable(inForce.get(id.value()));
  }

  @Override
  public synchronized Map<LinkId, Counts> count(Collection<LinkId> links) {
    Map<LinkId, Counts> counts = new HashMap<>();
    for (LinkId link : links) {
      long detached = inForce(link).filter(Pair::detached).count();
      counts.put(link, new Counts(inForce(link).count() - detached, detached));
    }
    return counts;
  }

  /** All pairs of all links, in force or only proposed. */
  synchronized List<Pair> all() {
    return Stream.concat(inForce.values().stream(), proposed.values().stream().map(Proposal::pair))
        .toList();
  }

  synchronized void forget(Predicate<Pair> about) {
    inForce.values().removeIf(about);
    proposed.values().removeIf(proposal -> about.test(proposal.pair()));
  }

  /** The pairs in force of a link, in the order of their names. */
  synchronized Stream<Pair> inForce(LinkId link) {
    return List.copyOf(inForce.values()).stream().filter(pair -> pair.link().equals(link));
  }

  /** Whether somebody is in a pair, in force or proposed. */
  synchronized boolean isPaired(LinkId link, Side side, RemoteId person) {
    return Stream.concat(inForce(link), proposed.values().stream().map(Proposal::pair))
        .anyMatch(pair -> pair.link().equals(link) && on(side, pair).equals(person));
  }

  private static RemoteId on(Side side, Pair pair) {
    return side == Side.NETWORK ? pair.activist() : pair.entity();
  }
}
