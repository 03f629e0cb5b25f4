package org.actionsync.web.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainRequestsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/graphql",
        "/graphql/",
        "/graphql/schema.graphql",
        "/audit.jsonl",
        "/assets/app-1f2e.js",
        "/links/link.a:b",
        "/.well-known/x"
      })
  void a_plain_address_passes(String path) throws Exception {
    assertThat(Exchange.through(new PlainRequests(), "GET", path, Map.of()).passed).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "graphql",
        "//graphql",
        "/graphql//",
        "/graphql;x=1",
        "/graphql/..;/",
        "/graphql/../graphql",
        "/./graphql",
        "/..",
        "/%2e%2e/graphql",
        "/%67raphql",
        "/graphql%00",
        "/graphql%0d%0aSet-Cookie:a=b",
        "/graphql\\",
        "/gra phql",
        "/graphql?x",
        "*",
        "http://evil.example/graphql"
      })
  void any_other_way_to_write_an_address_is_refused(String path) throws Exception {
    Exchange exchange = Exchange.through(new PlainRequests(), "POST", path, Map.of());

    assertThat(exchange.passed).isFalse();
    assertThat(exchange.status).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"TRACE", "PUT", "PATCH", "CONNECT", "PROPFIND", "get", "X"})
  void any_other_method_is_refused(String method) throws Exception {
    Exchange exchange = Exchange.through(new PlainRequests(), method, "/graphql", Map.of());

    assertThat(exchange.passed).isFalse();
    assertThat(exchange.status).isEqualTo(405);
  }
}
