package org.actionsync.sso;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.wildfly.security.http.oidc.JsonWebToken;
import org.wildfly.security.http.oidc.OidcPrincipal;

/**
 * Hands over whoever has signed in at the provider to the other WAR, inside the server: nothing
 * that a browser could send opens a session there.
 */
@WebServlet("/")
public class SignedInAtProvider extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    Optional<Provider> provider = Provider.of(ConfigProvider.getConfig());
    if (provider.isEmpty() || !(request.getUserPrincipal() instanceof OidcPrincipal<?> principal)) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    var context = principal.getOidcSecurityContext();
    if (context.getIDToken() == null) { // a token was shown here, which may be another program's
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    Optional<String> role =
        provider
            .get()
            .roleIn(claims(context.getToken()))
            .or(() -> provider.get().roleIn(claims(context.getIDToken())));
    request.getSession().invalidate(); // it has served
    if (role.isEmpty()) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    request.setAttribute("org.actionsync.sso.name", principal.getName());
    request.setAttribute("org.actionsync.sso.role", role.get());
    ServletContext other = getServletContext().getContext("/");
    other.getRequestDispatcher("/session/of-provider").forward(request, response);
  }

  private static Map<String, Object> claims(@Nullable JsonWebToken token) {
    Map<String, Object> claims = new HashMap<>();
    if (token != null) {
      token.getClaimNames().forEach(name -> claims.put(name, token.getClaimValue(name)));
    }
    return claims;
  }
}
