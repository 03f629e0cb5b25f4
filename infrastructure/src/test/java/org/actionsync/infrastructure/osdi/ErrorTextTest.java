package org.actionsync.infrastructure.osdi;

import static org.assertj.core.api.Assertions.assertThat;

import org.actionsync.application.port.ApiKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorTextTest {

  private static final ApiKey KEY = new ApiKey("sample-key-one");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"error\":\"Not found\"} | Not found",
        "{\"message\":\"Not found\"} | Not found",
        "{\"errors\":[\"One\",\"two\"]} | One, two",
        "{\"errors\":{\"name\":[\"is blank\"]}} | name: is blank",
        "{\"error\":null,\"message\":\"Second\"} | Second",
        "{\"other\":1} | {\"other\":1}",
        "{broken | {broken",
        "plain text | plain text",
        "<html>oops</html> | a web page instead of a reason",
        "{\"error\":\"Key sample-key-one, sample-key-one\"} | Key …-one, …-one"
      })
  void is_found_wherever_it_stands(String body, String words) {
    assertThat(ErrorText.of(body, KEY)).isEqualTo(words);
  }

  @Test
  void is_never_empty_and_never_endless() {
    assertThat(ErrorText.of("", KEY)).isEqualTo("no reason given");
    assertThat(ErrorText.of("x".repeat(5000), KEY)).hasSize(301);
  }

  @Test
  void has_nothing_that_no_database_can_hold() {
    assertThat(ErrorText.of("{\"error\":\"Bad \\u0000name\\ud800\"}", KEY)).isEqualTo("Bad name");
  }
}
