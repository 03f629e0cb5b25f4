package org.actionsync.application.access;

import static org.actionsync.application.contract.Sample.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import org.actionsync.application.access.SignInRefused.Why;
import org.actionsync.application.fake.InMemoryStore;
import org.actionsync.application.fake.MovingClock;
import org.actionsync.application.integration.SetUpRefused;
import org.actionsync.application.port.AccessRole;
import org.actionsync.application.port.PasswordHashes;
import org.actionsync.application.port.Sessions.By;
import org.actionsync.application.port.Sessions.Session;
import org.actionsync.application.port.Users.OneTime;
import org.actionsync.application.port.Users.User;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SignInTest {

  private static final String RIGHT = "a long right password";
  private static final String WRONG = "a long wrong password";
  private static final String OTHER = "another long password";
  private static final int ATTEMPTS = 3;

  private final InMemoryStore store = new InMemoryStore();
  private final PlainHashes hashes = new PlainHashes();
  private final MovingClock clock = new MovingClock();
  private final SignIn door =
      new SignIn(
          store.users(),
          store.sessions(),
          hashes,
          new SignIn.Rules(new PasswordRules(12), ATTEMPTS, Duration.ofMinutes(15)),
          clock);

  @BeforeEach
  void somebody() {
    store.users().add(new User("rosa", AccessRole.ADMIN, hashes.hash(RIGHT), null, 0, null));
    OneTime week = new OneTime(clock.instant().plus(Duration.ofDays(7)), null);
    store.users().add(new User("omar", AccessRole.VIEWER, hashes.hash("once"), week, 0, null));
  }

  private Why refusal(String name, String password) {
    return catchThrowableOfType(SignInRefused.class, () -> door.signIn(name, password)).why();
  }

  @Test
  void whoever_has_the_password_is_recognized() throws Exception {
    assertThat(door.signIn("rosa", RIGHT).role()).isEqualTo(AccessRole.ADMIN);
    assertThat(door.signIn(" ROSA ", RIGHT).name()).isEqualTo("rosa");
  }

  @Test
  void wrong_and_unknown_sound_the_same() {
    SignInRefused wrong =
        catchThrowableOfType(SignInRefused.class, () -> door.signIn("rosa", WRONG));
    SignInRefused unknown =
        catchThrowableOfType(SignInRefused.class, () -> door.signIn("mei", RIGHT));

    assertThat(wrong.why()).isEqualTo(Why.UNKNOWN).isEqualTo(unknown.why());
    assertThat(refusal("rosa\u0000", RIGHT)).isEqualTo(Why.UNKNOWN);
    assertThat(wrong).hasMessage(unknown.getMessage());
  }

  @Test
  void whoever_is_guessed_for_is_locked_for_a_while() throws Exception {
    assertThat(refusal("rosa", WRONG)).isEqualTo(Why.UNKNOWN);
    assertThat(refusal("rosa", WRONG)).isEqualTo(Why.UNKNOWN);
    assertThat(refusal("rosa", WRONG)).isEqualTo(Why.LOCKED_NOW);

    assertThat(refusal("rosa", RIGHT)).isEqualTo(Why.UNKNOWN);
    clock.advance(Duration.ofMinutes(15));
    assertThat(door.signIn("rosa", RIGHT).name()).isEqualTo("rosa");
  }

  @Test
  void after_a_lock_as_many_attempts_are_left_as_before_it() {
    for (int i = 0; i < ATTEMPTS; i++) {
      refusal("rosa", WRONG);
    }
    clock.advance(Duration.ofMinutes(15));

    assertThat(refusal("rosa", WRONG)).isEqualTo(Why.UNKNOWN);
    assertThat(refusal("rosa", WRONG)).isEqualTo(Why.UNKNOWN);
    assertThat(refusal("rosa", WRONG)).isEqualTo(Why.LOCKED_NOW);
  }

  @Test
  void only_failures_in_a_row_count() throws Exception {
    refusal("rosa", WRONG);
    refusal("rosa", WRONG);
    door.signIn("rosa", RIGHT);

    assertThat(refusal("rosa", WRONG)).isEqualTo(Why.UNKNOWN);
    assertThat(refusal("rosa", WRONG)).isEqualTo(Why.UNKNOWN);
  }

  @Test
  void a_password_for_once_only_serves_to_choose_another() throws Exception {
    assertThat(refusal("omar", "once")).isEqualTo(Why.ONE_TIME);

    assertThat(door.signIn("omar", "once", OTHER).isOneTime()).isFalse();

    assertThat(refusal("omar", "once")).isEqualTo(Why.UNKNOWN);
    assertThat(door.signIn("omar", OTHER).role()).isEqualTo(AccessRole.VIEWER);
  }

  @Test
  void a_password_for_once_serves_for_a_while_and_only_whoever_knows_it_is_told() {
    User before = store.users().find("omar").orElseThrow();
    clock.advance(Duration.ofDays(7));

    assertThat(refusal("omar", "once")).isEqualTo(Why.OVER);
    assertThat(
            catchThrowableOfType(SignInRefused.class, () -> door.signIn("omar", "once", OTHER))
                .why())
        .isEqualTo(Why.OVER);
    assertThat(store.users().find("omar")).contains(before);
    assertThat(refusal("omar", "guess")).isEqualTo(Why.UNKNOWN);
  }

  @Test
  void whoever_chooses_another_is_signed_in_nowhere_else() throws Exception {
    store.sessions().add(new Session("a1", "rosa", AccessRole.ADMIN, By.US, NOON, NOON));

    door.signIn("rosa", RIGHT, OTHER);

    assertThat(store.sessions().find("a1")).isEmpty();
  }

  @Test
  void what_may_not_be_chosen_leaves_the_old_one() throws Exception {
    for (String bad : new String[] {"short", RIGHT, "x".repeat(201)}) {
      assertThatExceptionOfType(SetUpRefused.class)
          .isThrownBy(() -> door.signIn("rosa", RIGHT, bad))
          .returns(SetUpRefused.Why.INVALID, SetUpRefused::why)
          .returns("newPassword", SetUpRefused::field);
    }
    assertThat(door.signIn("rosa", RIGHT).name()).isEqualTo("rosa");
  }

  @Test
  void without_the_old_one_no_other_is_chosen() {
    assertThatExceptionOfType(SignInRefused.class)
        .isThrownBy(() -> door.signIn("rosa", WRONG, OTHER));
    assertThat(refusal("rosa", OTHER)).isEqualTo(Why.UNKNOWN);
  }

  /** Comparing passwords takes a while, and an admin may be at work meanwhile. */
  @Test
  void a_password_that_is_reset_meanwhile_opens_nothing_and_is_not_put_back() {
    SignIn slow = doorWhere(() -> store.users().change("rosa", user -> user.withPassword("9:new")));

    assertThatExceptionOfType(SignInRefused.class)
        .isThrownBy(() -> slow.signIn("rosa", RIGHT, OTHER));

    assertThat(store.users().find("rosa").map(User::passwordHash)).contains("9:new");
  }

  @Test
  void who_is_locked_meanwhile_does_not_come_in() {
    SignIn slow =
        doorWhere(
            () ->
                store
                    .users()
                    .change("rosa", user -> user.failed(0, clock.instant().plusSeconds(9))));

    assertThatExceptionOfType(SignInRefused.class).isThrownBy(() -> slow.signIn("rosa", RIGHT));
  }

  private SignIn doorWhere(Runnable whileItCompares) {
    PasswordHashes slow =
        new PasswordHashes() {
          @Override
          public String hash(String password) {
            return hashes.hash(password);
          }

          @Override
          public boolean fits(String password, String hash) {
            whileItCompares.run();
            return hashes.fits(password, hash);
          }
        };
    return new SignIn(
        store.users(),
        store.sessions(),
        slow,
        new SignIn.Rules(new PasswordRules(12), ATTEMPTS, Duration.ofMinutes(15)),
        clock);
  }
}
