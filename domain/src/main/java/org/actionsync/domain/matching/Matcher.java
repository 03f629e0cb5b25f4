package org.actionsync.domain.matching;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.matching.MatchEvidence.Candidate;

/**
 * Decides who an unpaired person is in the other service.
 *
 * <p>By e-mail; without a usable one, by mobile number, and then only when the person holding it
 * has no e-mail either. Whatever is not plain is a question. The rules are the same seen from both
 * sides, except that only an entity has further addresses. What an admin answered comes first.
 */
public final class Matcher {

  private final Side subjectIn;
  private final MatchEvidence evidence;
  private final MatchEvidence all;
  private final Answered answered;

  private Matcher(Side subjectIn, MatchEvidence all, Answered answered) {
    this.subjectIn = subjectIn;
    this.all = all;
    this.answered = answered;
    this.evidence = all.without(answered.notSame());
  }

  /** Decides about an entity that is not paired. */
  public static Match entity(MatchEvidence evidence) {
    return decide(Side.BUILDER, evidence, Answered.NOTHING);
  }

  /** Decides about an activist who is not paired. */
  public static Match activist(MatchEvidence evidence) {
    return decide(Side.NETWORK, evidence, Answered.NOTHING);
  }

  /**
   * Decides about somebody who is not paired.
   *
   * @param subjectIn the side the person is on
   * @param evidence who is like the person
   * @param answered what an admin said, which comes before all evidence
   */
  public static Match decide(Side subjectIn, MatchEvidence evidence, Answered answered) {
    Matcher matcher = new Matcher(subjectIn, evidence, answered);
    if (answered.ignored()) {
      return new Match.LeftOut(Match.LeftOut.Why.IGNORED);
    }
    return answered.same().map(matcher::answered).orElseGet(matcher::match);
  }

  private Match match() {
    if (evidence.email().isPresent()) {
      return byEmail();
    }
    return evidence.subject().mobile().isPresent() ? byNumber() : new Match.NothingToGoBy();
  }

  private Match byEmail() {
    if (isInUse(all.sameEmail(), evidence.sameEmail())) {
      return new Match.LeftOut(Match.LeftOut.Why.ADDRESS_IN_USE);
    }
    if (areLeftAlone(evidence.sameEmail())) {
      return new Match.LeftOut(Match.LeftOut.Why.IGNORED);
    }
    if (isAnybodysGuess(evidence.sameEmail())) {
      return unclear(Doubt.SHARED_EMAIL, evidence.sameEmail());
    }
    if (!evidence.sameEmail().isEmpty()) {
      return found(evidence.sameEmail().get(0), Match.By.EMAIL);
    }
    if (!evidence.otherEmail().isEmpty()) {
      return unclear(Doubt.OTHER_EMAIL, evidence.otherEmail());
    }
    List<Candidate> rivals = rivalsForNumber();
    return rivals.isEmpty() ? new Match.Nobody() : unclear(Doubt.NUMBER_TAKEN, rivals);
  }

  /**
   * Who stands in the way of creating the subject with its number. Action Network moves a number
   * away from its owner, whoever that is; Action Builder does not mind, but an unpaired entity with
   * the number may be the same person, and is itself a question.
   */
  private List<Candidate> rivalsForNumber() {
    return subjectIn == Side.BUILDER
        ? evidence.sameNumber()
        : evidence.sameNumber().stream().filter(candidate -> !candidate.paired()).toList();
  }

  /** Whether the only holders are people whom an admin called somebody else. */
  private boolean isInUse(List<Candidate> holders, List<Candidate> possible) {
    return subjectIn == Side.BUILDER && !holders.isEmpty() && possible.isEmpty();
  }

  /**
   * Whether the subject can only be people whom an admin said to leave alone. They are not paired,
   * and nobody else is made of their address.
   */
  private boolean areLeftAlone(List<Candidate> possible) {
    return !possible.isEmpty()
        && possible.stream().map(Candidate::id).allMatch(answered.ignoredThere()::contains);
  }

  private Match byNumber() {
    if (isInUse(all.sameNumber(), evidence.sameNumber())) {
      return new Match.LeftOut(Match.LeftOut.Why.ADDRESS_IN_USE);
    }
    Optional<Candidate> owner =
        evidence.sameNumber().stream().filter(Candidate::goesByEmail).findFirst();
    if (owner.isPresent()) {
      return unclear(Doubt.NUMBER_TAKEN, evidence.sameNumber());
    }
    if (areLeftAlone(evidence.sameNumber())) {
      return new Match.LeftOut(Match.LeftOut.Why.IGNORED);
    }
    if (isAnybodysGuess(evidence.sameNumber())) {
      return unclear(Doubt.SHARED_NUMBER, evidence.sameNumber());
    }
    return evidence.sameNumber().isEmpty()
        ? new Match.Nobody()
        : found(evidence.sameNumber().get(0), Match.By.NUMBER);
  }

  private Match answered(Candidate same) {
    return found(same, Match.By.ANSWER);
  }

  /**
   * Twins who were told apart are no longer one doubtful person; but which of them somebody is who
   * turns up later was not said.
   */
  private boolean isAnybodysGuess(List<Candidate> possible) {
    return !evidence.twins().isEmpty()
        || possible.size() > 1
        || (!possible.isEmpty() && !all.twins().isEmpty());
  }

  private Match found(Candidate candidate, Match.By by) {
    return candidate.paired()
        ? unclear(Doubt.ALREADY_PAIRED, List.of(candidate))
        : new Match.Found(candidate.id(), by);
  }

  private Match unclear(Doubt doubt, List<Candidate> others) {
    List<RemoteId> own =
        Stream.concat(Stream.of(evidence.subject().id()), evidence.twins().stream()).toList();
    List<RemoteId> there = others.stream().map(Candidate::id).toList();
    return subjectIn == Side.BUILDER
        ? new Match.Unclear(doubt, there, own)
        : new Match.Unclear(doubt, own, there);
  }
}
