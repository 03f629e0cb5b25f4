package org.actionsync.web.graphql;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Query;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoleGateTest {

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
  @CsvSource({
    "viewer, change",
    "viewer, secrets",
    "viewer, deepSecrets",
    "stranger, ask",
    "stranger, name",
    "stranger, change",
    "stranger, secrets"
  })
  void refuses_everybody_else(String role, String method) throws Exception {
    assertThatExceptionOfType(CodedException.class)
        .isThrownBy(() -> RoleGate.admit(signedInAs(role), api(method)))
        .returns(ErrorCode.FORBIDDEN, CodedException::code);
  }

  private static Method api(String name) throws NoSuchMethodException {
    return Api.class.getDeclaredMethod(name);
  }

  /** A request of somebody who has exactly this role; nothing else is ever asked of it. */
  @SuppressWarnings("UnnecessaryAssignment") // there is no container here to inject it
  private static Caller signedInAs(String role) {
    var caller = new Caller();
    caller.request =
        (HttpServletRequest)
            Proxy.newProxyInstance(
                RoleGateTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> Set.of(role).contains(arguments[0]));
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
