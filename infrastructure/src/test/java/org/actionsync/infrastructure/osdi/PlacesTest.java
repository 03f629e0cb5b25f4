package org.actionsync.infrastructure.osdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlacesTest {

  private static final String NETWORK = "https://actionnetwork.org/api/v2";

  @Test
  void both_services_are_at_addresses() {
    String builder = "http://localhost:8092/{subdomain}/api/rest/v1";

    assertThat(new OsdiSettings.Places(NETWORK, builder).builder()).isEqualTo(builder);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "actionnetwork.org",
        "ftp://actionnetwork.org",
        "file:///etc/passwd",
        "https://",
        "https:///api",
        "https://user:secret-4711@actionnetwork.org/api",
        "https://actionnetwork.org/api?x={subdomain}",
        "https://actionnetwork.org/api#x",
        "https://action network.org"
      })
  void what_is_no_address_stops_the_start_and_is_not_repeated(String wrong) {
    assertThatThrownBy(() -> new OsdiSettings.Places(wrong, NETWORK))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("actionsync.network.base-url")
        .hasMessageNotContaining("4711");
    assertThatThrownBy(() -> new OsdiSettings.Places(NETWORK, wrong))
        .hasMessageContaining("actionsync.builder.base-url");
  }
}
