package org.actionsync.application.sync;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Stream;
import org.actionsync.application.port.Plans;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.run.Run;

/**
 * Whether a plan has lain too long to be carried out unasked. What an old one did not do is planned
 * anew, because its values would overwrite what people typed since.
 */
final class PlanAge {

  private static final Duration OLD = Duration.ofHours(3);

  private final Plans plans;
  private final Clock clock;

  /** Of runs whose changes are kept in {@code plans}. */
  PlanAge(Plans plans, Clock clock) {
    this.plans = plans;
    this.clock = clock;
  }

  /** Counted from when it was made or approved, or from when the last of it was carried out. */
  boolean isOld(Run run) {
    Instant last =
        Stream.of(
                run.startedAt(),
                run.appliedSince(),
                plans.failing(run.id(), Side.NETWORK).answered(),
                plans.failing(run.id(), Side.BUILDER).answered())
            .flatMap(Stream::ofNullable)
            .max(Comparator.naturalOrder())
            .orElseThrow();
    return !last.plus(OLD).isAfter(clock.instant());
  }
}
