package org.actionsync.web.signin;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.actionsync.application.access.BrowserSessions;
import org.actionsync.application.port.AccessRole;
import org.actionsync.application.port.Sessions.By;
import org.actionsync.web.graphql.Identity;

/**
 * Opens a session for whoever signed in at the identity provider. Only the WAR that saw to that can
 * come here, by handing its request over inside the server.
 */
@WebServlet("/session/of-provider")
public class SessionOfProvider extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject transient BrowserSessions sessions;
  @Inject transient SessionCookie cookie;
  @Inject transient Door door;
  @Inject transient SignInLog log;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    boolean handedOver = request.getDispatcherType() == DispatcherType.FORWARD;
    if (!handedOver
        || !(request.getAttribute("org.actionsync.sso.name") instanceof String name)
        || !(request.getAttribute("org.actionsync.sso.role") instanceof String role)) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    if (!Identity.canBeSomebody(name)) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    AccessRole known = AccessRole.valueOf(role);
    cookie.in(request).ifPresent(sessions::end); // of whoever used this browser before
    String secret = sessions.open(name, known, By.PROVIDER);
    log.signedIn(name, Credentials.role(known), door.addressOf(request));
    cookie.give(secret, request, response); // last: what is not in the log did not happen
    response.setStatus(HttpServletResponse.SC_FOUND);
    response.setHeader("Location", "/"); // sendRedirect would say http:, behind a proxy with TLS
  }
}
