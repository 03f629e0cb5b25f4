package org.actionsync.application.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.actionsync.application.fake.InMemoryStore;
import org.actionsync.application.fake.MovingClock;
import org.actionsync.application.port.AccessRole;
import org.actionsync.application.port.Sessions.By;
import org.actionsync.application.port.Sessions.Session;
import org.junit.jupiter.api.Test;

class BrowserSessionsTest {

  private int made;

  private final InMemoryStore store = new InMemoryStore();
  private final MovingClock clock = new MovingClock();
  private final BrowserSessions sessions =
      new BrowserSessions(
          store.sessions(),
          () -> "secret-" + ++made,
          new BrowserSessions.Limits(Duration.ofHours(2), Duration.ofHours(24)),
          clock);

  @Test
  void a_browser_is_known_by_what_it_keeps_and_by_nothing_that_is_stored() {
    String secret = sessions.open("rosa", AccessRole.ADMIN, By.US);

    Session session = sessions.find(secret).orElseThrow();

    assertThat(session.user()).isEqualTo("rosa");
    assertThat(session.role()).isEqualTo(AccessRole.ADMIN);
    assertThat(session.by()).isEqualTo(By.US);
    assertThat(session.toString()).doesNotContain(secret);
    assertThat(sessions.find(session.hash())).isEmpty();
    assertThat(sessions.find("secret-2")).isEmpty();
  }

  @Test
  void it_stays_as_long_as_it_is_used_but_not_for_ever() {
    String secret = sessions.open("rosa", AccessRole.ADMIN, By.US);

    for (int hour = 1; hour < 24; hour++) {
      clock.advance(Duration.ofHours(1));
      assertThat(sessions.find(secret)).as("after %s h", hour).isPresent();
    }
    clock.advance(Duration.ofHours(1));
    assertThat(sessions.find(secret)).isEmpty();
  }

  @Test
  void after_a_long_rest_it_is_over() {
    String secret = sessions.open("rosa", AccessRole.ADMIN, By.US);

    clock.advance(Duration.ofHours(2));

    assertThat(sessions.find(secret)).isEmpty();
  }

  @Test
  void whoever_signs_out_is_out() {
    String secret = sessions.open("rosa", AccessRole.ADMIN, By.US);
    String other = sessions.open("rosa", AccessRole.ADMIN, By.US);

    sessions.end(secret);

    assertThat(sessions.find(secret)).isEmpty();
    assertThat(sessions.find(other)).isPresent();
  }

  @Test
  void those_that_are_over_are_forgotten_when_somebody_signs_in() {
    String secret = sessions.open("rosa", AccessRole.ADMIN, By.US);
    String hash = sessions.find(secret).orElseThrow().hash();
    clock.advance(Duration.ofHours(3));

    sessions.open("omar", AccessRole.VIEWER, By.US);

    assertThat(store.sessions().find(hash)).isEmpty();
  }

  @Test
  void each_browser_proves_with_its_own_token_that_a_change_is_meant() {
    String secret = sessions.open("rosa", AccessRole.ADMIN, By.US);
    String other = sessions.open("rosa", AccessRole.ADMIN, By.US);
    String token = sessions.csrfToken(secret);

    assertThat(sessions.isCsrfToken(token, secret)).isTrue();
    assertThat(sessions.isCsrfToken(token, other)).isFalse();
    assertThat(sessions.isCsrfToken("", secret)).isFalse();
    assertThat(sessions.isCsrfToken(null, secret)).isFalse();
    assertThat(token).doesNotContain(secret);
  }

  @Test
  void whoever_is_signed_out_is_so_in_every_browser_whoever_recognised_them() {
    String ours = sessions.open("omar", AccessRole.VIEWER, By.US);
    String providers = sessions.open("Omar", AccessRole.ADMIN, By.PROVIDER);
    String others = sessions.open("mei", AccessRole.ADMIN, By.PROVIDER);
    assertThat(sessions.of("Omar")).isEqualTo(2);

    assertThat(sessions.endOf("Omar")).isEqualTo(2);

    assertThat(sessions.find(ours)).isEmpty();
    assertThat(sessions.find(providers)).isEmpty();
    assertThat(sessions.find(others)).isPresent();
    assertThat(sessions.endOf("Omar")).isZero();
  }

  @Test
  void browsers_that_have_been_out_for_long_are_not_counted() {
    sessions.open("omar", AccessRole.VIEWER, By.US);

    clock.advance(Duration.ofDays(2));

    assertThat(sessions.of("omar")).isZero();
    assertThat(sessions.endOf("omar")).isZero();
  }
}
