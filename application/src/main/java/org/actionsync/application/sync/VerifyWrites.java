package org.actionsync.application.sync;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.actionsync.application.linking.LinkTerms;
import org.actionsync.application.port.Cursor;
import org.actionsync.application.port.DirectoryUnavailable;
import org.actionsync.application.port.PlannedChange;
import org.actionsync.application.port.Plans;
import org.actionsync.application.port.Runs;
import org.actionsync.application.port.TrackRecords;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.run.Run;
import org.actionsync.domain.run.RunId;
import org.actionsync.domain.run.RunPhase;
import org.actionsync.domain.run.Total;

/**
 * Reads some of what a run wrote back, because both services answer with a 200 to writes that they
 * drop: a sample, and everything of a kind of which something was dropped the last time.
 *
 * <p>What was asked and is not there becomes IGNORED, with what is there instead. Whether the
 * service dropped it or somebody took it back meanwhile cannot be told apart; both are taken for a
 * drop, which is not asked again until something changes, so that nothing is taken from the other
 * side on a doubt. A value that is neither the old nor the new one is somebody's edit, and the next
 * run's to deal with.
 */
public final class VerifyWrites {

  /** So long a write may take to be seen. What is not there yet is not judged before. */
  static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Storage storage;
  private final ApplyChange.Writing services;
  private final int sample;
  private final Clock clock;
  private final Judgement judgement;

  /**
   * Where verifying keeps what it finds.
   *
   * @param runs the runs
   * @param terms the links
   * @param plans what was written
   * @param records how writes fared before
   */
  public record Storage(Runs runs, LinkTerms terms, Plans plans, TrackRecords records) {}

  /**
   * Reads back from {@code services} what {@code storage} has.
   *
   * @param sample how many changes of a run are read back on each side, at least
   */
  public VerifyWrites(Storage storage, ApplyChange.Writing services, int sample, Clock clock) {
    if (sample < 0) {
      throw new IllegalArgumentException("A sample cannot have a size of " + sample);
    }
    this.storage = storage;
    this.services = services;
    this.sample = sample;
    this.clock = clock;
    this.judgement = new Judgement(storage, services, clock);
  }

  /**
   * Reads the next change back; the first time it chooses which.
   *
   * @return how long to wait before this is called again, which is zero mostly; empty when there is
   *     nothing left to do, or the run is not to go on
   * @throws DirectoryUnavailable if a service cannot be used; nothing is concluded from that
   */
  public Optional<Duration> next(RunId id) throws DirectoryUnavailable {
    Optional<Run> run = storage.runs().keep(id).filter(Run::isGoingOn).filter(this::isCarriedOut);
    if (run.isEmpty()) {
      return Optional.empty();
    }
    LinkTerms.Loaded link = storage.terms().of(run.get().link());
    if (run.get().phase() == RunPhase.APPLY) {
      new ReadBackSample(storage, link, sample).choose(id);
      storage.runs().save(run.get().in(RunPhase.VERIFY));
      return Optional.of(Duration.ZERO);
    }
    Optional<PlannedChange> next = storage.plans().nextToReadBack(id);
    if (next.isEmpty()) {
      new FailingMappings(storage.records(), services.links()).stop(id, link);
      return Optional.empty();
    }
    return Optional.of(readBack(next.get(), run.get(), link));
  }

  private boolean isCarriedOut(Run run) {
    return run.phase() == RunPhase.VERIFY
        || (run.phase() == RunPhase.APPLY && storage.plans().isCarriedOut(run.id()));
  }

  private Duration readBack(PlannedChange written, Run run, LinkTerms.Loaded link)
      throws DirectoryUnavailable {
    WriteContext context = new WriteContext(run, link, services, written.change().side(), clock);
    try {
      Optional<ReadBack.Found> found = new ReadBack(written, context).find();
      if (found.isEmpty()) {
        storage.plans().readBack(written);
        return Duration.ZERO;
      }
      Duration early = found.get().missing().isEmpty() ? Duration.ZERO : early(written);
      if (early.isZero()) {
        judgement.of(written, found.get(), context);
      }
      return early;
    } catch (DirectoryUnavailable unavailable) {
      giveUp(written, context, unavailable);
      return Duration.ZERO;
    } finally {
      count(written, context);
    }
  }

  /** How much longer the write may take to be seen. */
  private Duration early(PlannedChange written) {
    Instant at = Objects.requireNonNull(written.at(), "it was written");
    Duration left = Duration.between(clock.instant(), at.plus(PATIENCE));
    return left.isNegative() ? Duration.ZERO : left;
  }

  /** One person whom a service cannot show must not hold the run up: nothing is known of them. */
  private void giveUp(PlannedChange written, WriteContext context, DirectoryUnavailable failure)
      throws DirectoryUnavailable {
    if (failure.kind() == DirectoryUnavailable.Kind.KEY_REFUSED) {
      throw failure;
    }
    try {
      context.on(failure.side()).people(clock.instant(), Cursor.START);
    } catch (DirectoryUnavailable down) {
      throw down.kind() == DirectoryUnavailable.Kind.KEY_REFUSED ? down : failure;
    }
    storage.plans().readBack(written);
  }

  private void count(PlannedChange written, WriteContext context) {
    Map<Total, Long> calls = new EnumMap<>(Total.class);
    calls.put(Total.NETWORK_CALLS, context.calls(Side.NETWORK));
    calls.put(Total.BUILDER_CALLS, context.calls(Side.BUILDER));
    storage.runs().count(written.run(), calls);
  }
}
