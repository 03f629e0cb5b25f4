package org.actionsync.application.insight;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.actionsync.application.linking.LinkTerms;
import org.actionsync.application.port.Cases;
import org.actionsync.application.port.PairId;
import org.actionsync.application.port.People.PersonLine;
import org.actionsync.application.port.Place;
import org.actionsync.application.port.Snapshots;
import org.actionsync.domain.contact.Contact;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.matching.MatchEvidence;
import org.actionsync.domain.plan.PairFacts;
import org.jspecify.annotations.Nullable;

/**
 * Answers "Why?" for one person: what each side said then and now, the rule, and what a run would
 * do now, decided by the very rules that runs plan by.
 */
public final class ExplainPerson {

  private final LinkTerms terms;
  private final Cases cases;
  private final Snapshots snapshots;

  /** Explains what these have stored, without asking any service. */
  public ExplainPerson(LinkTerms terms, Cases cases, Snapshots snapshots) {
    this.terms = terms;
    this.cases = cases;
    this.snapshots = snapshots;
  }

  /** A line per field, channel and mapped tag; empty when the person or the link is gone. */
  public List<Explanation> explain(PersonLine person) {
    Optional<LinkTerms.Loaded> link = terms.find(person.link());
    if (link.isEmpty()) {
      return List.of();
    }
    PairId pair = person.pair();
    return pair == null
        ? unpaired(link.get(), person)
        : cases
            .pair(link.get().everybody(), pair)
            .map(known -> paired(link.get(), known))
            .orElse(List.of());
  }

  private static List<Explanation> paired(LinkTerms.Loaded link, Cases.PairCase known) {
    PairFacts facts = known.facts();
    if (known.pair().detached() || facts.activist() == null || facts.entity() == null) {
      return List.of(PairWords.detached(facts));
    }
    return PairWords.of(link, facts);
  }

  private List<Explanation> unpaired(LinkTerms.Loaded link, PersonLine person) {
    List<Explanation> lines = new ArrayList<>();
    addIfThere(lines, link, Side.NETWORK, person.activist());
    addIfThere(lines, link, Side.BUILDER, person.entity());
    return lines;
  }

  private void addIfThere(
      List<Explanation> lines, LinkTerms.Loaded link, Side side, @Nullable RemoteId id) {
    Cases.Scope scope = link.everybody();
    Place place = side == Side.NETWORK ? scope.group() : scope.campaign();
    Optional<Contact> contact = id == null ? Optional.empty() : snapshots.person(place, id);
    if (contact.isEmpty()) {
      return;
    }
    MatchEvidence evidence =
        cases.evidence(scope, side, List.of(contact.get())).get(contact.get().id());
    if (evidence != null) {
      var loner = new Cases.Person(contact.get(), snapshots.taggings(place, contact.get().id()));
      lines.addAll(LonerWords.of(link, side, loner, evidence));
    }
  }
}
