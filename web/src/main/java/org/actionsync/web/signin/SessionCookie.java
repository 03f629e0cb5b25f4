package org.actionsync.web.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;

/**
 * What a browser keeps of its session.
 *
 * <p>No script can read it, it is not sent along with what pages of other sites send, and ends with
 * the browser. With TLS its name begins with {@code __Host-}, which browsers take from this very
 * host over TLS only, so that no neighbour can put one of theirs in its place.
 */
@ApplicationScoped
public class SessionCookie {

  private static final String NAME = "actionsync";
  private static final int NOW = 0;
  private static final int WITH_THE_BROWSER = -1;

  @Inject Door door;

  /** What the browser that sends this keeps. */
  Optional<String> in(HttpServletRequest request) {
    String name = name(request);
    Cookie[] all = request.getCookies();
    return all == null
        ? Optional.empty()
        : Arrays.stream(all)
            .filter(cookie -> cookie.getName().equals(name))
            .map(Cookie::getValue)
            .findFirst();
  }

  /** Has the browser keep it. */
  void give(String secret, HttpServletRequest request, HttpServletResponse response) {
    response.addCookie(cookie(secret, WITH_THE_BROWSER, request));
  }

  /** Has the browser forget it. */
  void take(HttpServletRequest request, HttpServletResponse response) {
    response.addCookie(cookie("", NOW, request));
  }

  private Cookie cookie(String value, int age, HttpServletRequest request) {
    Cookie cookie = new Cookie(name(request), value);
    cookie.setHttpOnly(true);
    cookie.setSecure(door.isSecure(request));
    cookie.setPath("/");
    cookie.setMaxAge(age);
    // Not Strict: coming back from an identity provider, a browser must already be signed in.
    cookie.setAttribute("SameSite", "Lax");
    return cookie;
  }

  private String name(HttpServletRequest request) {
    return door.isSecure(request) ? "__Host-" + NAME : NAME;
  }
}
