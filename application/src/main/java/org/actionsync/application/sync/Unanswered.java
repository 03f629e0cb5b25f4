package org.actionsync.application.sync;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.actionsync.application.port.Cases;
import org.actionsync.application.port.Pair;
import org.actionsync.application.port.PlannedChange;
import org.actionsync.application.port.Plans;
import org.actionsync.domain.contact.Contact;
import org.actionsync.domain.contact.Patch;
import org.actionsync.domain.contact.Profile;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.mapping.Lens;
import org.actionsync.domain.plan.Change;
import org.actionsync.domain.plan.PairFacts;
import org.actionsync.domain.reconcile.Baseline;
import org.actionsync.domain.run.LinkId;

/**
 * Takes in what was written to a page of pairs without our being told. When the run that wrote it
 * does not go on, nobody looks the write up any more; to the next plan it would look like an edit
 * of that side, and be told to the other over whatever was typed there since.
 */
final class Unanswered {

  private final Map<RemoteId, List<PlannedChange>> changes;
  private final Lens lens;

  private Unanswered(Map<RemoteId, List<PlannedChange>> changes, Lens lens) {
    this.changes = changes;
    this.lens = lens;
  }

  /** Of all {@code pairs}, which are the link's. */
  static Unanswered of(Plans plans, LinkId link, Lens lens, List<Pair> pairs) {
    List<RemoteId> activists = pairs.stream().map(Pair::activist).toList();
    return new Unanswered(
        plans.unanswered(link, activists).stream()
            .collect(groupingBy(c -> Objects.requireNonNull(c.change().activist()))),
        lens);
  }

  /** The case with the past that the two have if what shows by now landed. */
  Cases.PairCase takenInto(Cases.PairCase known) {
    PairFacts facts = known.facts();
    for (PlannedChange change : changes.getOrDefault(known.pair().activist(), List.of())) {
      if (known.pair().entity().equals(change.change().entity())) {
        facts = takenInto(facts, change.change(), lens);
      }
    }
    return new Cases.PairCase(known.pair(), facts);
  }

  /** The facts with the past that the two have if what shows of {@code change} landed. */
  static PairFacts takenInto(PairFacts facts, Change change, Lens lens) {
    Contact activist = facts.activist();
    Contact entity = facts.entity();
    if (activist == null || entity == null) {
      return facts;
    }
    Baseline base = facts.base();
    Profile asked = Profile.EMPTY.with(change.patch());
    Profile now =
        change.side() == Side.NETWORK
            ? lens.network(activist, facts.activistTaggings()).profile()
            : lens.builder(entity, facts.entityTaggings(), base.builder(), asked).profile();
    Patch arrived = base.arrived(change.side(), change.patch(), now);
    if (arrived.isEmpty()) {
      return facts;
    }
    return facts.since(
        change.undoes()
            ? base.undone(change.side(), arrived, now)
            : base.landed(change.side(), arrived, now));
  }
}
