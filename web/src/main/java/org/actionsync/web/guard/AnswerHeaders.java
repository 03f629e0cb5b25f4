package org.actionsync.web.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Tells browsers, with every answer, to do no more with it than it is for.
 *
 * <p>What is no page may load nothing and be kept nowhere; pages may load what is beside them and
 * nothing else, no script in the page itself either.
 */
public class AnswerHeaders extends HttpFilter {

  private static final long serialVersionUID = 1L;

  static final String POLICY = "Content-Security-Policy";
  static final String OF_ANSWERS = "default-src 'none'; frame-ancestors 'none'";
  static final String OF_PAGES =
      "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self';"
          + " frame-ancestors 'none'";

  private static final Map<String, String> ALWAYS =
      Map.of(
          "X-Content-Type-Options", "nosniff",
          "X-Frame-Options", "DENY",
          "Referrer-Policy", "no-referrer",
          "Cross-Origin-Opener-Policy", "same-origin",
          "Cross-Origin-Resource-Policy", "same-origin",
          "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");

  private static final Pattern PAGE = Pattern.compile(".*/|.*\\.html");

  /** What stands in a page, and is the same for everybody. */
  private static final Pattern PART =
      Pattern.compile(".*\\.(?:css|ico|js|json|map|png|svg|webmanifest|woff2)");

  private transient Origins origins = new Origins(Set.of(), Optional.empty());

  /** For the server. */
  public AnswerHeaders() {}

  AnswerHeaders(Origins origins) {
    this.origins = origins;
  }

  @Override
  public void init(FilterConfig config) {
    origins = Origins.of(ConfigProvider.getConfig());
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain next)
      throws IOException, ServletException {
    ALWAYS.forEach(response::setHeader);
    String path = request.getRequestURI();
    boolean isPage = PAGE.matcher(path).matches();
    response.setHeader(POLICY, isPage ? OF_PAGES : OF_ANSWERS);
    if (!isPage && !PART.matcher(path).matches()) {
      response.setHeader("Cache-Control", "no-store");
    }
    if (request.isSecure() || origins.isSecure()) {
      response.setHeader("Strict-Transport-Security", "max-age=31536000");
    }
    next.doFilter(request, response);
  }
}
