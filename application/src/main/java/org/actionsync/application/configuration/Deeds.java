package org.actionsync.application.configuration;

import static java.util.Comparator.comparing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.actionsync.application.configuration.Comparison.Difference;
import org.actionsync.application.configuration.Comparison.Problem;
import org.actionsync.application.integration.SetUpRefused;
import org.actionsync.application.linking.LinkTerms;

/** Collects what one file would have done, and what stands against it. */
final class Deeds {

  /**
   * How much text one import may change. All of it stands in one entry of the audit log, where a
   * link that comes or goes stands with every setting.
   */
  private static final int MOST_TEXT = 200_000;

  private static final int TEXT_OF_A_LINK = 1_000;

  private final List<Deed> deeds = new ArrayList<>();
  private final List<Difference> differences = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  /**
   * Something to do.
   *
   * @param place what in the file asks for it
   * @param shown what becomes different by it
   * @param act what is done
   */
  record Deed(String place, List<Difference> shown, Act act) {}

  /**
   * All that is to be done, in order, and what there is to say about it.
   *
   * @param comparison what is said
   * @param deeds what is to be done, in this order; means nothing while there are problems
   */
  record Planned(Comparison comparison, List<Deed> deeds) {}

  void add(String place, Act act, Difference... shown) {
    add(place, act, List.of(shown));
  }

  void add(String place, Act act, List<Difference> shown) {
    deeds.add(new Deed(place, shown, act));
    differences.addAll(shown);
  }

  void problem(String place, String sentence) {
    problems.add(new Problem(place, sentence));
  }

  void problem(String place, SetUpRefused refused) {
    problem(place, refused.getMessage());
  }

  Planned inOrder(List<LinkTerms.Loaded> present) {
    List<Deed> inOrder = deeds.stream().sorted(comparing(deed -> deed.act().turn())).toList();
    Future future = new Future(present);
    inOrder.forEach(
        deed ->
            deed.act().imagine(future).ifPresent(objection -> problem(deed.place(), objection)));
    if (text() > MOST_TEXT) {
      problem("links", "This is too much to change at once; import the file in parts");
    }
    return new Planned(new Comparison(differences, problems, fingerprint(inOrder)), inOrder);
  }

  private long text() {
    return differences.stream().mapToLong(Deeds::text).sum();
  }

  private static long text(Difference difference) {
    boolean isLink = difference.what().equals(Comparing.THE_LINK);
    return (long) difference.toString().length() + (isLink ? TEXT_OF_A_LINK : 0);
  }

  private static String fingerprint(List<Deed> deeds) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      deeds.forEach(deed -> digest.update((deed + "\n").getBytes(StandardCharsets.UTF_8)));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java has SHA-256", impossible);
    }
  }
}
