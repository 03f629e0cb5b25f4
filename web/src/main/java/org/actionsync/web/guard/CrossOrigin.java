package org.actionsync.web.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.actionsync.web.graphql.ErrorCode;
import org.actionsync.web.graphql.JsonErrors;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Closed to pages of other origins, unless they are named in {@code actionsync.cors.origins}.
 *
 * <p>Browsers are never allowed to send what they keep for us, cookies for one: a front end
 * elsewhere has an API token, which it says itself. So a page of another origin can never act as
 * whoever looks at it, named or not.
 *
 * <p>What could change something, or open a WebSocket, is not even taken from an origin that is not
 * named. That is one more lock for the case that a browser sends credentials after all.
 */
public class CrossOrigin extends HttpFilter {

  private static final long serialVersionUID = 1L;
  private static final Set<String> READING = Set.of("GET", "HEAD");

  private transient Origins origins = new Origins(Set.of(), java.util.Optional.empty());

  /** For the server. */
  public CrossOrigin() {}

  CrossOrigin(Origins origins) {
    this.origins = origins;
  }

  /** Throws {@link IllegalArgumentException}, which stops the start, for what is no origin. */
  @Override
  public void init(FilterConfig config) {
    origins = Origins.of(ConfigProvider.getConfig());
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain next)
      throws IOException, ServletException {
    response.addHeader("Vary", "Origin");
    String origin = request.getHeader("Origin");
    boolean allowed = origin != null && origins.allows(origin);
    if (allowed) {
      response.setHeader("Access-Control-Allow-Origin", origin);
    }
    if (request.getMethod().equals("OPTIONS")) {
      answerPreflight(allowed, request, response);
    } else if (origin == null
        || allowed
        || origins.isOwn(origin, request.getHeader("Host"))
        || isHarmless(request)) {
      next.doFilter(request, response);
    } else {
      refuse(response, "Pages of this origin may not ask here (actionsync.cors.origins)");
    }
  }

  /** The browser itself keeps the answer from a page that is not named. */
  private static boolean isHarmless(HttpServletRequest request) {
    return READING.contains(request.getMethod()) && request.getHeader("Upgrade") == null;
  }

  /** Whoever asks beforehand is not signed in yet: browsers send nothing with this question. */
  private static void answerPreflight(
      boolean allowed, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!allowed || request.getHeader("Access-Control-Request-Method") == null) {
      refuse(response, "Pages of this origin may not ask here (actionsync.cors.origins)");
      return;
    }
    response.setHeader("Access-Control-Allow-Methods", "GET, POST");
    response.setHeader("Access-Control-Allow-Headers", "Authorization, Content-Type");
    response.setHeader("Access-Control-Max-Age", "600");
    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
  }

  private static void refuse(HttpServletResponse response, String message) throws IOException {
    JsonErrors.send(response, HttpServletResponse.SC_FORBIDDEN, ErrorCode.FORBIDDEN, message);
  }
}
