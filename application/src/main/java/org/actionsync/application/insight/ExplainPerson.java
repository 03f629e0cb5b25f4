package org.actionsync.application.insight;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.actionsync.application.linking.LinkTerms;
import org.actionsync.application.port.Cases;
import org.actionsync.application.port.PairId;
import org.actionsync.application.port.People.PersonLine;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.matching.MatchEvidence;
import org.actionsync.domain.plan.PairFacts;

/**
 * Answers "Why?" of people: what each side said then and now, the rule, and what a run would do
 * now, decided by the very rules that runs plan by. Many people are looked up at once.
 */
public final class ExplainPerson {

  private final LinkTerms terms;
  private final Cases cases;

  /** Explains what these have stored, without asking any service. */
  public ExplainPerson(LinkTerms terms, Cases cases) {
    this.terms = terms;
    this.cases = cases;
  }

  /** A line per field, channel and mapped tag; empty when the person or the link is gone. */
  public List<Explanation> explain(PersonLine person) {
    return explain(List.of(person)).getOrDefault(person.id(), List.of());
  }

  /** The same of each of these people of whom there is something to say, by our name for them. */
  public Map<String, List<Explanation>> explain(Collection<PersonLine> people) {
    Map<String, List<Explanation>> lines = new HashMap<>();
    people.stream()
        .collect(groupingBy(PersonLine::link))
        .forEach((id, ofLink) -> terms.find(id).ifPresent(link -> explain(link, ofLink, lines)));
    return lines;
  }

  private void explain(
      LinkTerms.Loaded link, List<PersonLine> people, Map<String, List<Explanation>> lines) {
    List<PairId> pairs = people.stream().flatMap(p -> Stream.ofNullable(p.pair())).toList();
    Map<PairId, Cases.PairCase> known =
        cases.pairs(link.everybody(), pairs).stream().collect(toMap(c -> c.pair().id(), c -> c));
    for (PersonLine person : people) {
      PairId pair = person.pair();
      Cases.PairCase found = pair == null ? null : known.get(pair);
      if (found != null) {
        lines.put(person.id(), paired(link, found));
      }
    }
    List<PersonLine> loners = people.stream().filter(p -> p.pair() == null).toList();
    for (Side side : Side.values()) {
      unpaired(link, side, loners, lines);
    }
  }

  private static List<Explanation> paired(LinkTerms.Loaded link, Cases.PairCase known) {
    PairFacts facts = known.facts();
    if (known.pair().detached() || facts.activist() == null || facts.entity() == null) {
      return List.of(PairWords.detached(facts));
    }
    return PairWords.of(link, facts);
  }

  private void unpaired(
      LinkTerms.Loaded link,
      Side side,
      List<PersonLine> loners,
      Map<String, List<Explanation>> lines) {
    List<RemoteId> ids = loners.stream().flatMap(p -> Stream.ofNullable(p.on(side))).toList();
    Map<RemoteId, Cases.Person> there =
        cases.people(link.everybody(), side, ids).stream()
            .collect(toMap(person -> person.contact().id(), person -> person));
    Map<RemoteId, MatchEvidence> evidence =
        cases.evidence(
            link.everybody(), side, there.values().stream().map(Cases.Person::contact).toList());
    for (PersonLine person : loners) {
      RemoteId id = person.on(side);
      Cases.Person loner = id == null ? null : there.get(id);
      MatchEvidence of = id == null ? null : evidence.get(id);
      if (loner != null && of != null) {
        lines
            .computeIfAbsent(person.id(), name -> new ArrayList<>())
            .addAll(LonerWords.of(link, side, loner, of));
      }
    }
  }
}
