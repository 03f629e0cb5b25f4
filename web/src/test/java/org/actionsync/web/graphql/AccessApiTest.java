package org.actionsync.web.graphql;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.actionsync.application.contract.Sample;
import org.actionsync.application.port.ApiTokens.ApiToken;
import org.actionsync.application.port.AuditLog.Filter;
import org.actionsync.application.port.AuditLog.Outcome;
import org.actionsync.application.port.AuditLog.Result;
import org.actionsync.application.port.Maker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessApiTest {

  private static final String ISSUE =
      "mutation { createApiToken(input: {name: \"map\", role: ADMIN}) { text } }";

  private final FakeServer server = new FakeServer();

  private boolean opensTheDoor() {
    Instant now = Sample.NOON;
    return server.store.apiTokens().all().stream().anyMatch(token -> token.isGood(now));
  }

  @Test
  void an_admin_gets_a_token() {
    assertThat(server.ask(ISSUE).getJsonObject("createApiToken").getString("text")).isNotBlank();
    assertThat(opensTheDoor()).isTrue();
  }

  @Test
  void what_was_made_with_a_token_is_known_as_such_and_ends_with_its_maker() {
    server.ask(ISSUE);
    ApiToken first = server.store.apiTokens().all().get(0);
    assertThat(first.maker()).isEqualTo(new Maker("admin", null));

    server
        .caller()
        .become(
            new Identity(
                first.caller(),
                Role.ADMIN,
                "192.0.2.7",
                null,
                new Identity.Proof(Identity.Kept.IN_A_TOKEN, first.id())));
    server.ask(ISSUE.replace("map", "desk"));
    assertThat(server.store.apiTokens().all())
        .extracting(ApiToken::maker)
        .containsExactlyInAnyOrder(new Maker("admin", null), new Maker("token map", first.id()));

    server.ask("mutation { signOutUser(name: \"admin\", revokeTokens: true) }");
    assertThat(opensTheDoor()).isFalse();
  }

  @Test
  void whoever_is_put_out_meanwhile_gets_none() {
    server.putOut = true;

    assertThat(server.refusal(ISSUE)).isEqualTo("UNAUTHENTICATED");
    assertThat(opensTheDoor()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "createUser(input: {name: \"omar\", role: ADMIN}) { oneTimePassword }",
        "resetPassword(name: \"mei\") { oneTimePassword }"
      })
  void whoever_is_put_out_meanwhile_hands_out_no_password(String mutation) {
    server.ask("mutation { createUser(input: {name: \"mei\", role: ADMIN}) { oneTimePassword } }");
    server.putOut = true;

    assertThat(server.refusal("mutation { " + mutation + " }")).isEqualTo("UNAUTHENTICATED");

    assertThat(server.store.users().find("omar")).isEmpty();
    assertThat(server.store.users().find("mei").orElseThrow().isOver(Sample.NOON))
        .isEqualTo(mutation.contains("mei"));
    Result result =
        requireNonNull(server.store.auditLog().page(Filter.ALL, null, 1).items().get(0).result());
    assertThat(result.code()).isEqualTo("UNAUTHENTICATED");
    assertThat(result.outcome())
        .isEqualTo(mutation.contains("mei") ? Outcome.FAILED : Outcome.REFUSED);
    assertThat(result.changes().isEmpty()).isEqualTo(!mutation.contains("mei"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "token map", "a\\u0000", "a\\nb"})
  void nobody_is_signed_out_who_cannot_be_called_so(String name) {
    assertThat(server.refusal("mutation { signOutUser(name: \"" + name + "\") }"))
        .isEqualTo("INVALID name");
  }
}
