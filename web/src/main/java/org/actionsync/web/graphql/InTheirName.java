package org.actionsync.web.graphql;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Does what belongs to no HTTP request as if it did: everything knows whose it is, and the database
 * takes no longer for it than for a question.
 */
@ApplicationScoped
public class InTheirName {

  @Inject Caller caller;
  @Inject Audience audience;
  @Inject TimeLimit timeLimit;

  private Duration time = Duration.ZERO;

  @PostConstruct
  void begin() {
    time = Limits.of(ConfigProvider.getConfig()).time();
  }

  /** Does it for them; whatever more is to be told goes along that line. */
  @ActivateRequestContext
  public void act(Identity who, Line line, Runnable what) {
    caller.become(who);
    audience.become(line);
    timeLimit.within(time, what);
  }
}
