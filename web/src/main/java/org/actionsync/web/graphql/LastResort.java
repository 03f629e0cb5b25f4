package org.actionsync.web.graphql;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Catches what nothing else did, in whatever filter or servlet behind it. The server would show it
 * to the caller, and write down what a database quoted.
 */
public final class LastResort implements Filter {

  private static final Logger LOG = System.getLogger(LastResort.class.getName());

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    try {
      chain.doFilter(request, response);
    } catch (RuntimeException | ServletException | Error failure) {
      LOG.log(Level.ERROR, "A request failed, trace " + Trace.current(), FaultForLog.of(failure));
      tell((HttpServletResponse) response);
    }
  }

  private static void tell(HttpServletResponse response) throws IOException {
    if (response.isCommitted()) {
      throw new IOException("The answer broke off"); // so that it does not look like a whole one
    }
    response.resetBuffer();
    JsonErrors.send(
        response,
        HttpServletResponse.SC_INTERNAL_SERVER_ERROR,
        ErrorCode.INTERNAL,
        CodedErrors.OUR_FAULT);
  }
}
