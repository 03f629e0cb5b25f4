package org.actionsync.application.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.actionsync.application.fake.InMemoryStore;
import org.actionsync.application.fake.MovingClock;
import org.actionsync.application.port.Alert;
import org.actionsync.application.port.Alerts;
import org.actionsync.application.port.Messenger;
import org.actionsync.application.port.Notice;
import org.actionsync.application.port.Notice.Channel;
import org.actionsync.domain.run.LinkId;
import org.junit.jupiter.api.Test;

class TellNoticesTest {

  private final MovingClock clock = new MovingClock();
  private final Alerts alerts = new InMemoryStore().alerts();
  private final Outside outside = new Outside();
  private final TellNotices tellNotices = new TellNotices(alerts, outside, clock);

  /** Whoever is told; some channels may be broken. */
  private static final class Outside implements Messenger {

    private final List<String> tried = new ArrayList<>();
    private final Set<Channel> broken = EnumSet.noneOf(Channel.class);

    @Override
    public boolean tell(Notice notice) {
      tried.add(notice.channel() + " " + notice.news().subject());
      return !broken.contains(notice.channel());
    }

    List<String> tried() {
      List<String> all = List.copyOf(tried);
      tried.clear();
      return all;
    }
  }

  private void raise(String subject, Channel... channels) {
    alerts.raise(
        new Alert(Alert.Kind.RUN_HELD, subject, "text", clock.instant()), Set.of(channels));
  }

  @Test
  void what_arrived_is_not_told_again() {
    raise("link-1", Channel.WEBHOOK, Channel.MAIL);
    tellNotices.tell();
    assertThat(outside.tried()).containsExactlyInAnyOrder("WEBHOOK link-1", "MAIL link-1");

    clock.advance(Duration.ofDays(1));
    tellNotices.tell();
    assertThat(outside.tried()).isEmpty();
  }

  @Test
  void a_channel_that_fails_keeps_nothing_from_the_others() {
    outside.broken.add(Channel.WEBHOOK);
    raise("link-1", Channel.WEBHOOK, Channel.MAIL);
    raise("link-2", Channel.WEBHOOK, Channel.MAIL);

    tellNotices.tell();

    assertThat(outside.tried())
        .contains("MAIL link-1", "MAIL link-2")
        .filteredOn(tried -> tried.startsWith("WEBHOOK"))
        .as("one failure is enough for now")
        .hasSize(1);
  }

  @Test
  void what_did_not_arrive_is_told_later_and_later_until_it_does() {
    outside.broken.add(Channel.WEBHOOK);
    raise("link-1", Channel.WEBHOOK);
    tellNotices.tell();
    clock.advance(Duration.ofSeconds(14));
    tellNotices.tell();
    assertThat(outside.tried()).hasSize(1);

    clock.advance(Duration.ofSeconds(1));
    tellNotices.tell();
    clock.advance(Duration.ofSeconds(29));
    tellNotices.tell();
    assertThat(outside.tried()).as("a second time, and the third only after 30 s").hasSize(1);

    outside.broken.clear();
    clock.advance(Duration.ofHours(1));
    tellNotices.tell();
    assertThat(outside.tried()).containsExactly("WEBHOOK link-1");
    clock.advance(Duration.ofDays(1));
    tellNotices.tell();
    assertThat(outside.tried()).isEmpty();
  }

  @Test
  void what_never_arrives_is_given_up_after_two_days() {
    outside.broken.add(Channel.WEBHOOK);
    raise("link-1", Channel.WEBHOOK);
    int tries = 0;
    for (Duration waited = Duration.ZERO;
        waited.compareTo(Duration.ofDays(4)) < 0;
        waited = waited.plusMinutes(1)) {
      tellNotices.tell();
      clock.advance(Duration.ofMinutes(1));
      tries += outside.tried().size();
    }

    assertThat(tries).isEqualTo(100);
  }

  @Test
  void a_heartbeat_says_something_about_its_moment_and_is_not_repeated() {
    outside.broken.add(Channel.HEARTBEAT);
    alerts.complete(new LinkId("link-1"), clock.instant(), Set.of(Channel.HEARTBEAT));
    tellNotices.tell();
    clock.advance(Duration.ofDays(1));
    tellNotices.tell();

    assertThat(outside.tried()).containsExactly("HEARTBEAT link-1");
  }

  @Test
  void whoever_is_gone_before_it_could_tell_is_followed_by_another() {
    raise("link-1", Channel.WEBHOOK);
    alerts.claim(Set.of(Channel.WEBHOOK), clock.instant(), clock.instant().plusSeconds(300));
    tellNotices.tell();
    assertThat(outside.tried()).isEmpty();

    clock.advance(Duration.ofMinutes(5));
    tellNotices.tell();
    assertThat(outside.tried()).containsExactly("WEBHOOK link-1");
  }
}
