package org.actionsync.application.sync;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.actionsync.application.port.Answer;
import org.actionsync.application.port.Answer.Says;
import org.actionsync.application.port.Cases;
import org.actionsync.application.port.Place;
import org.actionsync.application.port.ReviewItem;
import org.actionsync.domain.contact.Contact;
import org.actionsync.domain.contact.Field;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.matching.Answered;
import org.actionsync.domain.matching.MatchEvidence;
import org.actionsync.domain.matching.MatchEvidence.Candidate;
import org.actionsync.domain.plan.Change;

/** What admins answered, and what is still asked, about a page of people who are not paired. */
final class Identities {

  private final PlanRun.Storage storage;
  private final Cases.Scope scope;
  private final Side side;
  private final Map<RemoteId, List<Answer>> answers;
  private final Map<RemoteId, List<Answer>> aboutOthers;
  private final List<ReviewItem> asked;

  private Identities(
      PlanRun.Storage storage, Cases.Scope scope, Side side, Collection<MatchEvidence> page) {
    this.storage = storage;
    this.scope = scope;
    this.side = side;
    Set<RemoteId> people = page.stream().map(one -> one.subject().id()).collect(toSet());
    Set<RemoteId> others = page.stream().flatMap(Identities::others).collect(toSet());
    this.answers = answers(side, people);
    this.aboutOthers = answers(side.opposite(), others);
    this.asked = storage.reviews().openAbout(scope.link(), side, people);
  }

  /** Of everybody whom {@code page} is about, who are all on {@code side}. */
  static Identities of(
      PlanRun.Storage storage, Cases.Scope scope, Side side, Collection<MatchEvidence> page) {
    return new Identities(storage, scope, side, page);
  }

  private static Stream<RemoteId> others(MatchEvidence evidence) {
    return Stream.of(evidence.sameEmail(), evidence.otherEmail(), evidence.sameNumber())
        .flatMap(List::stream)
        .map(Candidate::id);
  }

  private Map<RemoteId, List<Answer>> answers(Side of, Set<RemoteId> people) {
    return people.isEmpty()
        ? Map.of()
        : storage.reviews().answers(scope.link(), of, people).stream()
            .collect(groupingBy(Answer::person));
  }

  /** What was answered about who {@code evidence} is about. */
  Answered answered(MatchEvidence evidence) {
    RemoteId person = evidence.subject().id();
    Set<RemoteId> notSame = new HashSet<>(named(person, Says.NOT_SAME));
    others(evidence).filter(other -> isSomebodyElse(other, person)).forEach(notSame::add);
    Optional<Candidate> same =
        named(person, Says.SAME).stream().flatMap(other -> present(other).stream()).findFirst();
    return new Answered(says(person, Says.IGNORE), same, notSame, ignored(evidence));
  }

  private Set<RemoteId> ignored(MatchEvidence evidence) {
    return others(evidence)
        .filter(
            other ->
                aboutOthers.getOrDefault(other, List.of()).stream()
                    .anyMatch(answer -> answer.says() == Says.IGNORE))
        .collect(toSet());
  }

  /** Whoever was called the same as one person is not another. */
  private boolean isSomebodyElse(RemoteId other, RemoteId person) {
    return aboutOthers.getOrDefault(other, List.of()).stream()
        .filter(answer -> answer.says() == Says.SAME)
        .flatMap(answer -> Stream.ofNullable(answer.other()))
        .anyMatch(same -> !same.equals(person) && isPresent(side, same));
  }

  private Optional<Candidate> present(RemoteId other) {
    Side there = side.opposite();
    return storage
        .snapshots()
        .person(place(there), other)
        .map(
            contact ->
                new Candidate(
                    other,
                    !contact.emails().isEmpty(),
                    storage.pairs().of(scope.link(), there, other).isPresent()));
  }

  private boolean isPresent(Side where, RemoteId person) {
    return storage.snapshots().person(place(where), person).isPresent();
  }

  private Place place(Side where) {
    return where == Side.NETWORK ? scope.group() : scope.campaign();
  }

  private Set<RemoteId> named(RemoteId person, Says says) {
    return about(person)
        .filter(answer -> answer.says() == says)
        .flatMap(answer -> Stream.ofNullable(answer.other()))
        .collect(toSet());
  }

  private Stream<Answer> about(RemoteId person) {
    return answers.getOrDefault(person, List.of()).stream();
  }

  private boolean says(RemoteId person, Says says) {
    return about(person).anyMatch(answer -> answer.says() == says);
  }

  /** Whether an admin answered anything about the person. */
  boolean isAnswered(RemoteId person) {
    return about(person).findAny().isPresent();
  }

  /** Whether the person may go by the e-mail for a name, whatever the link says. */
  boolean mayBeNamedByEmail(Contact person) {
    return says(person.id(), Says.EMAIL_AS_NAME) && !person.emails().isEmpty();
  }

  /** Whether an admin said to leave the person alone as long as they have this e-mail or number. */
  boolean isLeft(RemoteId person, Change create) {
    return about(person)
        .filter(answer -> answer.says() == Says.LEAVE)
        .flatMap(answer -> Stream.ofNullable(answer.value()))
        .anyMatch(value -> value.builder().equals(said(create, value.name())));
  }

  /**
   * Whether a doubt that only showed when the person was to be created still waits for an answer.
   * It is remembered as long as the person has the same e-mail and number; planning cannot see it.
   */
  boolean isDoubted(RemoteId person, Change create) {
    return asked.stream()
        .filter(item -> person.equals(side == Side.NETWORK ? item.activist() : item.entity()))
        .filter(item -> item.details().foundWhileWriting())
        .anyMatch(
            item ->
                item.details().values().stream()
                    .allMatch(value -> value.builder().equals(said(create, value.name()))));
  }

  private static String said(Change create, String name) {
    return create.patch().values().getOrDefault(Field.valueOf(name), "");
  }
}
