package org.actionsync.sso;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/**
 * The identity provider that the operator has set.
 *
 * @param url where it describes itself, without {@code /.well-known/openid-configuration}
 * @param clientId who we are there
 * @param clientSecret how we prove it; nothing for a public client
 * @param scope what we ask to be told, with spaces between
 * @param nameClaim what of a token is a user's name
 * @param rolesClaim where in a token the roles are, with dots into objects
 * @param adminRole which of them makes an admin
 * @param viewerRole which of them makes a viewer
 * @param isReachedByTls whether browsers reach us by TLS, at a proxy in front
 */
record Provider(
    String url,
    String clientId,
    Optional<String> clientSecret,
    String scope,
    String nameClaim,
    String rolesClaim,
    String adminRole,
    String viewerRole,
    boolean isReachedByTls) {

  /** The one of the settings; nothing without {@code oidc.provider-url}. */
  static Optional<Provider> of(Config settings) {
    return settings
        .getOptionalValue("oidc.provider-url", String.class)
        .map(
            url ->
                new Provider(
                    url,
                    settings.getValue("oidc.client-id", String.class),
                    settings.getOptionalValue("oidc.client-secret", String.class),
                    or(settings, "oidc.scope", "profile email"),
                    or(settings, "oidc.name-claim", "preferred_username"),
                    or(settings, "oidc.roles-claim", "roles"),
                    or(settings, "oidc.admin-role", "admin"),
                    or(settings, "oidc.viewer-role", "viewer"),
                    or(settings, "actionsync.public-url", "").startsWith("https:")));
  }

  private static String or(Config settings, String name, String otherwise) {
    return settings.getOptionalValue(name, String.class).orElse(otherwise);
  }

  /**
   * What whoever has this token may do here: {@code ADMIN}, {@code VIEWER}, or nothing.
   *
   * @param claims of the token, each by its name; objects are maps
   */
  Optional<String> roleIn(Map<String, ?> claims) {
    List<?> roles = list(find(claims));
    if (roles.contains(adminRole)) {
      return Optional.of("ADMIN");
    }
    return roles.contains(viewerRole) ? Optional.of("VIEWER") : Optional.empty();
  }

  /** A claim may have dots in its own name, as those that are addresses do. */
  private @Nullable Object find(Map<String, ?> claims) {
    if (claims.containsKey(rolesClaim)) {
      return claims.get(rolesClaim);
    }
    @Nullable Object found = claims;
    for (String name : rolesClaim.split("\\.", -1)) {
      found = found instanceof Map<?, ?> inner ? inner.get(name) : null;
    }
    return found;
  }

  private static List<?> list(@Nullable Object found) {
    if (found instanceof List<?> several) {
      return several;
    }
    return found == null ? List.of() : List.of(found);
  }
}
