package org.actionsync.simulator;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Runs the simulator inside the sandbox server, from its start to its end.
 *
 * <p>Configured by system properties named like the arguments of {@link Main}: {@code
 * actionsync.simulator.an.port}, {@code .ab.port}, {@code .control.port}, {@code .limit}, {@code
 * .state}, {@code .seed}, {@code .activists}, {@code .entities}.
 */
@Singleton
@Startup
public class SimulatorBean {

  private static final Logger LOG = System.getLogger(SimulatorBean.class.getName());
  private static final String PREFIX = "actionsync.simulator.";

  private @Nullable Simulator simulator;

  /** Called by the server. */
  @PostConstruct
  void start() {
    Simulator started = Simulator.start(Main.options(settings(Main.KNOWN)));
    simulator = started;
    LOG.log(
        Level.INFO,
        "Simulated Action Network at {0}, control at {1}",
        started.networkUrl(),
        started.controlUrl());
  }

  /** Called by the server. */
  @PreDestroy
  void stop() {
    if (simulator != null) {
      simulator.close();
    }
  }

  /** The settings found among the system properties, under the names of the arguments. */
  private static Map<String, String> settings(Set<String> names) {
    Map<String, String> settings = new TreeMap<>();
    for (String name : names) {
      String value = System.getProperty(PREFIX + name.replace('-', '.'));
      if (value != null) {
        settings.put(name, value);
      }
    }
    return settings;
  }
}
