package org.actionsync.infrastructure.actionbuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.URI;
import java.time.Clock;
import org.actionsync.application.fake.InMemoryCallBudgets;
import org.actionsync.infrastructure.osdi.Osdi;
import org.actionsync.infrastructure.osdi.OsdiSettings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The key of an organization is sent to Action Builder and to nobody else. */
class BuilderPlaceTest {

  private final Osdi osdi =
      new Osdi(
          OsdiSettings.of(new SmallRyeConfigBuilder().build()),
          new InMemoryCallBudgets(Clock.systemUTC()));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "riverside",
        "r",
        "river-side-2",
        "localhost", // below their domain, whatever it is called
        "2130706433",
        "0x7f",
        "xn--80ak6aa92e",
        "actionbuilder"
      })
  void a_subdomain_is_a_part_of_the_services_host(String subdomain) {
    URI address = BuilderPlace.organization(osdi, subdomain);

    assertThat(address)
        .hasScheme("https")
        .hasHost(subdomain + ".actionbuilder.org")
        .hasNoPort()
        .hasNoUserInfo()
        .hasNoQuery()
        .hasNoFragment()
        .hasPath("/api/rest/v1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "Riverside",
        "a.b",
        "a.",
        ".a",
        ".",
        "..",
        "-a",
        "a-",
        "a_b",
        "a b",
        "a\tb",
        "a\n",
        "a\r\nHost: evil.example",
        "a\u0000",
        "evil.example",
        "evil.example/",
        "evil.example#",
        "evil.example?",
        "evil.example:443",
        "evil.example\\",
        "x@evil.example",
        "x:y@evil.example",
        "a/../b",
        "../a",
        "a/b",
        "a\\b",
        "a?b",
        "a#b",
        "a;b",
        "a&b",
        "a%2e",
        "%65vil",
        "a%00",
        "a%0d%0a",
        "evil\u3002example",
        "evil\uff0eexample",
        "evil\uff61example",
        "evil\u2024example",
        "\u0435vil",
        "\uff45vil",
        "\u212aing",
        "\u00fc",
        "127.0.0.1",
        "[::1]",
        "0x7f.1",
        "localhost.",
        "https://evil.example",
        "//evil.example",
        "file:///etc/passwd",
        "{subdomain}",
        "$1",
        "${jboss.server.data.dir}",
        "*",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa" // 64
      })
  void nothing_else_becomes_part_of_an_address(String hostile) {
    assertThat(BuilderPlace.isSubdomain(hostile)).isFalse();
    assertThatThrownBy(() -> BuilderPlace.organization(osdi, hostile))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
