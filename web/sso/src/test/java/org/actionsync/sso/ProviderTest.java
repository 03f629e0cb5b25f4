package org.actionsync.sso;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProviderTest {

  private static Provider provider(String... more) {
    Map<String, String> settings = new HashMap<>();
    settings.put("oidc.provider-url", "https://id.example.org/realms/union");
    settings.put("oidc.client-id", "actionsync");
    for (int i = 0; i < more.length; i += 2) {
      settings.put(more[i], more[i + 1]);
    }
    return Provider.of(config(settings)).orElseThrow();
  }

  private static org.eclipse.microprofile.config.Config config(Map<String, String> settings) {
    return new SmallRyeConfigBuilder()
        .withSources(new PropertiesConfigSource(settings, "test", 100))
        .build();
  }

  @Test
  void there_is_none_unless_the_operator_has_set_one() {
    assertThat(Provider.of(config(Map.of("oidc.client-id", "actionsync")))).isEmpty();
  }

  @Test
  void a_role_is_found_where_the_operator_says_also_inside_of_objects() {
    Map<String, ?> claims =
        Map.of(
            "roles", List.of("viewer"),
            "realm_access", Map.of("roles", List.of("staff", "admin")),
            "https://example.org/roles", List.of("admin"),
            "group", "viewer");

    assertThat(provider().roleIn(claims)).contains("VIEWER");
    assertThat(provider("oidc.roles-claim", "realm_access.roles").roleIn(claims)).contains("ADMIN");
    assertThat(provider("oidc.roles-claim", "https://example.org/roles").roleIn(claims))
        .contains("ADMIN");
    assertThat(provider("oidc.roles-claim", "group").roleIn(claims)).contains("VIEWER");
  }

  @Test
  void whoever_has_no_role_of_ours_gets_none() {
    assertThat(provider().roleIn(Map.of())).isEmpty();
    assertThat(provider().roleIn(Map.of("roles", List.of("administrator")))).isEmpty();
    assertThat(provider().roleIn(Map.of("roles", Map.of("admin", true)))).isEmpty();
    assertThat(provider("oidc.roles-claim", "roles.admin").roleIn(Map.of("roles", "admin")))
        .isEmpty();
  }

  @Test
  void the_provider_may_call_the_roles_otherwise() {
    Provider provider =
        provider("oidc.admin-role", "sync-admins", "oidc.viewer-role", "sync-viewers");

    assertThat(provider.roleIn(Map.of("roles", List.of("sync-admins")))).contains("ADMIN");
    assertThat(provider.roleIn(Map.of("roles", List.of("sync-viewers")))).contains("VIEWER");
    assertThat(provider.roleIn(Map.of("roles", List.of("admin", "viewer")))).isEmpty();
  }
}
