package org.actionsync.web.signin;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.actionsync.web.graphql.Caller;
import org.actionsync.web.graphql.CodedException;
import org.actionsync.web.graphql.ErrorCode;
import org.actionsync.web.graphql.Identity;
import org.actionsync.web.graphql.JsonErrors;

/**
 * Says of every request whose it is, and lets nobody in who is not known: what needs no signing in
 * is named here, all else does.
 */
public class Doorkeeper extends HttpFilter {

  /** What a browser sends along to prove that it means what it does. */
  static final String CSRF_HEADER = "X-CSRF-Token";

  private static final long serialVersionUID = 1L;

  @Inject transient Caller caller;
  @Inject transient Credentials credentials;
  @Inject transient SessionCookie cookie;
  @Inject transient Door door;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain inside)
      throws IOException, ServletException {
    Optional<Identity> known;
    try {
      known = recognize(request);
    } catch (CodedException refused) {
      refuse(response, refused);
      return;
    }
    known.ifPresent(caller::become);
    if (known.isPresent() || isForEverybody(request)) {
      inside.doFilter(request, response);
    } else {
      refuse(response, new CodedException(ErrorCode.UNAUTHENTICATED, "Sign in first"));
    }
  }

  /** What is sent on purpose counts for more than what a browser sends always. */
  private Optional<Identity> recognize(HttpServletRequest request) {
    String address = door.addressOf(request);
    caller.comesFrom(address);
    String authorization = request.getHeader("Authorization");
    if (authorization != null) {
      return Optional.of(credentials.recognize(authorization, address));
    }
    String csrfToken = request.getHeader(CSRF_HEADER);
    return cookie.in(request).flatMap(secret -> credentials.inSession(secret, csrfToken, address));
  }

  /** Where people sign in, and sockets, which say in their first message whose they are. */
  private static boolean isForEverybody(HttpServletRequest request) {
    String path = request.getServletPath();
    return path.equals(SessionEndpoint.PATH)
        || (path.equals("/graphql")
            && request.getMethod().equals("GET")
            && "websocket".equalsIgnoreCase(request.getHeader("Upgrade")));
  }

  private static void refuse(HttpServletResponse response, CodedException refused)
      throws IOException {
    if (refused.code() == ErrorCode.UNAUTHENTICATED) {
      // Not Basic, for which browsers would open a window of their own.
      response.setHeader("WWW-Authenticate", "Bearer realm=\"ActionSync\"");
      JsonErrors.send(response, HttpServletResponse.SC_UNAUTHORIZED, refused);
    } else if (refused.code() == ErrorCode.SERVICE_UNAVAILABLE) {
      JsonErrors.send(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, refused);
    } else {
      JsonErrors.send(response, HttpServletResponse.SC_FORBIDDEN, refused);
    }
  }
}
