package org.actionsync.web.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionBodyTest {

  private static final int UNKNOWN = -1;
  private static final String ME = "{\"query\": \"{ me }\"}";

  private final QuestionBody body = new QuestionBody(new Limits.Size(100, 5));

  @Test
  void a_question_is_read() throws Exception {
    assertThat(body.read(request(ME)).getString("query")).isEqualTo("{ me }");
    assertThat(
            body.read(
                    request(
                        "{\"query\": \"ö\", \"variables\": {\"a\": [1]}, \"operationName\": null}"))
                .getJsonObject("variables"))
        .hasSize(1);
  }

  @Test
  void what_is_too_long_is_not_even_read() {
    var unread = request(stream(new byte[0]), 101); // would be no JSON either

    assertThat(status(unread)).isEqualTo(413);
  }

  @Test
  void what_does_not_say_how_long_it_is_or_lies_is_read_up_to_the_limit() throws Exception {
    byte[] fits = (ME + " ".repeat(100 - ME.length())).getBytes(StandardCharsets.UTF_8);
    byte[] tooMuch = (ME + " ".repeat(101 - ME.length())).getBytes(StandardCharsets.UTF_8);

    assertThat(body.read(request(stream(fits), UNKNOWN))).containsKey("query");
    assertThat(status(request(stream(tooMuch), UNKNOWN))).isEqualTo(413);
    assertThat(status(request(stream(tooMuch), 10))).isEqualTo(413);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json",
        "application/JSON; charset=utf-8",
        "application/json ;charset=utf-8",
        "application/graphql+json"
      })
  void json_is_taken(String type) throws Exception {
    byte[] bytes = ME.getBytes(StandardCharsets.UTF_8);

    assertThat(body.read(request(stream(bytes), bytes.length, type))).containsKey("query");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "text/plain",
        "text/plain;application/json",
        "application/x-www-form-urlencoded",
        "application/json2"
      })
  void what_does_not_say_that_it_is_json_is_not_even_read(@Nullable String type) {
    assertThat(status(request(stream(new byte[0]), 0, type))).isEqualTo(415);
  }

  @Test
  void bytes_count_and_not_letters() {
    assertThat(status(request("{\"query\": \"" + "ö".repeat(60) + "\"}"))).isEqualTo(413);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "me",
        "null",
        "[]",
        "[{\"query\": \"{ me }\"}]",
        "{}",
        "{\"query\": 7}",
        "{\"query\": null}",
        "{\"query\": {}}",
        "{\"query\": \"{ me }\", \"query\": \"{ sandbox }\"}",
        "{\"query\": \"{ me }\", \"variables\": []}",
        "{\"query\": \"{ me }\", \"variables\": \"{}\"}",
        "{\"query\": \"{ me }\", \"variables\": {\"a\": 1, \"a\": 2}}",
        "{\"query\": \"{ me }\", \"operationName\": 1}",
        "{\"query\": \"{ me }\", \"extensions\": 1}",
        "{\"query\": \"{ me }\"} x",
        "{\"query\": \"{ me }\", \"variables\": {\"a\": 1e999999999}}",
        "{\"query\": \"{ me }\", \"variables\": {\"a\": 1e9999999999}}",
        "{\"query\": \"{ me }\", \"variables\": {\"a\": [1e-400]}}",
        "{\"query\": \"{ me }\", \"variables\": {\"a\": \"a\\ud800\"}}",
        "{\"query\": \"{ me }\", \"variables\": {\"a\": 11111111112222222222333333333344444444445}}",
        "{\"query\": \"{ me }\"",
        "{\"query\": \"{ me }\", \"variables\": {\"a\": [[[[1]]]]}}"
      })
  void what_is_no_question_is_invalid(String text) {
    assertThat(status(request(text))).isEqualTo(400);
  }

  @Test
  void only_as_deep_as_may_be() throws Exception {
    String fits = "{\"query\": \"{ me }\", \"variables\": {\"a\": [[[1]]]}}";

    assertThat(body.read(request(fits))).containsKey("variables");
  }

  @Test
  void brackets_in_strings_are_not_nested() {
    assertThat(Nesting.of("{\"a\": \"[[[[[\\\"[[[[\\\\\", \"b\": [{}]}").deepest()).isEqualTo(3);
    assertThat(Nesting.of("[".repeat(200_000)).deepest()).isEqualTo(200_000);
    assertThat(Nesting.of("]]][").deepest()).isLessThanOrEqualTo(1);
    assertThat(Nesting.of("[{\"a\": \"]\"}] x").end()).isEqualTo(12);
  }

  @Test
  void bytes_that_are_no_utf_8_are_invalid() {
    byte[] broken = {'{', '"', (byte) 0xC3, '"', ':', '1', '}'};

    assertThat(status(request(stream(broken), broken.length))).isEqualTo(400);
  }

  @Test
  void a_refusal_does_not_repeat_what_was_sent() {
    assertThatThrownBy(() -> body.read(request("{\"secret-4711\"")))
        .isInstanceOf(BoundedJson.Unreadable.class)
        .hasMessageNotContaining("4711");
  }

  private int status(HttpServletRequest request) {
    try {
      throw new AssertionError("Was read: " + body.read(request));
    } catch (BoundedJson.Unreadable refused) {
      return refused.status();
    } catch (IOException impossible) {
      throw new AssertionError(impossible);
    }
  }

  private static HttpServletRequest request(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return request(stream(bytes), bytes.length);
  }

  private static HttpServletRequest request(ServletInputStream in, long length) {
    return request(in, length, "application/json");
  }

  private static HttpServletRequest request(
      ServletInputStream in, long length, @Nullable String type) {
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            QuestionBodyTest.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "getContentType" -> type;
                  case "getContentLengthLong" -> length;
                  case "getInputStream" -> in;
                  default -> throw new AssertionError(method);
                });
  }

  @SuppressWarnings("InputStreamSlowMultibyteRead") // a hundred bytes are read fast enough
  private static ServletInputStream stream(byte[] bytes) {
    var in = new ByteArrayInputStream(bytes);
    return new ServletInputStream() {
      @Override
      public int read() {
        return in.read();
      }

      @Override
      public boolean isFinished() {
        return in.available() == 0;
      }

      @Override
      public boolean isReady() {
        return true;
      }

      @Override
      public void setReadListener(ReadListener listener) {
        throw new UnsupportedOperationException();
      }
    };
  }
}
