package org.actionsync.application.insight;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.actionsync.application.linking.LinkTerms;
import org.actionsync.domain.contact.Channel;
import org.actionsync.domain.contact.Contact;
import org.actionsync.domain.contact.Field;
import org.actionsync.domain.contact.Profile;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.contact.Sighting;
import org.actionsync.domain.contact.TagKey;
import org.actionsync.domain.mapping.Lens;
import org.actionsync.domain.mapping.Mapping;
import org.actionsync.domain.mapping.TagRule;
import org.actionsync.domain.plan.PairFacts;
import org.actionsync.domain.plan.PairPlan;
import org.actionsync.domain.plan.Planner;
import org.actionsync.domain.plan.Terms;
import org.actionsync.domain.reconcile.Baseline;
import org.actionsync.domain.reconcile.Conflict;
import org.actionsync.domain.reconcile.FieldRule;
import org.actionsync.domain.reconcile.Reconciler;
import org.actionsync.domain.reconcile.SyncDecision;

/**
 * A pair in words.
 *
 * @param terms what the link wants
 * @param base what both said when they last met
 * @param network what Action Network says now
 * @param builder what Action Builder says now
 * @param plan what a run would do
 * @param decision the same with a reason per field and tag
 */
record PairWords(
    Terms terms,
    Baseline base,
    Profile network,
    Profile builder,
    PairPlan plan,
    SyncDecision.Update decision) {

  private static final String NOTHING_MOVED =
      "nothing: it differs as it did when they last met, and neither side changed it";

  /** The one line of a pair that is no longer kept in step. */
  static Explanation detached(PairFacts facts) {
    String next = "nothing: the pair is detached, the other side is left alone";
    return new Explanation(
        "Pair",
        "paired",
        facts.activist() == null ? "gone" : "there",
        "paired",
        facts.entity() == null ? "gone" : "there",
        "A person who is gone from one side is neither removed nor created again",
        next);
  }

  /** A line per field, channel and active mapping of a pair that is there on both sides. */
  static List<Explanation> of(LinkTerms.Loaded link, PairFacts facts) {
    Terms terms = link.terms();
    Lens lens = terms.lens();
    Contact activist = Objects.requireNonNull(facts.activist());
    Contact entity = Objects.requireNonNull(facts.entity());
    Sighting network = lens.network(activist, facts.activistTaggings());
    Sighting builder =
        lens.builder(entity, facts.entityTaggings(), facts.base().shared(), network.profile());
    SyncDecision decision = Reconciler.reconcile(facts.base(), network, builder, terms.rules());
    PairWords words =
        new PairWords(
            terms,
            facts.base(),
            network.profile(),
            builder.profile(),
            new Planner(terms).pair(facts),
            update(decision));
    return words.lines(link.mappings());
  }

  private static SyncDecision.Update update(SyncDecision decision) {
    return decision instanceof SyncDecision.Update update ? update : SyncDecision.Update.NOTHING;
  }

  private List<Explanation> lines(List<Mapping> mappings) {
    List<Explanation> lines = new ArrayList<>();
    for (Field field : Field.values()) {
      lines.add(field(field));
    }
    for (Channel channel : Channel.values()) {
      lines.add(channel(channel));
    }
    mappings.stream().filter(Mapping::isActive).map(this::tag).forEach(lines::add);
    return lines;
  }

  private Explanation field(Field field) {
    return new Explanation(
        Words.name(field),
        field.display(base.network().get(field)),
        field.display(network.get(field)),
        field.display(base.builder().get(field)),
        field.display(builder.get(field)),
        fieldRule(field),
        nextOf(field));
  }

  private String fieldRule(Field field) {
    boolean neverAgreed =
        base.network().get(field).isEmpty() && base.builder().get(field).isEmpty();
    FieldRule rule = neverAgreed ? terms.rules().ruleAtFirst(field) : terms.rules().rule(field);
    return "One side changed: it goes to the other. Both changed: " + rule.sentence();
  }

  private String nextOf(Field field) {
    if (plan.held().stream().map(Conflict::field).anyMatch(field::equals)) {
      return "waits for a person: both sides changed it";
    }
    return decision.fields().stream()
        .filter(move -> move.field() == field)
        .findFirst()
        .map(
            move ->
                Words.name(move.to())
                    + " is told '"
                    + field.display(move.value())
                    + "': "
                    + move.reason().sentence())
        .orElseGet(() -> standsStill(field));
  }

  private String standsStill(Field field) {
    String n = network.get(field);
    String b = builder.get(field);
    if (n.equals(b)) {
      return Words.IN_STEP;
    }
    if (!n.isEmpty() && !Lens.canSay(Side.BUILDER, field, n)) {
      return "nothing: Action Builder does not take this value";
    }
    return n.isEmpty() || b.isEmpty()
        ? "nothing: a value that was emptied does not travel"
        : NOTHING_MOVED;
  }

  private Explanation channel(Channel channel) {
    return new Explanation(
        Words.name(channel),
        then(base.network(), channel),
        network.consent(channel).label(),
        then(base.builder(), channel),
        builder.consent(channel).label(),
        terms.optOutsToNetwork()
            ? "Leaving one side leaves the other; nobody is ever subscribed again"
            : "Leaving Action Network leaves Action Builder, not the other way round; nobody is"
                + " ever subscribed again",
        nextOf(channel));
  }

  private static String then(Profile profile, Channel channel) {
    return profile.consent().containsKey(channel) ? profile.consent(channel).label() : "not known";
  }

  private String nextOf(Channel channel) {
    return plan.changes().stream()
        .filter(change -> change.patch().optOuts().contains(channel))
        .findFirst()
        .map(change -> Words.name(change.side()) + " is told to unsubscribe")
        .orElse("nothing");
  }

  private Explanation tag(Mapping mapping) {
    TagKey tag = mapping.key();
    return new Explanation(
        Words.name(mapping),
        Words.on(base.network().has(tag)),
        Words.on(network.has(tag)),
        Words.on(base.builder().has(tag)),
        Words.on(builder.has(tag)),
        Words.rule(mapping),
        nextOf(tag, mapping.rule()));
  }

  private String nextOf(TagKey tag, TagRule rule) {
    return decision.tags().stream()
        .filter(move -> move.tag().equals(tag))
        .findFirst()
        .map(
            move ->
                Words.name(move.to())
                    + (move.present() ? " puts it on: " : " takes it away: ")
                    + move.reason().sentence())
        .orElseGet(() -> standsStill(tag, rule));
  }

  private String standsStill(TagKey tag, TagRule rule) {
    if (network.has(tag) == builder.has(tag)) {
      return Words.IN_STEP;
    }
    Side without = network.has(tag) ? Side.BUILDER : Side.NETWORK;
    return rule.direction().allows(without)
        ? NOTHING_MOVED
        : "nothing: the mapping does not write to " + Words.name(without);
  }
}
