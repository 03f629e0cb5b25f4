package org.actionsync.domain.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.actionsync.domain.consent.Grants;
import org.actionsync.domain.consent.OptOuts;
import org.actionsync.domain.contact.Channel;
import org.actionsync.domain.contact.Contact;
import org.actionsync.domain.contact.Field;
import org.actionsync.domain.contact.Patch;
import org.actionsync.domain.contact.Profile;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.contact.Sighting;
import org.actionsync.domain.contact.Subscription;
import org.actionsync.domain.contact.TagKey;
import org.actionsync.domain.mapping.Lens;
import org.actionsync.domain.mapping.Tagging;
import org.actionsync.domain.reconcile.Baseline;
import org.actionsync.domain.reconcile.Reconciler;
import org.actionsync.domain.reconcile.Settled;
import org.actionsync.domain.reconcile.SyncDecision;

/** Turns what is known of people into the writes that bring both sides in step. */
public final class Planner {

  private static final Sighting NOBODY = new Sighting(Profile.EMPTY, Instant.MIN, Map.of());

  private final Terms terms;
  private final Lens lens;
  private final ChangeWords words;

  /** Plans under {@code terms}. */
  public Planner(Terms terms) {
    this.terms = terms;
    this.lens = terms.lens();
    this.words = new ChangeWords(lens);
  }

  /** What a pair needs, new or old, of which nobody decided anything. */
  public PairPlan pair(PairFacts facts) {
    return pair(facts, Settled.NOTHING);
  }

  /** What a pair needs, new or old, after what people decided about it. */
  public PairPlan pair(PairFacts facts, Settled settled) {
    Contact activist = facts.activist();
    Contact entity = facts.entity();
    if (activist == null || entity == null) {
      Side goneFrom = activist == null ? Side.NETWORK : Side.BUILDER;
      return new PairPlan(List.of(), List.of(), facts.base(), goneFrom);
    }
    Sighting network = lens.network(activist, facts.activistTaggings());
    Sighting builder =
        lens.builder(entity, facts.entityTaggings(), facts.base().shared(), network.profile());
    SyncDecision decision =
        Reconciler.reconcile(facts.base(), network, builder, terms.rules().with(settled));
    return update(facts, network.profile(), builder.profile(), asUpdate(decision));
  }

  /**
   * An activist to be made from an entity that is nobody in Action Network. The status is always
   * sent, because Action Network subscribes a new e-mail when none is.
   */
  public Change newActivist(Contact entity, List<Tagging> taggings) {
    return newActivist(entity, lens.builder(entity, taggings));
  }

  /** The same without the number, which is somebody else's in Action Network. */
  public Change newActivistWithoutNumber(Contact entity, List<Tagging> taggings) {
    Sighting source = lens.builder(entity, taggings);
    Profile profile = source.profile();
    Map<Field, String> values = new EnumMap<>(Field.class);
    values.putAll(profile.values());
    values.remove(Field.MOBILE_NUMBER);
    Profile rest = new Profile(values, profile.tags(), profile.consent());
    return newActivist(entity, new Sighting(rest, source.modifiedAt(), source.taggedAt()));
  }

  private Change newActivist(Contact entity, Sighting source) {
    SyncDecision all = Reconciler.reconcile(Baseline.NEVER_MET, NOBODY, source, terms.rules());
    return create(Side.NETWORK, entity.id(), source.profile(), asUpdate(all));
  }

  /**
   * An entity to be made from an activist with the magic tag who is nobody in Action Builder. The
   * caller has made sure that there is a name, see {@link #hasNameForBuilder}.
   */
  public Change newEntity(Contact activist, List<Tagging> taggings) {
    return newEntity(activist, taggings, terms.emailAsName());
  }

  /** The same for an activist who may be named by the e-mail, whatever the link says. */
  public Change newEntityNamedByEmail(Contact activist, List<Tagging> taggings) {
    return newEntity(activist, taggings, true);
  }

