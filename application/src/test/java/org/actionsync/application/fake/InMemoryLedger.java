package org.actionsync.application.fake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.actionsync.application.port.Slice;
import org.actionsync.application.port.SubscriptionLedger;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.run.LinkId;
import org.jspecify.annotations.Nullable;

final class InMemoryLedger implements SubscriptionLedger {

  private final List<Granted> all = new ArrayList<>();

  @Override
  public synchronized void enter(List<Entry> entries) {
    for (Entry entry : entries) {
      all.add(new Granted(Integer.toString(all.size() + 1), entry, Fate.OPEN, null, null));
    }
  }

  @Override
  public synchronized void settle(String id, Fate fate, @Nullable RemoteId person, Instant now) {
    all.replaceAll(
        one ->
            one.id().equals(id) && one.fate() == Fate.OPEN
                ? new Granted(id, one.entry(), fate, person, now)
                : one);
  }

  @Override
  public synchronized List<Granted> open(LinkId link) {
    return of(link).stream().filter(one -> one.fate() == Fate.OPEN).toList();
  }

  @Override
  public synchronized Slice<Granted> page(LinkId link, @Nullable String after, int first) {
    return Slices.newestFirst(of(link), Granted::id, after, first);
  }

  @Override
  public synchronized boolean has(String id) {
    return all.stream().anyMatch(one -> one.id().equals(id));
  }

  @Override
  public synchronized long count(LinkId link) {
    return of(link).size();
  }

  private List<Granted> of(LinkId link) {
    return all.stream().filter(one -> one.entry().link().equals(link)).toList();
  }

  /** Empties the identifiers of these people; what was asked for stays. */
  synchronized void forget(BiPredicate<Side, RemoteId> who) {
    all.replaceAll(one -> without(one, who));
  }

  private static Granted without(Granted one, BiPredicate<Side, RemoteId> who) {
    Entry entry = one.entry();
    RemoteId source = entry.source();
    RemoteId person = one.person();
    boolean about =
        (source != null && who.test(entry.side().opposite(), source))
            || (person != null && who.test(entry.side(), person));
    return about ? new Granted(one.id(), nameless(entry), one.fate(), null, one.settledAt()) : one;
  }

  private static Entry nameless(Entry entry) {
    return new Entry(
        entry.link(),
        entry.run(),
        entry.change(),
        entry.side(),
        null,
        entry.channel(),
        entry.evidence(),
        entry.at());
  }
}
