package org.actionsync.simulator;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.actionsync.simulator.builder.BuilderRules;
import org.actionsync.simulator.faults.FaultRule;
import org.actionsync.simulator.http.CallLimit;
import org.actionsync.simulator.network.NetworkRules;
import org.actionsync.simulator.sample.SampleData;

/**
 * How a simulator is started.
 *
 * @param ports where it listens
 * @param limits how many calls it allows, and what it says to too many
 * @param rules what the documents leave open about either service
 * @param clock the time of both services; also measures the call limit
 * @param stateFile where the state is kept across restarts, if anywhere
 * @param sample what is there at the first start and after a reset
 * @param faults what goes wrong from the start, as a script
 */
public record SimulatorOptions(
    Ports ports,
    Limits limits,
    Rules rules,
    Clock clock,
    Optional<Path> stateFile,
    SampleData sample,
    List<FaultRule> faults) {

  public SimulatorOptions {
    faults = List.copyOf(faults);
  }

  /** Ports on the loopback address; 0 chooses a free one. */
  public record Ports(int network, int builder, int control) {

    /** Free ones, for tests that run beside each other. */
    public static final Ports FREE = new Ports(0, 0, 0);

    /** The ones the sandbox uses. */
    public static final Ports USUAL = new Ports(8091, 8092, 8093);
  }

  /**
   * Limits per key.
   *
   * @param perSecond calls allowed within any second; {@link CallLimit#NONE} for no limit
   * @param networkRetryAfter what Action Network's 429 says in {@code Retry-After}; nothing, as far
   *     as is known
   * @param builderRetryAfter the same for Action Builder; about a minute was seen
   */
  public record Limits(
      int perSecond, Optional<Duration> networkRetryAfter, Optional<Duration> builderRetryAfter) {

    /** As documented and seen. */
    public static final Limits DOCUMENTED =
        new Limits(4, Optional.empty(), Optional.of(Duration.ofSeconds(60)));

    /** The same with another number of calls. */
    public Limits allowing(int callsPerSecond) {
      return new Limits(callsPerSecond, networkRetryAfter, builderRetryAfter);
    }
  }

  /** The open questions of both services. */
  public record Rules(NetworkRules network, BuilderRules builder) {

    /** As documented, or as recorded where that differs. */
    public static final Rules KNOWN = new Rules(NetworkRules.DOCUMENTED, BuilderRules.RECORDED);
  }

  /** For tests: free ports, no call limit, the standard sample, nothing kept. */
  public static SimulatorOptions forTests() {
    return new SimulatorOptions(
        Ports.FREE,
        Limits.DOCUMENTED.allowing(CallLimit.NONE),
        Rules.KNOWN,
        Clock.systemUTC(),
        Optional.empty(),
        SampleData.standard(),
        List.of());
  }

  public SimulatorOptions with(Ports other) {
    return new SimulatorOptions(other, limits, rules, clock, stateFile, sample, faults);
  }

  public SimulatorOptions with(Limits other) {
    return new SimulatorOptions(ports, other, rules, clock, stateFile, sample, faults);
  }

  public SimulatorOptions with(Rules other) {
    return new SimulatorOptions(ports, limits, other, clock, stateFile, sample, faults);
  }

  public SimulatorOptions with(Clock other) {
    return new SimulatorOptions(ports, limits, rules, other, stateFile, sample, faults);
  }

  /** Keeps the state in this file. */
  public SimulatorOptions with(Path file) {
    return new SimulatorOptions(ports, limits, rules, clock, Optional.of(file), sample, faults);
  }

  public SimulatorOptions with(SampleData other) {
    return new SimulatorOptions(ports, limits, rules, clock, stateFile, other, faults);
  }

  /** With these faults from the start. */
  public SimulatorOptions with(List<FaultRule> script) {
    return new SimulatorOptions(ports, limits, rules, clock, stateFile, sample, script);
  }
}
