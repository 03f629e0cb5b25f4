package org.actionsync.application.sync;

import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.actionsync.application.linking.LinkTerms;
import org.actionsync.application.port.Pair;
import org.actionsync.application.port.Pairs;
import org.actionsync.application.port.PlannedChange;
import org.actionsync.domain.contact.Channel;
import org.actionsync.domain.contact.Contact;
import org.actionsync.domain.contact.Patch;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.plan.ChangeKind;
import org.actionsync.domain.plan.WriteKind;
import org.actionsync.domain.run.LinkId;
import org.actionsync.domain.run.RunId;
import org.actionsync.domain.run.Total;
import org.actionsync.domain.run.TrackRecord;

/** Takes in what reading a change back has shown. Doing so twice comes to the same. */
final class Judgement {

  private final VerifyWrites.Storage storage;
  private final ApplyChange.Writing services;
  private final Clock clock;

  Judgement(VerifyWrites.Storage storage, ApplyChange.Writing services, Clock clock) {
    this.storage = storage;
    this.services = services;
    this.clock = clock;
  }

  /**
   * What is there and what is not. Values first, because a value that was dropped and is believed
   * would travel back as an edit; tags last, because what a side was told of them tells an
   * interrupted judgement what was sent.
   */
  void of(PlannedChange written, ReadBack.Found found, WriteContext context) {
    Patch missing = found.missing();
    remember(written, new Patch(missing.values(), Map.of(), missing.optOuts()), found, context);
    note(written, found, context.link().link().id());
    PlannedChange judged = judged(written, found, context);
    storage.plans().readBack(judged);
    remember(written, new Patch(Map.of(), found.sent().tags(), Set.of()), found, context);
    storage.runs().count(written.run(), counted(written, missing));
    if (!missing.isEmpty()) {
      follow(judged, context.link());
    }
  }

  private PlannedChange judged(PlannedChange written, ReadBack.Found found, WriteContext context) {
    Set<Channel> channels =
        written.change().kind() == ChangeKind.CREATE
            ? written.change().grants().keySet()
            : found.sent().optOuts();
    String got = Got.of(found.sent(), channels, found.now(), context.link().lens());
    return found.missing().isEmpty()
        ? written.found(got)
        : written.dropped(got, found.missing(), found.now());
  }

  private void remember(
      PlannedChange written, Patch known, ReadBack.Found found, WriteContext context) {
    Side side = written.change().side();
    RemoteId activist = written.change().activist();
    if (known.isEmpty() || activist == null) {
      return;
    }
    Contact person = found.person();
    boolean somethingElse = !known.values().isEmpty() || !known.optOuts().isEmpty();
    if (somethingElse && person != null) {
      context.refresh(side, person);
    }
    Pairs pairs = context.pairs();
    pairs
        .of(context.link().link().id(), Side.NETWORK, activist)
        .map(Pair::id)
        .ifPresent(
            pair ->
                pairs.change(pair, p -> p.with(p.baseline().readBack(side, known, found.now()))));
  }

  private void note(PlannedChange written, ReadBack.Found found, LinkId link) {
    Side side = written.change().side();
    Patch missing = found.missing();
    found
        .sent()
        .tags()
        .forEach(
            (tag, asked) ->
                note(
                    link,
                    written.run(),
                    WriteKind.of(side, tag, asked),
                    !missing.tags().containsKey(tag)));
    boolean rest = missing.values().isEmpty() && missing.optOuts().isEmpty();
    WriteKind.rest(written.change()).ifPresent(kind -> note(link, written.run(), kind, rest));
  }

  private void note(LinkId link, RunId run, WriteKind kind, boolean landed) {
    TrackRecord before =
        storage.records().of(link).getOrDefault(kind, TrackRecord.startingWith(run));
    TrackRecord now = before.noting(run, landed);
    storage.records().store(link, kind, now);
  }

  /** What was counted as done and is not there is taken off. */
  private static Map<Total, Long> counted(PlannedChange written, Patch missing) {
    if (missing.isEmpty()) {
      return Map.of(Total.VERIFIED, 1L);
    }
    Map<Total, Long> counts = new EnumMap<>(Total.class);
    counts.put(Total.IGNORED, 1L);
    missing
        .tags()
        .values()
        .forEach(on -> counts.merge(on ? Total.TAGGED : Total.UNTAGGED, -1L, Long::sum));
    Patch asked = written.change().patch();
    long optOuts = missing.optOuts().stream().filter(asked.optOuts()::contains).count();
    counts.put(Total.OPTED_OUT, -optOuts);
    boolean updates = WriteKind.rest(written.change()).isPresent() && !makesSomebody(written);
    if (updates && !asked.values().isEmpty() && missing.values().equals(asked.values())) {
      counts.put(Total.UPDATED, -1L);
    }
    return counts;
  }

  private static boolean makesSomebody(PlannedChange written) {
    ChangeKind kind = written.change().kind();
    return kind == ChangeKind.CREATE || kind == ChangeKind.CONNECT;
  }

  /** An opt-out that came to nothing too often is a person's to look at. */
  private void follow(PlannedChange judged, LinkTerms.Loaded link) {
    Questions questions =
        new Questions(
            services.reviews(),
            services.names(),
            link.link().id(),
            clock,
            (side, person) -> services.snapshots().person(link.place(side), person));
    new AfterWriting(storage.plans(), services.reviews(), questions)
        .of(judged, link, clock.instant());
  }
}
