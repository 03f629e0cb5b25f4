package org.actionsync.web.graphql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;

/** Does what belongs to no HTTP request as if it did: everything knows whose it is. */
@ApplicationScoped
public class InTheirName {

  @Inject Caller caller;
  @Inject Audience audience;

  /** Does it for them; whatever more is to be told goes along that line. */
  @ActivateRequestContext
  public void act(Identity who, Line line, Runnable what) {
    caller.become(who);
    audience.become(line);
    what.run();
  }
}
