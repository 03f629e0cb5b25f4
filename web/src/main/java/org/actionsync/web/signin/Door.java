package org.actionsync.web.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the operator has set about coming in. */
@ApplicationScoped
public class Door {

  /** With an identity provider, passwords are its affair alone. */
  @Inject
  @ConfigProperty(name = "oidc.provider-url")
  Optional<String> provider;

  /** How the outside reaches the server, if not as the server itself sees it. */
  @Inject
  @ConfigProperty(name = "actionsync.public-url")
  Optional<String> publicUrl;

  /**
   * How many proxies of ours every request comes through, each of which says where it had it from.
   */
  @Inject
  @ConfigProperty(name = "actionsync.proxies", defaultValue = "0")
  int proxies;

  boolean asksProvider() {
    return provider.isPresent();
  }

  /** Where the request came from. */
  String addressOf(HttpServletRequest request) {
    return RemoteAddress.of(request, proxies);
  }

  /** Whether the browser speaks TLS, to us or to a proxy in front. */
  boolean isSecure(HttpServletRequest request) {
    return request.isSecure()
        || publicUrl.filter(url -> url.toLowerCase(Locale.ROOT).startsWith("https:")).isPresent();
  }
}
