package org.actionsync.web.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LastResortTest {

  private static final FilterChain BROKEN =
      (request, response) -> {
        throw new IllegalStateException(
            "Could not read", new SQLException("Table AUDIT_ENTRY not found", "42S02"));
      };

  private final StringWriter sent = new StringWriter();
  private final List<Object> statuses = new ArrayList<>();
  private boolean isCommitted;

  private void pass(FilterChain chain) throws IOException, ServletException {
    PrintWriter writer = new PrintWriter(sent);
    HttpServletResponse response =
        (HttpServletResponse)
            Proxy.newProxyInstance(
                LastResortTest.class.getClassLoader(),
                new Class<?>[] {HttpServletResponse.class},
                (proxy, method, arguments) ->
                    switch (method.getName()) {
                      case "isCommitted" -> isCommitted;
                      case "getWriter" -> writer;
                      case "setStatus" -> note(arguments[0]);
                      case "resetBuffer" -> forgetAll();
                      default -> null;
                    });
    HttpServletRequest request =
        (HttpServletRequest)
            Proxy.newProxyInstance(
                LastResortTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> null);
    new LastResort().doFilter(request, response, chain);
  }

  private @Nullable Object note(Object status) {
    statuses.add(status);
    return null;
  }

  private @Nullable Object forgetAll() {
    sent.getBuffer().setLength(0);
    return null;
  }

  @Test
  void a_failure_is_an_error_without_a_word_of_what_failed() throws Exception {
    sent.append("the beginning of an answer");

    pass(BROKEN);

    assertThat(statuses).containsExactly(500);
    assertThat(sent.toString())
        .startsWith("{\"errors\":[{\"message\":")
        .contains("\"code\":\"INTERNAL\"", "\"traceId\":\"")
        .doesNotContain("AUDIT_ENTRY", "42S02", "Could not read", "beginning");
  }

  @Test
  void an_answer_that_is_on_its_way_breaks_off() {
    isCommitted = true;

    assertThatThrownBy(() -> pass(BROKEN))
        .isExactlyInstanceOf(IOException.class)
        .hasMessage("The answer broke off")
        .hasNoCause();
    assertThat(sent.toString()).isEmpty();
  }

  @Test
  void whatever_is_answered_passes_and_so_does_a_caller_who_hangs_up() throws Exception {
    pass((request, response) -> response.getWriter().write("fine"));
    assertThat(sent.toString()).isEqualTo("fine");

    IOException gone = new IOException("Connection reset");
    assertThatThrownBy(
            () ->
                pass(
                    (request, response) -> {
                      throw gone;
                    }))
        .isSameAs(gone);
  }
}
