package org.actionsync.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemoteAddressTest {

  @Test
  void what_a_caller_says_counts_for_nothing_unless_there_is_a_proxy() {
    assertThat(RemoteAddress.of(request("203.0.113.9"), 0)).isEqualTo("192.0.2.1");
    assertThat(RemoteAddress.of(request("203.0.113.9"), -1)).isEqualTo("192.0.2.1");
    assertThat(RemoteAddress.of(request(), 1)).isEqualTo("192.0.2.1");
  }

  @ParameterizedTest
  @CsvSource({
    "1, 203.0.113.9, 203.0.113.9",
    "1, '198.51.100.1, 203.0.113.9', 203.0.113.9",
    "2, '198.51.100.1, 203.0.113.9, 192.0.2.8', 203.0.113.9",
    "2, 203.0.113.9, 192.0.2.1",
    "1, '203.0.113.9, 2001:db8::7', 2001:db8::7",
    "1, '203.0.113.9, ', 192.0.2.1",
    "1, '203.0.113.9, <b>', 192.0.2.1",
    "1, unknown, 192.0.2.1"
  })
  void only_what_our_own_proxies_added_counts(int proxies, String header, String expected) {
    assertThat(RemoteAddress.of(request(header), proxies)).isEqualTo(expected);
  }

  @Test
  void a_header_in_several_lines_is_one_list() {
    assertThat(RemoteAddress.of(request("198.51.100.1", "203.0.113.9"), 1))
        .isEqualTo("203.0.113.9");
  }

  private static HttpServletRequest request(String... forwardedFor) {
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            RemoteAddressTest.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (proxy, method, arguments) ->
                method.getName().equals("getHeaders")
                    ? Collections.enumeration(List.of(forwardedFor))
                    : "192.0.2.1");
  }
}
