package org.actionsync.application.configuration;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import org.actionsync.application.configuration.Comparison.Difference;
import org.actionsync.application.configuration.Comparison.Problem;
import org.actionsync.application.integration.SetUpRefused;
import org.jspecify.annotations.Nullable;

/**
 * Makes things here as a configuration file says, exactly as they were compared.
 *
 * <p>Tags are made in Action Network on the way, so this cannot be one transaction. Everything is
 * checked before the first thing is done, and the order is such that it may end anywhere: what is
 * there then is valid, and comparing and importing again does the rest.
 */
public final class ImportConfiguration {

  /** An error is read by people: the comparison has all of them. */
  private static final int MOST_PROBLEMS = 20;

  private final CompareConfiguration compare;
  private final Hands hands;

  /** Checks with {@code compare} and works with {@code hands}. */
  public ImportConfiguration(CompareConfiguration compare, Hands hands) {
    this.compare = compare;
    this.hands = hands;
  }

  /**
   * What came of it.
   *
   * @param done what is different now
   * @param left what is still to be done; empty unless something stopped it
   * @param stoppedBecause why it could not go on; null when all is done
   */
  public record Imported(
      List<Difference> done, List<Difference> left, @Nullable String stoppedBecause) {

    /** Copies the lists. */
    public Imported {
      done = List.copyOf(done);
      left = List.copyOf(left);
    }
  }

  /**
   * Does what was compared.
   *
   * @param fingerprint that of the {@link Comparison} which somebody looked at
   * @param removeOthers as it was compared
   * @throws SetUpRefused if anything stands against it, or if it would not do now what it would
   *     have done when it was compared; nothing is changed then
   */
  public Imported importAll(ConfigurationFile file, boolean removeOthers, String fingerprint)
      throws SetUpRefused {
    Deeds.Planned planned = compare.plan(file, removeOthers);
    List<Problem> problems = planned.comparison().problems();
    if (!problems.isEmpty()) {
      throw SetUpRefused.conflict("configuration", words(problems));
    }
    if (!planned.comparison().fingerprint().equals(fingerprint)) {
      throw SetUpRefused.conflict(
          "fingerprint",
          "This would not do what was compared, because something is different by now; compare"
              + " again");
    }
    return carryOut(planned.deeds());
  }

  private Imported carryOut(List<Deeds.Deed> deeds) {
    List<Difference> done = new ArrayList<>();
    for (int i = 0; i < deeds.size(); i++) {
      Deeds.Deed deed = deeds.get(i);
      try {
        deed.act().carryOut(hands);
      } catch (SetUpRefused refused) {
        return new Imported(
            done,
            shown(deeds.subList(i, deeds.size())),
            deed.place() + ": " + refused.getMessage());
      }
      done.addAll(deed.shown());
    }
    return new Imported(done, List.of(), null);
  }

  private static List<Difference> shown(List<Deeds.Deed> deeds) {
    return deeds.stream().flatMap(deed -> deed.shown().stream()).toList();
  }

  private static String words(List<Problem> problems) {
    int more = problems.size() - MOST_PROBLEMS;
    return "Nothing was changed. "
        + problems.stream().limit(MOST_PROBLEMS).map(Problem::toString).collect(joining("; "))
        + (more > 0 ? "; and " + more + " more" : "");
  }
}
