package org.actionsync.infrastructure.watch;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.Timer;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.actionsync.application.alert.RaiseAlerts;
import org.actionsync.application.alert.TellNotices;
import org.actionsync.infrastructure.metrics.Gauges;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Looks around every few seconds. Every port method is a transaction of its own. Telling the world
 * outside takes turns of its own, because it may have to wait for somebody who does not answer.
 *
 * <p>The next turn is arranged when one is over: a timer of an interval would warn of every turn
 * that comes round while the one before is still at work.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class Watch {

  private static final Logger LOG = Logger.getLogger(Watch.class.getName());
  private static final String LOOK = "look";
  private static final String TELL = "tell";

  @Inject @Nullable Told told;
  @Inject @Nullable Gauges gauges;
  @Inject @Nullable RaiseAlerts raiseAlerts;
  @Inject @Nullable TellNotices tellNotices;
  @Resource @Nullable TimerService timers;

  @Inject
  @ConfigProperty(name = "actionsync.watch-every", defaultValue = "PT15S")
  @Nullable Duration every;

  /** Created by the container. */
  public Watch() {}

  @PostConstruct
  void begin() {
    arrange(LOOK);
    arrange(TELL);
  }

  private void arrange(String turn) {
    long pause = injected(every).toMillis();
    injected(timers).createSingleActionTimer(pause, new TimerConfig(turn, false));
  }

  @Timeout
  void turn(Timer timer) {
    try {
      take(timer.getInfo());
    } finally {
      arrange(String.valueOf(timer.getInfo()));
    }
  }

  private void take(Object turn) {
    if (LOOK.equals(turn)) {
      attempt("Health is not told", injected(told)::health);
      attempt("Metrics stay as they were", injected(gauges)::look);
      attempt("Nobody looked for trouble", injected(raiseAlerts)::look);
    } else {
      attempt("Nothing is told outside", injected(tellNotices)::tell);
    }
  }

  /**
   * A fault of one is none of the others'. Most often the database is away, and everybody who has
   * to write to it says so; here it is enough to say which turn was missed.
   */
  private static void attempt(String otherwise, Runnable work) {
    try {
      work.run();
    } catch (Exception fault) { // a commit that fails throws a checked one undeclared
      LOG.log(Level.WARNING, "{0} this time: {1}", new Object[] {otherwise, fault.toString()});
    }
  }

  private static <T> T injected(@Nullable T bean) {
    if (bean == null) {
      throw new IllegalStateException("Not injected");
    }
    return bean;
  }
}
