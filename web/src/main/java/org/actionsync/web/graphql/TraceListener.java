package org.actionsync.web.graphql;

import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;

/**
 * Gives every request its {@link Trace}. A listener and not a filter, because the server asks it
 * first: what it refuses by itself, such as a request that nobody signed in for, has a name too.
 */
@WebListener
public final class TraceListener implements ServletRequestListener {

  @Override
  public void requestInitialized(ServletRequestEvent event) {
    HttpServletRequest request = (HttpServletRequest) event.getServletRequest();
    Trace.begin(Collections.list(request.getHeaders(Trace.HEADER)));
  }

  @Override
  public void requestDestroyed(ServletRequestEvent event) {
    Trace.end();
  }
}
