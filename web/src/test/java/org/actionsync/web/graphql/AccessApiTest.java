package org.actionsync.web.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.actionsync.application.contract.Sample;
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
  void whoever_is_put_out_meanwhile_gets_none() {
    server.putOut = true;

    assertThat(server.refusal(ISSUE)).isEqualTo("UNAUTHENTICATED");
    assertThat(opensTheDoor()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "token map", "a\\u0000", "a\\nb"})
  void nobody_is_signed_out_who_cannot_be_called_so(String name) {
    assertThat(server.refusal("mutation { signOutUser(name: \"" + name + "\") }"))
        .isEqualTo("INVALID name");
  }
}
