package org.actionsync.web.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.actionsync.web.graphql.Identity.Csrf;
import org.actionsync.web.graphql.Identity.Kept;
import org.actionsync.web.graphql.Identity.Proof;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Query;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoleGateTest {

  private static final Proof PROOF = new Proof(Kept.IN_A_SESSION, "a1");

  @ParameterizedTest
  @CsvSource({
    "viewer, ask",
    "viewer, name",
    "admin, ask",
    "admin, name",
    "admin, change",
    "admin, secrets",
    "admin, deepSecrets"
  })
  void lets_viewers_ask_and_admins_do_everything(String role, String method) throws Exception {
    assertThatCode(() -> RoleGate.admit(signedInAs(role), api(method))).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({"change", "secrets", "deepSecrets"})
  void refuses_viewers_the_rest(String method) throws Exception {
    assertThat(refusal(signedInAs("viewer"), method)).isEqualTo(ErrorCode.FORBIDDEN);
  }

  @ParameterizedTest
  @CsvSource({"ask", "name", "change", "secrets", "deepSecrets"})
  void refuses_nobody_everything(String method) throws Exception {
    assertThat(refusal(new Caller(), method)).isEqualTo(ErrorCode.UNAUTHENTICATED);
  }

  @Test
  void a_browser_has_to_prove_that_a_change_is_meant_and_only_a_change() throws Exception {
    Caller browser = new Caller();
    browser.become(new Identity("ana", Role.ADMIN, "192.0.2.1", new Csrf("t", false), PROOF));
    assertThat(refusal(browser, "change")).isEqualTo(ErrorCode.FORBIDDEN);
    assertThatCode(() -> RoleGate.admit(browser, api("ask"))).doesNotThrowAnyException();

    browser.become(new Identity("ana", Role.ADMIN, "192.0.2.1", new Csrf("t", true), PROOF));
    assertThatCode(() -> RoleGate.admit(browser, api("change"))).doesNotThrowAnyException();
  }

  private static ErrorCode refusal(Caller caller, String method) throws NoSuchMethodException {
    Method called = api(method);
    return catchThrowableOfType(CodedException.class, () -> RoleGate.admit(caller, called)).code();
  }

  private static Method api(String name) throws NoSuchMethodException {
    return Api.class.getDeclaredMethod(name);
  }

  private static Caller signedInAs(String role) {
    var caller = new Caller();
    caller.become(
        new Identity("ana", Role.valueOf(role.toUpperCase(Locale.ROOT)), "192.0.2.1", null, PROOF));
    return caller;
  }

  /** A query, a field that is made for an object, and a mutation. */
  interface Api {

    @Query
    void ask();

    void name();

    @Mutation
    void change();

    @Query
    Secret secrets();

    Harmless deepSecrets();
  }

  @ForAdmins
  record Secret(String text) {}

  /** Looks harmless, and goes round in a circle. */
  record Harmless(List<Harmless> others, List<Part> parts) {}

  record Part(Optional<List<Secret>> inside) {}
}
