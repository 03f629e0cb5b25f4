package org.actionsync.sso;

import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.wildfly.security.http.oidc.OidcClientConfiguration;
import org.wildfly.security.http.oidc.OidcClientConfigurationBuilder;
import org.wildfly.security.http.oidc.OidcClientConfigurationResolver;
import org.wildfly.security.http.oidc.OidcHttpFacade;
import org.wildfly.security.http.oidc.OidcJsonConfiguration;

/** Tells the server's OpenID Connect client what the operator has set. The server makes it. */
public class ProviderOfTheOperator implements OidcClientConfigurationResolver {

  private volatile @Nullable OidcClientConfiguration known;

  /** Created by the server, by its name in web.xml. */
  public ProviderOfTheOperator() {}

  @Override
  public OidcClientConfiguration resolve(OidcHttpFacade.Request request) {
    OidcClientConfiguration found = known;
    if (found == null) {
      found =
          Provider.of(ConfigProvider.getConfig())
              .map(ProviderOfTheOperator::configuration)
              .orElseGet(OidcClientConfiguration::new); // one that says that there is none
      known = found;
    }
    return found;
  }

  private static OidcClientConfiguration configuration(Provider provider) {
    var settings = new OidcJsonConfiguration();
    settings.setProviderUrl(provider.url());
    settings.setClientId(provider.clientId());
    settings.setPrincipalAttribute(provider.nameClaim());
    settings.setScope(provider.scope());
    // Nobody comes in here with a token from elsewhere, in the address least of all.
    settings.setIgnoreOAuthQueryParameter(true);
    settings.setVerifyTokenAudience(true);
    if (provider.isReachedByTls()) {
      settings.setRedirectRewriteRules(
          Map.of("^http://", "https://")); // the proxy speaks it, not we
    }
    if (provider.clientSecret().isPresent()) {
      settings.setCredentials(Map.of("secret", provider.clientSecret().get()));
    } else {
      settings.setPublicClient(true);
    }
    return OidcClientConfigurationBuilder.build(settings);
  }
}
