package org.actionsync.application.alert;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.actionsync.application.port.Alerts;
import org.actionsync.application.port.Messenger;
import org.actionsync.application.port.Notice;
import org.actionsync.application.port.Notice.Channel;

/**
 * Tells what is to be told, at least once. What does not arrive is told again, later and later; a
 * heartbeat is not, because it says something about its moment only.
 */
public final class TellNotices {

  /** Longer than any attempt takes, so that nobody else tells the same meanwhile. */
  private static final Duration ATTEMPT = Duration.ofMinutes(5);

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(15);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(30);

  /** Some two days: then somebody has looked by other means. */
  private static final int MOST = 100;

  private final Alerts alerts;
  private final Messenger messenger;
  private final Clock clock;

  /** Tells through {@code messenger}. */
  public TellNotices(Alerts alerts, Messenger messenger, Clock clock) {
    this.alerts = alerts;
    this.messenger = messenger;
    this.clock = clock;
  }

  /** Tells all that is due. After a failure the channel rests until the next time. */
  public void tell() {
    Set<Channel> open = EnumSet.allOf(Channel.class);
    Optional<Notice> next = claim(open);
    while (next.isPresent()) {
      Notice notice = next.get();
      if (messenger.tell(notice)) {
        alerts.forget(notice);
      } else {
        open.remove(notice.channel());
        failed(notice);
      }
      next = open.isEmpty() ? Optional.empty() : claim(open);
    }
  }

  private Optional<Notice> claim(Set<Channel> open) {
    Instant now = clock.instant();
    return alerts.claim(open, now, exact(now.plus(ATTEMPT)));
  }

  private void failed(Notice notice) {
    if (notice.channel() == Channel.HEARTBEAT || notice.attempts() + 1 >= MOST) {
      alerts.forget(notice);
    } else {
      alerts.failed(notice, exact(clock.instant().plus(pauseAfter(notice.attempts()))));
    }
  }

  private static Duration pauseAfter(int attempts) {
    Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts, 10));
    return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
  }

  /** As exact as a database keeps it. */
  private static Instant exact(Instant moment) {
    return moment.truncatedTo(ChronoUnit.MICROS);
  }
}
