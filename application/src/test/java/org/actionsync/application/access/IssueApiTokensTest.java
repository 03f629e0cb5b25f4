package org.actionsync.application.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import org.actionsync.application.access.IssueApiTokens.Issued;
import org.actionsync.application.fake.InMemoryStore;
import org.actionsync.application.fake.MovingClock;
import org.actionsync.application.integration.SetUpRefused;
import org.actionsync.application.port.AccessRole;
import org.actionsync.application.port.ApiTokens.ApiToken;
import org.actionsync.application.port.Maker;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class IssueApiTokensTest {

  private static final Maker ROSA = new Maker("rosa", null);
  private static final Maker OMAR = new Maker("Omar", null);

  private int made;

  private final InMemoryStore store = new InMemoryStore();
  private final MovingClock clock = new MovingClock();
  private final IssueApiTokens tokens =
      new IssueApiTokens(
          store.apiTokens(), () -> "secret-" + ++made, () -> "token-" + ++made, clock);

  private Issued issue(String name) throws SetUpRefused {
    return tokens.issue(name, AccessRole.VIEWER, null, ROSA);
  }

  private static String refusal(ThrowingCallable wish) {
    SetUpRefused refused = catchThrowableOfType(SetUpRefused.class, wish);
    return refused.why() + " " + refused.field();
  }

  @Test
  void a_program_is_recognized_by_a_text_that_is_told_once_and_stored_nowhere() throws Exception {
    Issued issued = issue("map");

    assertThat(issued.text()).startsWith("actionsync_");
    assertThat(tokens.recognize(issued.text()).map(ApiToken::name)).contains("map");
    assertThat(tokens.all().toString()).doesNotContain(issued.text());
    assertThat(issued.toString()).contains("map").doesNotContain(issued.text());
    assertThat(tokens.recognize(issued.token().id())).isEmpty();
    assertThat(tokens.recognize("actionsync_guess")).isEmpty();
  }

  @Test
  void its_last_use_can_be_seen() throws Exception {
    Issued issued = issue("map");
    assertThat(tokens.all()).extracting(ApiToken::usedAt).containsOnlyNulls();

    clock.advance(Duration.ofHours(1));
    tokens.recognize(issued.text());

    assertThat(tokens.all()).extracting(ApiToken::usedAt).containsExactly(clock.instant());
  }

  @Test
  void revoked_it_opens_nothing_and_can_still_be_seen() throws Exception {
    Issued issued = issue("map");

    ApiToken revoked = tokens.revoke(issued.token().id());

    assertThat(revoked.revokedAt()).isEqualTo(clock.instant());
    assertThat(tokens.recognize(issued.text())).isEmpty();
    assertThat(tokens.all()).containsExactly(revoked);
  }

  /** Of a provider's admin, whom no user stands for; it may tell Omar from omar. */
  @Test
  void those_that_somebody_had_made_are_revoked_with_what_was_made_with_them() throws Exception {
    Issued map = tokens.issue("map", AccessRole.ADMIN, null, OMAR);
    clock.advance(Duration.ofSeconds(1));
    tokens.issue("desk", AccessRole.VIEWER, null, shown(map));
    tokens.issue("shop", AccessRole.ADMIN, null, ROSA);
    assertThat(tokens.goodOf("Omar")).extracting(ApiToken::name).containsExactly("map", "desk");
    assertThat(tokens.goodOf("omar")).isEmpty();

    tokens.revokeOf("Omar", token -> token.role() == AccessRole.ADMIN);
    assertThat(tokens.goodOf("Omar")).extracting(ApiToken::name).containsExactly("desk");
    tokens.revokeOf("Omar", token -> true);

    assertThat(tokens.goodOf("Omar")).isEmpty();
    assertThat(tokens.goodOf("rosa")).hasSize(1);
  }

  @Test
  void the_clock_of_another_node_does_not_matter_to_what_was_made_with_which() throws Exception {
    Issued map = tokens.issue("map", AccessRole.ADMIN, null, OMAR);
    clock.advance(Duration.ofSeconds(-5));
    Issued desk = tokens.issue("desk", AccessRole.ADMIN, null, shown(map));
    clock.advance(Duration.ofSeconds(-5));
    tokens.issue("shop", AccessRole.ADMIN, null, shown(desk));

    assertThat(tokens.goodOf("Omar"))
        .extracting(ApiToken::name)
        .containsExactly("map", "desk", "shop");
  }

  @Test
  void what_was_made_with_a_token_is_not_of_whoever_made_another_of_its_name() throws Exception {
    Issued first = tokens.issue("map", AccessRole.ADMIN, null, OMAR);
    tokens.issue("desk", AccessRole.VIEWER, null, shown(first));
    tokens.revoke(first.token().id());
    Issued second = tokens.issue("map", AccessRole.ADMIN, null, ROSA);
    tokens.issue("shop", AccessRole.VIEWER, null, shown(second));

    assertThat(tokens.goodOf("Omar")).extracting(ApiToken::name).containsExactly("desk");
    assertThat(tokens.goodOf("rosa"))
        .extracting(ApiToken::name)
        .containsExactlyInAnyOrder("map", "shop");
  }

  private static Maker shown(Issued issued) {
    return new Maker(issued.token().caller(), issued.token().id());
  }

  @Test
  void expired_it_opens_nothing() throws Exception {
    Issued issued =
        tokens.issue("map", AccessRole.ADMIN, clock.instant().plus(Duration.ofDays(1)), ROSA);
    assertThat(tokens.recognize(issued.text())).isPresent();

    clock.advance(Duration.ofDays(1));

    assertThat(tokens.recognize(issued.text())).isEmpty();
  }

  @Test
  void what_makes_no_sense_is_refused() throws Exception {
    issue("map");

    assertThat(refusal(() -> issue("map"))).isEqualTo("CONFLICT name");
    assertThat(refusal(() -> issue(" "))).isEqualTo("INVALID name");
    assertThat(refusal(() -> tokens.issue("desk", AccessRole.VIEWER, clock.instant(), ROSA)))
        .isEqualTo("INVALID expiresAt");
    assertThat(refusal(() -> tokens.revoke("nothing"))).isEqualTo("UNKNOWN id");
    assertThat(tokens.all()).hasSize(1);
  }
}
