package org.actionsync.web.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceTest {

  private static final String ID = "4bf92f3577b34da6a3ce929d0e0e4736";

  @AfterEach
  void end() {
    Trace.end();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-00",
        "cc-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
        "cc-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-what-the-future-brings"
      })
  void a_name_that_the_caller_has_is_taken(String traceparent) {
    Trace.begin(List.of(traceparent));

    assertThat(Trace.current()).isEqualTo(ID);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "4bf92f3577b34da6a3ce929d0e0e4736",
        "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
        "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
        "00-4BF92F3577B34DA6A3CE929D0E0E4736-00F067AA0BA902B7-01",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-more",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01more",
        "00-4bf92f3577b34da6a3ce929d0e0e473-00f067aa0ba902b7-01",
        "00-<script>alert(1)</script>xxxxxxx-00f067aa0ba902b7-01",
        " 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"
      })
  void what_is_none_is_not_repeated(String traceparent) {
    Trace.begin(List.of(traceparent));

    assertThat(Trace.current()).matches("[0-9a-f]{32}").isNotEqualTo(ID);
  }

  @Test
  void of_two_names_none_is_taken() {
    String one = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    Trace.begin(List.of(one, one));

    assertThat(Trace.current()).matches("[0-9a-f]{32}").isNotEqualTo(ID);
  }

  @Test
  void a_request_keeps_its_name_and_the_next_has_another() {
    Trace.begin(List.of());
    String first = Trace.current();
    assertThat(Trace.current()).isEqualTo(first);
    Trace.end();
    Trace.begin(List.of());

    assertThat(Trace.current()).isNotEqualTo(first);
  }

  @Test
  void outside_of_requests_every_failure_has_its_own() {
    assertThat(Trace.current()).matches("[0-9a-f]{32}").isNotEqualTo(Trace.current());
  }
}
