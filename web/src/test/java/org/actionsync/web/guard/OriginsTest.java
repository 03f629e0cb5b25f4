package org.actionsync.web.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OriginsTest {

  @Test
  void without_a_setting_there_are_none() {
    Origins origins = of(Map.of());

    assertThat(origins.allowed()).isEmpty();
    assertThat(origins.isSecure()).isFalse();
    assertThat(of(Map.of("actionsync.cors.origins", " ")).allowed()).isEmpty();
  }

  @Test
  void they_are_named_with_commas_between_them() {
    assertThat(
            of(Map.of(
                    "actionsync.cors.origins",
                    "https://App.example.org, http://localhost:3000,https://[2001:db8::7]:8443"))
                .allowed())
        .isEqualTo(
            Set.of(
                "https://app.example.org", "http://localhost:3000", "https://[2001:db8::7]:8443"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*",
        "https://*.example.org",
        "null",
        "app.example.org",
        "https://app.example.org/",
        "https://app.example.org/page",
        "https://user@app.example.org",
        "https://app.example.org,",
        "https://app.example.org;https://b.example.org",
        "https://",
        "ftp://app.example.org",
        "https://app.example.org:port",
        "https://app.example.org\r\nSet-Cookie: a=b"
      })
  void what_is_no_origin_stops_the_start_and_says_why(String wrong) {
    assertThatThrownBy(() -> of(Map.of("actionsync.cors.origins", wrong)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("actionsync.cors.origins")
        .hasMessageContaining("https://app.example.org");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sync.example.org", "javascript:alert(1)", "https://", "https://a b"})
  void a_public_address_that_is_none_stops_the_start(String wrong) {
    assertThatThrownBy(() -> of(Map.of("actionsync.public-url", wrong)))
        .hasMessageContaining("actionsync.public-url");
  }

  @Test
  void our_own_is_the_public_address_or_else_the_host_that_was_asked() {
    Origins told = of(Map.of("actionsync.public-url", "https://Sync.example.org/console/"));
    Origins untold = of(Map.of());

    assertThat(told.isOwn("https://sync.example.org", "10.0.0.7:8080")).isTrue();
    assertThat(told.isOwn("https://evil.example", "evil.example")).isFalse();
    assertThat(told.isSecure()).isTrue();
    assertThat(untold.isOwn("https://sync.example.org", "sync.example.org")).isTrue();
    assertThat(untold.isOwn("http://127.0.0.1:8080", "127.0.0.1:8080")).isTrue();
    assertThat(untold.isOwn("https://sync.example.org.evil.example", "sync.example.org")).isFalse();
    assertThat(untold.isOwn("null", "sync.example.org")).isFalse();
    assertThat(untold.isOwn("https://sync.example.org", null)).isFalse();
  }

  private static Origins of(Map<String, String> settings) {
    return Origins.of(
        new SmallRyeConfigBuilder()
            .withSources(new PropertiesConfigSource(settings, "test", 100))
            .build());
  }
}
