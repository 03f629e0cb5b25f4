package org.actionsync.application.sync;

import java.util.List;
import java.util.Optional;
import org.actionsync.application.port.Cases;
import org.actionsync.domain.contact.Contact;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.mapping.Tagging;
import org.actionsync.domain.matching.Doubt;
import org.actionsync.domain.matching.Match;
import org.actionsync.domain.matching.MatchEvidence;
import org.actionsync.domain.matching.Matcher;
import org.actionsync.domain.plan.Change;
import org.actionsync.domain.plan.Planner;
import org.actionsync.domain.run.Total;

/** What follows from who an unpaired person turned out to be, and what to count it as. */
final class Unpaired implements Match.Cases<Optional<Total>> {

  private final Means means;
  private final Side side;
  private final MatchEvidence evidence;
  private final Contact contact;
  private final List<Tagging> taggings;

  /**
   * What is needed to find out.
   *
   * @param planner plans
   * @param questions asks
   * @param identities what was answered before
   * @param findings takes what is planned
   * @param newPairs takes who is joined
   * @param refusals knows whom a service would not take
   */
  record Means(
      Planner planner,
      Questions questions,
      Identities identities,
      Findings findings,
      NewPairs newPairs,
      Refusals refusals) {}

  /** Knows what is not to be asked again until something changes. */
  @FunctionalInterface
  interface Refusals {
    boolean knows(Change create);
  }

  /** Joins two people who are the same. */
  @FunctionalInterface
  interface NewPairs {
    void join(Side side, Contact subject, Match.Found match);
  }

  Unpaired(Means means, Side side, Cases.Person person, MatchEvidence evidence) {
    this.means = means;
    this.side = side;
    this.evidence = evidence;
    this.contact = person.contact();
    this.taggings = person.taggings();
  }

  /** Decides about the person. */
  void plan() {
    Match match = Matcher.decide(side, evidence, means.identities().answered(evidence));
    match.choose(this).ifPresent(means.findings()::count);
  }

  @Override
  public Optional<Total> found(Match.Found match) {
    means.newPairs().join(side, contact, match);
    return Optional.of(Total.MATCHED);
  }

  @Override
  public Optional<Total> nobody(Match.Nobody match) {
    if (side == Side.NETWORK && !hasName()) {
      means.questions().noDoubt(side, contact.id());
      means.questions().incomplete(contact, Doubt.NO_NAME);
      return Optional.of(Total.HELD);
    }
    Change create = create();
    if (means.identities().isLeft(contact.id(), create)) {
      return Optional.of(Total.SKIPPED);
    }
    if (means.identities().isDoubted(contact.id(), create)) {
      return Optional.of(Total.HELD);
    }
    means.questions().noDoubt(side, contact.id());
    means.questions().complete(side, contact.id());
    means.questions().noneTaken(side, contact.id()); // what is taken now shows when it is written
    if (means.identities().isAnswered(contact.id()) && means.refusals().knows(create)) {
      return Optional.of(Total.SKIPPED); // every run looks at whoever something was answered about
    }
    means.findings().add(create);
    return Optional.empty();
  }

  private boolean hasName() {
    return means.planner().hasNameForBuilder(contact)
        || means.identities().mayBeNamedByEmail(contact);
  }

  private Change create() {
    Planner planner = means.planner();
    if (side == Side.NETWORK) {
      return means.identities().mayBeNamedByEmail(contact)
          ? planner.newEntityNamedByEmail(contact, taggings)
          : planner.newEntity(contact, taggings);
    }
    // Whoever has the number is somebody else, an admin said; the number stays theirs.
    return evidence.sameNumber().isEmpty()
        ? planner.newActivist(contact, taggings)
        : planner.newActivistWithoutNumber(contact, taggings);
  }

  @Override
  public Optional<Total> nothingToGoBy(Match.NothingToGoBy match) {
    means.questions().noDoubt(side, contact.id());
    return Optional.of(Total.SKIPPED);
  }

  @Override
  public Optional<Total> leftOut(Match.LeftOut match) {
    means.questions().noDoubt(side, contact.id());
    means.questions().noneTaken(side, contact.id());
    return Optional.of(Total.SKIPPED);
  }

  @Override
  public Optional<Total> unclear(Match.Unclear match) {
    means.questions().doubt(side, contact, match);
    return Optional.of(Total.HELD);
  }
}