  private Change newEntity(Contact activist, List<Tagging> taggings, boolean emailAsName) {
    Sighting source = lens.network(activist, taggings);
    if (source.profile().get(Field.GIVEN_NAME).isEmpty() && emailAsName) {
      source = namedByEmail(source);
    }
    SyncDecision all = Reconciler.reconcile(Baseline.NEVER_MET, source, NOBODY, terms.rules());
    return create(Side.BUILDER, activist.id(), source.profile(), asUpdate(all));
  }

  private static Sighting namedByEmail(Sighting activist) {
    Profile profile = activist.profile();
    Map<Field, String> values = new EnumMap<>(Field.class);
    values.putAll(profile.values());
    values.put(Field.GIVEN_NAME, profile.get(Field.EMAIL));
    Profile named = new Profile(values, profile.tags(), profile.consent());
    return new Sighting(named, activist.modifiedAt(), activist.taggedAt());
  }

  /** Whether Action Builder would take the activist, which needs a first name. */
  public boolean hasNameForBuilder(Contact activist) {
    Profile profile = lens.network(activist, List.of()).profile();
    boolean canLend = terms.emailAsName() && !profile.get(Field.EMAIL).isEmpty();
    return canLend || !profile.get(Field.GIVEN_NAME).isEmpty();
  }

  private static SyncDecision.Update asUpdate(SyncDecision decision) {
    return decision.choose(
        new SyncDecision.Cases<>() {
          @Override
          public SyncDecision.Update inStep(SyncDecision.InStep inStep) {
            return SyncDecision.Update.NOTHING;
          }

          @Override
          public SyncDecision.Update update(SyncDecision.Update update) {
            return update;
          }

          @Override
          public SyncDecision.Update detach(SyncDecision.Detach detach) {
            throw new IllegalStateException("Both sides are there: " + detach);
          }
        });
  }

  private PairPlan update(
      PairFacts facts, Profile network, Profile builder, SyncDecision.Update update) {
    List<Change> changes = new ArrayList<>();
    Set<Channel> leaving = EnumSet.noneOf(Channel.class);
    for (Side side : Side.values()) {
      Set<Channel> optOuts = optOuts(side, facts, network, builder);
      leaving.addAll(optOuts);
      Patch asked = update.patch(side);
      Set<Channel> closed = EnumSet.noneOf(Channel.class);
      closed.addAll(optOuts);
      closed.addAll(Grants.withheldFrom(side, asked, network, builder));
      Patch patch = asked.withOptOuts(closed);
      if (!patch.isEmpty()) {
        Profile now = side == Side.NETWORK ? network : builder;
        ChangeText text = words.update(side, now, update, patch);
        changes.add(
            new Change(
                side,
                kind(patch, optOuts),
                facts.activistId(),
                facts.entityId(),
                patch,
                Map.of(),
                text,
                now.about(patch),
                false));
      }
    }
    Set<TagKey> mapped = lens.tagRules().keySet();
    return new PairPlan(
        changes,
        update.held(),
        update.frozen(),
        facts.base().observed(network, builder, update, leaving, mapped),
        null);
  }

  private Set<Channel> optOuts(Side to, PairFacts facts, Profile network, Profile builder) {
    if (to == Side.BUILDER) {
      return OptOuts.toTell(to, facts.base(), network, Lens.stillOpen(facts.entity(), builder));
    }
    return terms.optOutsToNetwork() ? OptOuts.toTell(to, facts.base(), network, builder) : Set.of();
  }

  private static ChangeKind kind(Patch patch, Set<Channel> leaving) {
    if (!leaving.isEmpty()) {
      return ChangeKind.OPT_OUT;
    }
    if (!patch.values().isEmpty()) {
      return ChangeKind.UPDATE;
    }
    return patch.tags().containsValue(false) ? ChangeKind.REMOVE_TAG : ChangeKind.ADD_TAG;
  }

  /** Creating somebody is meeting nobody: what would be told at a first meeting is written. */
  private Change create(Side in, RemoteId from, Profile source, SyncDecision.Update all) {
    Patch patch = all.patch(in);
    Map<Channel, Subscription> grants = Grants.forNew(in, source);
    return new Change(
        in,
        ChangeKind.CREATE,
        in == Side.NETWORK ? null : from,
        in == Side.NETWORK ? from : null,
        patch,
        grants,
        words.create(in, patch, grants));
  }
}
