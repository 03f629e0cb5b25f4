package org.actionsync.infrastructure.osdi;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import org.actionsync.application.port.CallBudgets;
import org.actionsync.domain.contact.Side;
import org.eclipse.microprofile.config.Config;

/**
 * Where both services are and how they are treated.
 *
 * @param places where they are
 * @param pace how often they are called
 * @param repeats what happens after a failure
 * @param timeout how long connecting may take, and then every part of the answer
 * @param pages how lists are read
 * @param phoneRegion the country of numbers without country code, as ISO 3166-1 alpha-2
 * @param identifierPrefix what an identifier of ours begins with in Action Builder, which knows
 *     only some prefixes
 */
public record OsdiSettings(
    Places places,
    Pace pace,
    Repeats repeats,
    Duration timeout,
    Pages pages,
    String phoneRegion,
    String identifierPrefix) {

  /** More calls at a time are not worth it: the same in a shorter time is as fast. */
  private static final int MOST_SLOTS = 20;

  private static final double SECOND = 1e9;

  /**
   * Where the services are.
   *
   * @param network Action Network's base address
   * @param builder Action Builder's, with {@code {subdomain}} for the organization's
   */
  public record Places(String network, String builder) {

    /** Throws {@link IllegalArgumentException} for what is no address that keys can be sent to. */
    public Places {
      check("network", network);
      check("builder", builder.replace("{subdomain}", "subdomain"));
    }

    private static void check(String service, String address) {
      if (!isAddress(address)) {
        // Without the address, which can hold a password.
        throw new IllegalArgumentException(
            "actionsync." + service + ".base-url is no address like https://example.org/api");
      }
    }

    private static boolean isAddress(String text) {
      try {
        URI address = new URI(text);
        return ("https".equals(address.getScheme()) || "http".equals(address.getScheme()))
            && address.getHost() != null
            && address.getRawUserInfo() == null
            && address.getRawQuery() == null
            && address.getRawFragment() == null;
      } catch (URISyntaxException unreadable) {
        return false;
      }
    }
  }

  /**
   * How often each key may call, and how long it waits after a 429 that does not say.
   *
   * @param callsPerSecond the limit; both services document 4
   * @param networkWait without {@code Retry-After} in Action Network
   * @param builderWait without {@code Retry-After} in Action Builder
   * @param longestWait a service that asks for more is taken as not usable now
   */
  public record Pace(
      double callsPerSecond, Duration networkWait, Duration builderWait, Duration longestWait) {

    Duration waitOf(Side side) {
      return side == Side.NETWORK ? networkWait : builderWait;
    }
  }

  /**
   * How often a call is repeated.
   *
   * @param afterFailure after no answer or a 5xx, where that is safe
   * @param pause before the first of these; doubles each time
   * @param whenBusy after a 429
   */
  public record Repeats(int afterFailure, Duration pause, int whenBusy) {}

  /**
   * How lists are read.
   *
   * @param size items a page; both services give at most 25
   * @param most pages in one reading, against a list that never ends
   */
  public record Pages(int size, int most) {

    private static final int MOST_ITEMS = 25;

    /** Keeps the size to what is given: whoever asks for more would take each page for the last. */
    public Pages {
      size = Math.max(1, Math.min(MOST_ITEMS, size));
    }
  }

  /** What is configured, or else the values that the services document. */
  public static OsdiSettings of(Config config) {
    return new OsdiSettings(
        new Places(
            text(config, "network.base-url", "https://actionnetwork.org/api/v2"),
            text(config, "builder.base-url", "https://{subdomain}.actionbuilder.org/api/rest/v1")),
        new Pace(
            config.getOptionalValue("actionsync.calls-per-second", Double.class).orElse(4.0),
            time(config, "network.retry-after", Duration.ofSeconds(1)),
            time(config, "builder.retry-after", Duration.ofSeconds(60)),
            time(config, "longest-wait", Duration.ofMinutes(5))),
        new Repeats(
            number(config, "retries", 3),
            time(config, "retry-pause", Duration.ofSeconds(1)),
            number(config, "retries-when-busy", 5)),
        time(config, "time-out", Duration.ofSeconds(30)),
        new Pages(number(config, "page-size", 25), number(config, "max-pages", 200_000)),
        text(config, "phone-region", "US"),
        text(config, "builder.identifier-prefix", "custom_id:actionsync-"));
  }

  /** How many calls a key may make, in the words of the budgets. */
  CallBudgets.Limit limit() {
    double perSecond = pace.callsPerSecond();
    int slots = (int) Math.max(1, Math.min(MOST_SLOTS, perSecond));
    Duration gap = Duration.ofNanos((long) Math.ceil(SECOND * slots / perSecond));
    return new CallBudgets.Limit(slots, gap, timeout.multipliedBy(2));
  }

  private static String text(Config config, String name, String otherwise) {
    return config.getOptionalValue("actionsync." + name, String.class).orElse(otherwise);
  }

  private static int number(Config config, String name, int otherwise) {
    return config.getOptionalValue("actionsync." + name, Integer.class).orElse(otherwise);
  }

  private static Duration time(Config config, String name, Duration otherwise) {
    return config.getOptionalValue("actionsync." + name, Duration.class).orElse(otherwise);
  }
}
