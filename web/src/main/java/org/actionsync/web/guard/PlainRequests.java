package org.actionsync.web.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import org.actionsync.web.graphql.ErrorCode;
import org.actionsync.web.graphql.JsonErrors;

/**
 * Turns away what no honest client sends. Every address of ours is made of plain names, so whoever
 * writes one in another way hopes that two parts of the server read it differently.
 */
public class PlainRequests extends HttpFilter {

  private static final long serialVersionUID = 1L;

  private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "DELETE", "OPTIONS");
  private static final Pattern PATH = Pattern.compile("/|(?:/(?!\\.{1,2}(?:/|$))[\\w.:@~-]+)+/?");

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain next)
      throws IOException, ServletException {
    if (!METHODS.contains(request.getMethod())) {
      response.setHeader("Allow", "GET, HEAD, POST, DELETE, OPTIONS");
      refuse(response, HttpServletResponse.SC_METHOD_NOT_ALLOWED, "Use GET or POST");
    } else if (!isPlain(request.getRequestURI())) {
      refuse(response, HttpServletResponse.SC_BAD_REQUEST, "There is no such address here");
    } else {
      next.doFilter(request, response);
    }
  }

  static boolean isPlain(String path) {
    return PATH.matcher(path).matches();
  }

  private static void refuse(HttpServletResponse response, int status, String message)
      throws IOException {
    JsonErrors.send(response, status, ErrorCode.INVALID, message);
  }
}
