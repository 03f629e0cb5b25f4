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
    if (!(status instanceof Integer refused)) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    switch (refused) {
      case HttpServletResponse.SC_UNAUTHORIZED ->
          say(response, refused, ErrorCode.UNAUTHENTICATED, "Sign in first");
      case HttpServletResponse.SC_FORBIDDEN ->
          say(response, refused, ErrorCode.FORBIDDEN, "This needs the role 'viewer' or 'admin'");
      case HttpServletResponse.SC_NOT_FOUND ->
          say(response, refused, ErrorCode.NOT_FOUND, "There is nothing at this address");
      case HttpServletResponse.SC_METHOD_NOT_ALLOWED ->
          say(response, refused, ErrorCode.INVALID, "This address does not take that method");
      default -> sayLittle(response, refused);
    }
  }

  /** What the server knows of it stays here: its words name classes and files. */
  private static void sayLittle(HttpServletResponse response, int status) throws IOException {
    if (status < HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
      say(response, status, ErrorCode.INVALID, "The request cannot be read");
    } else {
      say(response, status, ErrorCode.INTERNAL, "Something went wrong; the log says more");
    }
  }

  private static void say(HttpServletResponse response, int status, ErrorCode code, String words)
      throws IOException {
    JsonErrors.send(response, status, code, words);
  }
}
