package org.actionsync.simulator;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import org.actionsync.simulator.SimulatorOptions.Limits;
import org.actionsync.simulator.SimulatorOptions.Ports;
import org.actionsync.simulator.SimulatorOptions.Rules;
import org.actionsync.simulator.http.CallLimit;
import org.actionsync.simulator.sample.SampleData;

/** Runs the simulator alone, until it is stopped. */
public final class Main {

  /** The names of all arguments, without their dashes. */
  static final Set<String> KNOWN =
      Set.of(
          "an-port", "ab-port", "control-port", "limit", "state", "seed", "activists", "entities");

  private Main() {}

  /** See {@code --help}. */
  public static void main(String[] arguments) throws InterruptedException {
    if (List.of(arguments).contains("--help")) {
      usage(System.out);
      return;
    }
    SimulatorOptions options;
    try {
      options = options(arguments);
    } catch (IllegalArgumentException wrong) {
      System.err.println(wrong.getMessage());
      usage(System.err);
      System.exit(2);
      return;
    }
    run(options);
  }

  private static void run(SimulatorOptions options) throws InterruptedException {
    Simulator simulator = Simulator.start(options);
    Runtime.getRuntime().addShutdownHook(new Thread(simulator::close));
    System.out.println("Action Network  " + simulator.networkUrl());
    System.out.println("Action Builder  " + simulator.builderUrl(SampleData.SUBDOMAIN));
    System.out.println("Control         " + simulator.controlUrl());
    new CountDownLatch(1).await();
  }

  /** The options that arguments of the form {@code --name value} ask for. */
  static SimulatorOptions options(String... arguments) {
    Map<String, String> named = new TreeMap<>();
    for (int i = 0; i < arguments.length; i += 2) {
      String name = arguments[i].replaceFirst("^--", "");
      if (!KNOWN.contains(name) || i + 1 == arguments.length) {
        throw new IllegalArgumentException("Not understood: " + arguments[i]);
      }
      named.put(name, arguments[i + 1]);
    }
    return options(named);
  }

  /** The options that these settings ask for; what is missing is as in the sandbox. */
  static SimulatorOptions options(Map<String, String> named) {
    Ports usual = Ports.USUAL;
    return new SimulatorOptions(
        new Ports(
            number(named, "an-port", usual.network()),
            number(named, "ab-port", usual.builder()),
            number(named, "control-port", usual.control())),
        Limits.DOCUMENTED.allowing(limit(named)),
        Rules.KNOWN,
        Clock.systemUTC(),
        Optional.ofNullable(named.get("state")).map(Path::of),
        sample(named),
        List.of());
  }

  private static SampleData sample(Map<String, String> named) {
    if (!named.containsKey("seed")) {
      return SampleData.standard();
    }
    return SampleData.generated(
        number(named, "seed", 1), number(named, "activists", 2000), number(named, "entities", 600));
  }

  private static int limit(Map<String, String> named) {
    return "none".equals(named.get("limit"))
        ? CallLimit.NONE
        : number(named, "limit", Limits.DOCUMENTED.perSecond());
  }

  private static int number(Map<String, String> named, String name, int otherwise) {
    String text = named.getOrDefault(name, String.valueOf(otherwise));
    if (!text.matches("\\d{1,9}")) {
      throw new IllegalArgumentException("Not a number: " + name + " " + text);
    }
    return Integer.parseInt(text);
  }

  private static void usage(PrintStream to) {
    to.println(
        "java -jar simulator.jar [--an-port 8091] [--ab-port 8092] [--control-port 8093]"
            + " [--limit 4|none] [--state FILE] [--seed N --activists N --entities N]");
  }
}
