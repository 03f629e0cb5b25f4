package org.actionsync.sso;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The error page: says in a sentence, and no more than that, why nobody came in. */
@WebServlet("/refused")
public class Refused extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType("text/plain; charset=UTF-8");
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    response
        .getWriter()
        .println(
            Integer.valueOf(HttpServletResponse.SC_FORBIDDEN).equals(status)
                ? "You are signed in, but have no role in ActionSync. Ask whoever runs the identity provider."
                : "There is nothing here, or signing in failed. Try again from the start.");
  }
}
