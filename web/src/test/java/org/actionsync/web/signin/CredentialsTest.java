package org.actionsync.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import org.actionsync.application.access.BrowserSessions;
import org.actionsync.application.access.IssueApiTokens;
import org.actionsync.application.access.KeepUsers;
import org.actionsync.application.access.OneTimePasswords;
import org.actionsync.application.access.SignInRefused;
import org.actionsync.application.access.SignInRefused.Why;
import org.actionsync.application.contract.Sample;
import org.actionsync.application.fake.InMemoryStore;
import org.actionsync.application.port.AccessRole;
import org.actionsync.application.port.PasswordHashes;
import org.actionsync.application.port.Sessions.By;
import org.actionsync.application.port.Users.User;
import org.actionsync.web.graphql.CodedException;
import org.actionsync.web.graphql.ErrorCode;
import org.actionsync.web.graphql.Identity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose browser it is, at which door. */
@SuppressWarnings("UnnecessaryAssignment") // there is no container here to inject anything
class CredentialsTest {

  private int made;

  private final InMemoryStore store = new InMemoryStore();
  private final Clock clock = Clock.fixed(Sample.NOON, ZoneOffset.UTC);
  private final BrowserSessions sessions =
      new BrowserSessions(
          store.sessions(),
          () -> "secret-" + ++made,
          new BrowserSessions.Limits(Duration.ofHours(2), Duration.ofHours(24)),
          clock);
  private final String ours = sessions.open("omar", AccessRole.ADMIN, By.US);
  private final String providers = sessions.open("omar", AccessRole.ADMIN, By.PROVIDER);

  @BeforeEach
  void omar() {
    store.users().add(new User("omar", AccessRole.ADMIN, "hash", null, 0, null));
  }

  private Credentials where(Optional<String> provider) {
    IssueApiTokens tokens =
        new IssueApiTokens(store.apiTokens(), () -> "secret", () -> "id", clock);
    Credentials credentials = new Credentials();
    credentials.sessions = sessions;
    credentials.tokens = tokens;
    credentials.users =
        new KeepUsers(
            store.users(),
            store.sessions(),
            tokens,
            new NoHashes(),
            new OneTimePasswords(() -> "secret", Duration.ofDays(7), clock));
    credentials.door = new Door();
    credentials.door.provider = provider;
    return credentials;
  }

  /**
   * A refusal that gives nothing away, but for who has the right password and has to choose one.
   */
  @ParameterizedTest
  @CsvSource({
    "UNKNOWN, UNAUTHENTICATED,",
    "LOCKED_NOW, UNAUTHENTICATED,",
    "ONE_TIME, FORBIDDEN, newPassword",
    "OVER, UNAUTHENTICATED,"
  })
  void a_refusal_is_told_with_its_reason(Why why, ErrorCode code, @Nullable String field) {
    CodedException told = Credentials.coded(new SignInRefused(why, "No: " + why));

    assertThat(told.code()).isEqualTo(code);
    assertThat(told.field()).isEqualTo(field);
    assertThat(told).hasMessage("No: " + why);
  }

  private static Optional<Identity> whose(Credentials credentials, String secret) {
    return credentials.inSession(secret, null, "192.0.2.7");
  }

  @Test
  void where_passwords_are_asked_for_only_a_session_by_password_counts() {
    Credentials credentials = where(Optional.empty());

    assertThat(whose(credentials, ours)).map(Identity::name).contains("omar");
    assertThat(whose(credentials, providers)).isEmpty();
  }

  @Test
  void where_a_provider_is_asked_only_a_session_by_the_provider_counts() {
    Credentials credentials = where(Optional.of("https://id.example.org"));

    assertThat(whose(credentials, providers)).map(Identity::name).contains("omar");
    assertThat(whose(credentials, ours)).isEmpty();
  }

  @Test
  void whoever_was_let_in_is_so_until_they_are_put_out_or_may_do_something_else() {
    Credentials credentials = where(Optional.empty());
    Identity omar = whose(credentials, ours).orElseThrow();
    assertThat(credentials.is(omar)).isTrue();

    store.users().change("omar", user -> user.as(AccessRole.VIEWER));
    assertThat(credentials.is(omar)).isFalse();
    store.users().change("omar", user -> user.as(AccessRole.ADMIN));
    assertThat(credentials.is(omar)).isTrue();
    sessions.endOf("omar");

    assertThat(credentials.is(omar)).isFalse();
  }

  /** No password is compared here. */
  private static final class NoHashes implements PasswordHashes {

    @Override
    public String hash(String password) {
      throw new UnsupportedOperationException();
    }

    @Override
    public boolean fits(String password, String hash) {
      throw new UnsupportedOperationException();
    }
  }
}
