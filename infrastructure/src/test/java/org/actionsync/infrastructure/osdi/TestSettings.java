package org.actionsync.infrastructure.osdi;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.actionsync.application.fake.InMemoryCallBudgets;
import org.actionsync.simulator.Simulator;

/** Settings for tests: no waiting to speak of, and the services on this machine. */
public final class TestSettings {

  private static final Duration SHORT = Duration.ofMillis(20);

  private TestSettings() {}

  /** Both services at these addresses; Action Builder's may hold {@code {subdomain}}. */
  public static OsdiSettings at(URI network, String builder) {
    return new OsdiSettings(
        new OsdiSettings.Places(network.toString(), builder),
        new OsdiSettings.Pace(1000, SHORT, SHORT, Duration.ofSeconds(5)),
        new OsdiSettings.Repeats(2, Duration.ofMillis(1), 3),
        Duration.ofSeconds(2),
        new OsdiSettings.Pages(25, 1000),
        "US",
        "custom_id:actionsync-");
  }

  /** Both services in the simulator. */
  public static OsdiSettings of(Simulator simulator) {
    String builder = simulator.builderUrl("subdomain").toString();
    return at(simulator.networkUrl(), builder.replace("/subdomain/", "/{subdomain}/"));
  }

  /** Whatever is called answers at this address. */
  public static Osdi osdi(URI server) {
    return osdi(at(server, server.toString()));
  }

  /** Both services in the simulator. */
  public static Osdi osdi(Simulator simulator) {
    return osdi(of(simulator));
  }

  /** One node with these settings. */
  public static Osdi osdi(OsdiSettings settings) {
    return new Osdi(settings, new InMemoryCallBudgets(Clock.systemUTC()));
  }
}
