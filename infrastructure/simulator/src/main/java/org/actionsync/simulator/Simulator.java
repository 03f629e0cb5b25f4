package org.actionsync.simulator;

import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.actionsync.simulator.SimulatorOptions.Limits;
import org.actionsync.simulator.builder.ActionBuilderSim;
import org.actionsync.simulator.builder.BuilderControl;
import org.actionsync.simulator.builder.BuilderState;
import org.actionsync.simulator.builder.BuilderTrouble;
import org.actionsync.simulator.control.ControlSite;
import org.actionsync.simulator.control.Controls;
import org.actionsync.simulator.faults.Faults;
import org.actionsync.simulator.http.Answer;
import org.actionsync.simulator.http.CallLimit;
import org.actionsync.simulator.http.CallLog;
import org.actionsync.simulator.http.Endpoint;
import org.actionsync.simulator.http.HttpFront;
import org.actionsync.simulator.http.ShiftedClock;
import org.actionsync.simulator.http.WriteLog;
import org.actionsync.simulator.network.ActionNetworkSim;
import org.actionsync.simulator.network.NetworkControl;
import org.actionsync.simulator.network.NetworkState;
import org.actionsync.simulator.network.NetworkTrouble;
import org.actionsync.simulator.sample.SamplePerson;
import org.jspecify.annotations.Nullable;

/**
 * Action Network and Action Builder on two ports of this machine, with state, and a third port to
 * edit them.
 *
 * <pre>{@code
 * try (Simulator simulator = Simulator.start(SimulatorOptions.forTests())) {
 *   URI network = simulator.networkUrl(); // http://localhost:40123/api/v2
 *   simulator.network().edit(SampleData.UNION, id).name("Amina", "Okonjo"); // as in the web interface
 * }
 * }</pre>
 */
public final class Simulator implements Controls, AutoCloseable {

  private final SimulatorOptions options;
  private final NetworkState networkState = new NetworkState();
  private final BuilderState builderState = new BuilderState();
  private final CallLog calls;
  private final WriteLog writes = new WriteLog();
  private final Faults faults = new Faults();
  private final CallLimit limit;
  private final @Nullable StateFile stateFile;

  /** Action Network, Action Builder, control, in this order. */
  private final List<HttpFront> fronts = new ArrayList<>();

  private final NetworkControl network;
  private final BuilderControl builder;

  private Simulator(SimulatorOptions options) {
    this.options = options;
    this.calls = new CallLog(options.clock());
    this.limit = new CallLimit(options.clock(), options.limits().perSecond());
    this.stateFile =
        options
            .stateFile()
            .map(file -> new StateFile(file, networkState, builderState))
            .orElse(null);
    if (stateFile == null || !stateFile.load()) {
      reset();
    }
    faults.addAll(options.faults());
    this.network =
        new NetworkControl(
            networkState, clock("network"), options.rules().network(), this::changed);
    this.builder = new BuilderControl(builderState, clock("builder"), this::changed);
  }

  /**
   * Starts both services: with the stored state if there is some, otherwise with the sample.
   *
   * @throws UncheckedIOException if a port is taken or the stored state cannot be read
   */
  public static Simulator start(SimulatorOptions options) {
    Simulator simulator = new Simulator(options);
    try {
      simulator.open();
      return simulator;
    } catch (UncheckedIOException portIsTaken) {
      simulator.close();
      throw portIsTaken;
    }
  }

  private void open() {
    fronts.add(openNetwork());
    fronts.add(openBuilder());
    ControlSite site = new ControlSite(this);
    fronts.add(HttpFront.open(options.ports().control(), site.routes(), site, options.clock()));
  }

  private HttpFront openNetwork() {
    Limits limits = options.limits();
    var sim = new ActionNetworkSim(networkState, clock("network"), options.rules().network());
    Endpoint limited =
        limit.around(saving(writes.around("network", sim)), tooMany(limits.networkRetryAfter()));
    Endpoint faulty =
        faults.around(
            calls.aroundLimit("network", limited),
            network,
            new NetworkTrouble(networkState, clock("network")));
    return HttpFront.open(
        options.ports().network(), sim.routes(), calls.around("network", faulty), clock("network"));
  }

  private HttpFront openBuilder() {
    Limits limits = options.limits();
    var sim = new ActionBuilderSim(builderState, clock("builder"), options.rules().builder());
    Endpoint limited =
        limit.around(saving(writes.around("builder", sim)), tooMany(limits.builderRetryAfter()));
    Endpoint faulty =
        faults.around(
            calls.aroundLimit("builder", limited),
            builder,
            new BuilderTrouble(builderState, clock("builder")));
    return HttpFront.open(
        options.ports().builder(), sim.routes(), calls.around("builder", faulty), clock("builder"));
  }

  /** The service's own clock, which a fault may set wrong. */
  private Clock clock(String service) {
    return new ShiftedClock(options.clock(), () -> faults.skewOf(service));
  }

  private static Answer tooMany(Optional<Duration> retryAfter) {
    Answer answer = Answer.error(429, "Too many requests");
    return retryAfter
        .map(wait -> answer.with("Retry-After", String.valueOf(wait.toSeconds())))
        .orElse(answer);
  }

  private Endpoint saving(Endpoint endpoint) {
    return call -> {
      Answer answer = endpoint.answer(call);
      if (!call.isRead()) {
        changed();
      }
      return answer;
    };
  }

  private void changed() {
    if (stateFile != null) {
      stateFile.changed();
    }
  }

  /** Where Action Network's API begins, without a slash at its end. */
  public URI networkUrl() {
    return URI.create("http://localhost:" + fronts.get(0).port() + "/api/v2");
  }

  /** Where Action Builder's API of one organization begins, without a slash at its end. */
  public URI builderUrl(String subdomain) {
    return URI.create(
        "http://localhost:" + fronts.get(1).port() + "/" + subdomain + "/api/rest/v1");
  }

  /** Where the control endpoint explains itself, without a slash at its end. */
  public URI controlUrl() {
    return URI.create("http://localhost:" + fronts.get(2).port());
  }

  /** Action Network's web interface. */
  @Override
  public NetworkControl network() {
    return network;
  }

  /** Action Builder's user interface. */
  @Override
  public BuilderControl builder() {
    return builder;
  }

  /** The calls made so far, by key and endpoint. */
  @Override
  public CallLog calls() {
    return calls;
  }

  /** The writes that were done, refused ones left out. */
  public WriteLog writes() {
    return writes;
  }

  /** The call limit, which can be changed at any time. */
  @Override
  public CallLimit limit() {
    return limit;
  }

  /** What goes wrong; rules can be added and taken away at any time. */
  @Override
  public Faults faults() {
    return faults;
  }

  /** The sample people with what should become of them in a first run. */
  @Override
  public List<SamplePerson> samplePeople() {
    return options.sample().people();
  }

  /**
   * Forgets all that happened: both services hold the sample again, no calls were made, and nothing
   * goes wrong.
   */
  @Override
  public void reset() {
    NetworkState freshNetwork = new NetworkState();
    BuilderState freshBuilder = new BuilderState();
    options.sample().fill(freshNetwork, freshBuilder);
    networkState.become(freshNetwork);
    builderState.become(freshBuilder);
    calls.reset();
    writes.reset();
    faults.clear();
    changed();
  }

  /** Closes the ports and saves the state. */
  @Override
  public void close() {
    fronts.forEach(HttpFront::close);
    if (stateFile != null) {
      stateFile.close();
    }
  }
}
