package org.actionsync.web.graphql;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * The error page of the WAR: says in JSON what the server decided by itself before we were asked.
 */
@WebServlet("/refused")
public final class RefusedServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  /** Answers whatever method was refused; asked for directly there is nothing here. */
  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    if (Integer.valueOf(HttpServletResponse.SC_UNAUTHORIZED).equals(status)) {
      JsonErrors.send(
          response,
          HttpServletResponse.SC_UNAUTHORIZED,
          ErrorCode.UNAUTHENTICATED,
          "Sign in first");
    } else if (Integer.valueOf(HttpServletResponse.SC_FORBIDDEN).equals(status)) {
      JsonErrors.send(
          response,
          HttpServletResponse.SC_FORBIDDEN,
          ErrorCode.FORBIDDEN,
          "This needs the role 'viewer' or 'admin'");
    } else {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }
}
