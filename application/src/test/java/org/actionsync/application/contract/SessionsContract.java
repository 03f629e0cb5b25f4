package org.actionsync.application.contract;

import static org.actionsync.application.contract.Sample.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.actionsync.application.port.AccessRole;
import org.actionsync.application.port.Sessions;
import org.actionsync.application.port.Sessions.By;
import org.actionsync.application.port.Sessions.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link Sessions} promises. */
public abstract class SessionsContract {

  private static final Session FIRST =
      new Session("a1", "rosa", AccessRole.ADMIN, By.PROVIDER, NOON, NOON);
  private static final Session SECOND = session("b2", "rosa", NOON.plusSeconds(60));
  private static final Session OTHER = session("c3", "omar", NOON.plusSeconds(60));

  private final Sessions sessions = storage().sessions();

  /** An empty storage. */
  protected abstract Storage storage();

  private static Session session(String hash, String user, Instant at) {
    return new Session(hash, user, AccessRole.VIEWER, By.US, at, at);
  }

  @BeforeEach
  void three() {
    sessions.add(FIRST);
    sessions.add(SECOND);
    sessions.add(OTHER);
  }

  @Test
  void each_is_found_by_its_hash() {
    assertThat(sessions.find("a1")).contains(FIRST);
    assertThat(sessions.find("c3")).contains(OTHER);
    assertThat(sessions.find("d4")).isEmpty();
  }

  @Test
  void its_last_use_is_known() {
    sessions.used("a1", NOON.plusSeconds(90));
    sessions.used("d4", NOON);

    assertThat(sessions.find("a1"))
        .contains(
            new Session("a1", "rosa", AccessRole.ADMIN, By.PROVIDER, NOON, NOON.plusSeconds(90)));
    assertThat(sessions.find("d4")).isEmpty();
  }

  @Test
  void one_ends_alone() {
    sessions.remove("a1");
    sessions.remove("d4");

    assertThat(sessions.find("a1")).isEmpty();
    assertThat(sessions.find("b2")).isPresent();
  }

  @Test
  void all_of_somebody_end() {
    assertThat(sessions.removeOf("rosa")).isEqualTo(2);
    assertThat(sessions.removeOf("rosa")).isZero();

    assertThat(sessions.find("a1")).isEmpty();
    assertThat(sessions.find("b2")).isEmpty();
    assertThat(sessions.find("c3")).isPresent();
  }

  @Test
  void somebodys_are_found() {
    assertThat(sessions.of("rosa")).extracting(Session::hash).containsExactlyInAnyOrder("a1", "b2");
    assertThat(sessions.of("omar")).containsExactly(OTHER);
    assertThat(sessions.of("mei")).isEmpty();
  }

  @Test
  void those_that_began_long_ago_are_forgotten() {
    sessions.removeOld(NOON.plusSeconds(1), NOON);

    assertThat(sessions.find("a1")).isEmpty();
    assertThat(sessions.find("b2")).isPresent();
  }

  @Test
  void those_that_rested_for_long_are_forgotten() {
    sessions.used("a1", NOON.plusSeconds(90));

    sessions.removeOld(NOON, NOON.plusSeconds(61));

    assertThat(sessions.find("a1")).isPresent();
    assertThat(sessions.find("b2")).isEmpty();
    assertThat(sessions.find("c3")).isEmpty();
  }
}
