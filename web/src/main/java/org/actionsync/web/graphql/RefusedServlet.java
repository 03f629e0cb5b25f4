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
    Object refused = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    int status =
        refused instanceof Integer known ? known.intValue() : HttpServletResponse.SC_NOT_FOUND;
    JsonErrors.send(response, status, code(status), words(status));
  }

  private static ErrorCode code(int status) {
    return switch (status) {
      case HttpServletResponse.SC_UNAUTHORIZED -> ErrorCode.UNAUTHENTICATED;
      case HttpServletResponse.SC_FORBIDDEN -> ErrorCode.FORBIDDEN;
      case HttpServletResponse.SC_NOT_FOUND -> ErrorCode.NOT_FOUND;
      default -> status < 500 ? ErrorCode.INVALID : ErrorCode.INTERNAL;
    };
  }

  private static String words(int status) {
    return switch (status) {
      case HttpServletResponse.SC_UNAUTHORIZED -> "Sign in first";
      case HttpServletResponse.SC_FORBIDDEN -> "This needs the role 'viewer' or 'admin'";
      case HttpServletResponse.SC_NOT_FOUND -> "There is nothing at this address";
      case HttpServletResponse.SC_METHOD_NOT_ALLOWED -> "This address does not take this method";
      default -> status < 500 ? "The request cannot be understood" : CodedErrors.OUR_FAULT;
    };
  }
}
