package org.actionsync.simulator.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.actionsync.simulator.builder.BuilderControl;
import org.actionsync.simulator.builder.BuilderTrouble;
import org.actionsync.simulator.http.Call;
import org.actionsync.simulator.http.Endpoint;
import org.actionsync.simulator.network.NetworkControl;
import org.actionsync.simulator.network.NetworkTrouble;

/** The rules in force, and which of them strike a call. They can be changed at any time. */
public final class Faults {

  private final List<ArmedFault> armed = new ArrayList<>();
  private int lastId;

  /** Puts a rule in force; answers its id. */
  public synchronized int add(FaultRule rule) {
    lastId++;
    armed.add(new ArmedFault(lastId, rule));
    return lastId;
  }

  /** Puts a script in force: its rules, in their order. */
  public void addAll(List<FaultRule> script) {
    script.forEach(this::add);
  }

  /** Takes a rule out of force; one that is not there is no matter. */
  public synchronized void remove(int id) {
    armed.removeIf(fault -> fault.id == id);
  }

  /** Takes all rules out of force. */
  public synchronized void clear() {
    armed.clear();
  }

  /** The rules in force with what they did so far, in the order they were added. */
  public synchronized List<FaultView> list() {
    return armed.stream().map(ArmedFault::view).toList();
  }

  /** How far the clock of a service is ahead of ours at the moment, or behind if negative. */
  public Duration skewOf(String service) {
    return lasting(FaultKind.CLOCK_SKEW, service);
  }

  /** Action Network with what goes wrong there. */
  public Endpoint around(Endpoint endpoint, NetworkControl control, NetworkTrouble trouble) {
    return new FaultyEndpoint(endpoint, this, new NetworkInsides(control, trouble));
  }

  /** Action Builder with what goes wrong there. */
  public Endpoint around(Endpoint endpoint, BuilderControl control, BuilderTrouble trouble) {
    return new FaultyEndpoint(endpoint, this, new BuilderInsides(control, trouble));
  }

  /** The time that all rules of a kind about a service come to. */
  synchronized Duration lasting(FaultKind kind, String service) {
    long millis =
        armed.stream()
            .map(fault -> fault.rule)
            .filter(rule -> rule.kind() == kind && rule.where().isIn(service))
            .mapToLong(FaultRule::millis)
            .sum();
    return Duration.ofMillis(millis);
  }

  synchronized boolean isInForce(FaultKind kind) {
    return armed.stream().anyMatch(fault -> fault.rule.kind() == kind);
  }

  /** The faults that strike this call; every rule about it counts it, whatever the others do. */
  synchronized List<ArmedFault> striking(String service, Call call) {
    List<ArmedFault> striking = new ArrayList<>();
    for (ArmedFault fault : armed) {
      if (fault.rule.isAbout(service, call) && fault.strikes()) {
        striking.add(fault);
      }
    }
    return striking;
  }
}
