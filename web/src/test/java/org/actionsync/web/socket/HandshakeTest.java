package org.actionsync.web.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose socket it is, when a browser opens it. */
class HandshakeTest {

  @ParameterizedTest
  @CsvSource({
    "https://sync.example.org,      sync.example.org,      true",
    "https://SYNC.example.org,      sync.example.org,      true",
    "http://localhost:8080,         localhost:8080,        true",
    "http://[::1]:8080,             [::1]:8080,            true",
    "https://evil.example.net,      sync.example.org,      false",
    "http://localhost:8081,         localhost:8080,        false",
    "https://sync.example.org.evil.example.net, sync.example.org, false",
    "https://x@sync.example.org,    sync.example.org,      false",
    "null,                          sync.example.org,      false",
    "file://,                       sync.example.org,      false",
    "%%%,                           sync.example.org,      false"
  })
  void a_page_of_another_origin_is_not_ours(String origin, String host, boolean isOurs) {
    assertThat(Handshake.isOurs(Map.of("origin", List.of(origin), "HOST", List.of(host))))
        .isEqualTo(isOurs);
  }

  @Test
  void a_program_without_an_origin_is_ours() {
    assertThat(Handshake.isOurs(Map.of("Host", List.of("sync.example.org")))).isTrue();
  }

  @Test
  void several_origins_are_none_of_ours() {
    assertThat(
            Handshake.isOurs(
                Map.of(
                    "Host",
                    List.of("a.example.org"),
                    "Origin",
                    List.of("https://a.example.org", "https://b.example.org"))))
        .isFalse();
  }
}
