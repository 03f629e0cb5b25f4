package org.actionsync.application.contract;

import static org.actionsync.application.contract.Sample.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.actionsync.application.port.Alert;
import org.actionsync.application.port.Alert.Kind;
import org.actionsync.application.port.Alerts;
import org.actionsync.application.port.Notice;
import org.actionsync.application.port.Notice.Channel;
import org.actionsync.application.port.Notice.News;
import org.actionsync.domain.run.LinkId;
import org.junit.jupiter.api.Test;

/** What {@link Alerts} promises. */
public abstract class AlertsContract {

  private static final LinkId LINK = new LinkId("link-1");
  private static final Instant LATER = NOON.plus(Duration.ofMinutes(1));
  private static final Set<Channel> ALL = EnumSet.allOf(Channel.class);
  private static final Set<Channel> BOTH = Set.of(Channel.WEBHOOK, Channel.MAIL);
  private static final Set<Channel> NOWHERE = Set.of();

  private final Alerts alerts = storage().alerts();

  /** An empty storage. */
  protected abstract Storage storage();

  private static Alert alert(Kind kind, String subject, Instant since) {
    return new Alert(kind, subject, kind + " of " + subject, since);
  }

  private static final Alert STALE = alert(Kind.LINK_STALE, "link-1", NOON);

  @Test
  void what_is_raised_is_on_until_it_is_ended() {
    Alert held = alert(Kind.RUN_HELD, "link-1", LATER);
    Alert other = alert(Kind.LINK_STALE, "link-2", LATER.plusSeconds(1));
    alerts.raise(other, NOWHERE);
    alerts.raise(held, NOWHERE);
    alerts.raise(STALE, NOWHERE);
    assertThat(alerts.on()).containsExactly(STALE, held, other);

    assertThat(alerts.end(held, LATER, NOWHERE)).isTrue();

    assertThat(alerts.on()).containsExactly(STALE, other);
  }

  @Test
  void of_two_who_notice_the_same_one_gets_to_tell_it() {
    assertThat(alerts.raise(STALE, BOTH)).isTrue();
    assertThat(alerts.raise(alert(Kind.LINK_STALE, "link-1", LATER), BOTH)).isFalse();

    assertThat(alerts.on()).containsExactly(STALE);
    assertThat(told(LATER)).extracting(Notice::channel).containsExactlyInAnyOrderElementsOf(BOTH);

    assertThat(alerts.end(STALE, LATER, BOTH)).isTrue();
    assertThat(alerts.end(STALE, LATER, BOTH)).isFalse();

    assertThat(told(LATER)).hasSize(BOTH.size());
  }

  @Test
  void what_is_told_is_what_was_noted() {
    alerts.raise(STALE, Set.of(Channel.MAIL));
    alerts.end(STALE, LATER, Set.of(Channel.MAIL));

    List<Notice> told = told(LATER);

    assertThat(told)
        .extracting(Notice::news)
        .containsExactly(News.raised(STALE), News.over(STALE, LATER));
    assertThat(told).allMatch(notice -> notice.channel() == Channel.MAIL);
    assertThat(told).allMatch(notice -> notice.attempts() == 0);
  }

  @Test
  void what_was_over_can_begin_again() {
    alerts.raise(STALE, NOWHERE);
    alerts.end(STALE, LATER, NOWHERE);

    assertThat(alerts.raise(alert(Kind.LINK_STALE, "link-1", LATER), NOWHERE)).isTrue();
    assertThat(alerts.on()).extracting(Alert::since).containsExactly(LATER);
  }

  @Test
  void a_complete_run_is_told_once_and_the_next_one_again() {
    assertThat(alerts.complete(LINK, NOON, Set.of(Channel.HEARTBEAT))).isTrue();
    assertThat(alerts.complete(LINK, NOON, Set.of(Channel.HEARTBEAT))).isFalse();
    assertThat(alerts.complete(LINK, LATER, Set.of(Channel.HEARTBEAT))).isTrue();
    assertThat(alerts.complete(LINK, NOON, Set.of(Channel.HEARTBEAT))).isFalse();
    assertThat(alerts.complete(new LinkId("link-2"), NOON, Set.of(Channel.HEARTBEAT))).isTrue();

    assertThat(told(LATER))
        .extracting(Notice::news)
        .containsExactlyInAnyOrder(
            News.complete("link-1", NOON),
            News.complete("link-1", LATER),
            News.complete("link-2", NOON));
    assertThat(alerts.on()).isEmpty();
  }

  @Test
  void what_is_claimed_is_handed_out_again_only_after_a_while() {
    alerts.raise(STALE, Set.of(Channel.WEBHOOK));
    Instant again = NOON.plus(Duration.ofMinutes(5));

    Optional<Notice> claimed = alerts.claim(ALL, NOON, again);

    assertThat(claimed).isPresent();
    assertThat(alerts.claim(ALL, again.minusMillis(1), again.plusSeconds(9))).isEmpty();
    assertThat(alerts.claim(ALL, again, again.plusSeconds(9))).isEqualTo(claimed);
  }

  @Test
  void only_what_goes_on_these_channels_is_handed_out() {
    alerts.raise(STALE, BOTH);

    assertThat(alerts.claim(Set.of(Channel.MAIL), NOON, LATER))
        .map(Notice::channel)
        .contains(Channel.MAIL);
    assertThat(alerts.claim(Set.of(Channel.MAIL, Channel.HEARTBEAT), NOON, LATER)).isEmpty();
  }

  @Test
  void what_failed_is_due_later_and_counted() {
    alerts.raise(STALE, Set.of(Channel.WEBHOOK));
    Notice notice = alerts.claim(ALL, NOON, LATER).orElseThrow();
    Instant again = LATER.plus(Duration.ofMinutes(9));

    alerts.failed(notice, again);

    assertThat(alerts.claim(ALL, again.minusMillis(1), again)).isEmpty();
    assertThat(alerts.claim(ALL, again, again.plusSeconds(1)))
        .contains(new Notice(notice.id(), notice.channel(), notice.news(), 1));
  }

  @Test
  void what_is_forgotten_never_comes_again() {
    alerts.raise(STALE, Set.of(Channel.WEBHOOK));
    alerts.forget(alerts.claim(ALL, NOON, LATER).orElseThrow());

    assertThat(alerts.claim(ALL, NOON.plus(Duration.ofDays(9)), LATER)).isEmpty();
    assertThat(alerts.on()).containsExactly(STALE);
  }

  /** All that is due, each told and forgotten. */
  private List<Notice> told(Instant now) {
    List<Notice> told = new ArrayList<>();
    Optional<Notice> next = alerts.claim(ALL, now, now.plusSeconds(60));
    while (next.isPresent()) {
      told.add(next.get());
      alerts.forget(next.get());
      next = alerts.claim(ALL, now, now.plusSeconds(60));
    }
    return told;
  }
}
