package org.actionsync.infrastructure.osdi;

import io.github.bucket4j.BlockingStrategy;
import io.github.bucket4j.TimeMeter;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.actionsync.application.port.ApiKey;
import org.actionsync.domain.contact.Side;

/** The budgets of all keys of this node. There must be only one of these. */
public final class CallBudgets {

  private record Owner(Side side, ApiKey key) {}

  private final double callsPerSecond;
  private final Map<Owner, CallBudget> budgets = new ConcurrentHashMap<>();

  /** Budgets of so many calls per second each. */
  public CallBudgets(double callsPerSecond) {
    this.callsPerSecond = callsPerSecond;
  }

  /** The one budget of this key. */
  CallBudget of(Side side, ApiKey key) {
    return budgets.computeIfAbsent(
        new Owner(side, key),
        owner ->
            new CallBudget(callsPerSecond, TimeMeter.SYSTEM_NANOTIME, BlockingStrategy.PARKING));
  }
}
