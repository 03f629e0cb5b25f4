package org.actionsync.domain.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.actionsync.domain.contact.Field;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.contact.Sighting;
import org.jspecify.annotations.Nullable;

/**
 * Compares what each side says now with what that side said when the two last met, and decides what
 * each must learn from the other.
 */
public final class Reconciler {

  private final Baseline base;
  private final Sighting network;
  private final Sighting builder;
  private final Rules rules;
  private final List<FieldMove> moves = new ArrayList<>();
  private final List<Conflict> held = new ArrayList<>();
  private final List<Frozen> frozen = new ArrayList<>();

  private Reconciler(Baseline base, Sighting network, Sighting builder, Rules rules) {
    this.base = base;
    this.network = network;
    this.builder = builder;
    this.rules = rules;
  }

  /**
   * Decides about one pair.
   *
   * @param base what each side said when they last met; {@link Baseline#NEVER_MET} for a new pair
   * @param network what Action Network says now; null if the activist is known to be gone
   * @param builder what Action Builder says now; null if the entity is known to be gone
   * @param rules what the link wants where both differ
   */
  public static SyncDecision reconcile(
      Baseline base, @Nullable Sighting network, @Nullable Sighting builder, Rules rules) {
    if (network == null) {
      return new SyncDecision.Detach(Side.NETWORK);
    }
    if (builder == null) {
      return new SyncDecision.Detach(Side.BUILDER);
    }
    return new Reconciler(base, network, builder, rules).decide();
  }

  private SyncDecision decide() {
    for (Field field : Field.values()) {
      compare(field);
    }
    List<TagMove> tags = new TagReconciler(base, network, builder, rules).decide(frozen);
    var update = new SyncDecision.Update(moves, tags, held, frozen);
    return update.isEmpty() ? new SyncDecision.InStep() : update;
  }

  private void compare(Field field) {
    String n = network.profile().get(field);
    String b = builder.profile().get(field);
    if (!n.equals(b) && isSettledOrFrozen(field, n, b)) {
      return;
    }
    switch (Moved.since(base.network().get(field), n, base.builder().get(field), b)) {
      case NEITHER -> {}
      case NETWORK -> tell(Side.BUILDER, field, why(b));
      case BUILDER -> tell(Side.NETWORK, field, why(n));
      case BOTH -> settle(field, n, b);
    }
  }

  /** Whether a person's decision is still to be carried out, or the field waits for one. */
  private boolean isSettledOrFrozen(Field field, String n, String b) {
    ValueName name = ValueName.of(field);
    Optional<Side> pressing =
        rules.settled().verdict(name, n, b).filter(Verdict::pressing).flatMap(Verdict::winner);
    if (pressing.isPresent()) {
      tell(pressing.get().opposite(), field, Reason.SETTLED);
      return true;
    }
    boolean moved =
        Moved.since(base.network().get(field), n, base.builder().get(field), b) != Moved.NEITHER;
    if (moved && rules.settled().frozen().contains(name)) {
      frozen.add(new Frozen(name, n, b));
      return true;
    }
    return false;
  }

  private static Reason why(String instead) {
    return instead.isEmpty() ? Reason.BLANK_FILLED : Reason.CHANGED_THERE;
  }

  /** A blank never travels: neither service lets a value be emptied reliably. */
  private void tell(Side to, Field field, Reason reason) {
    Side from = to.opposite();
    String value = on(from).profile().get(field);
    if (!value.isEmpty() && rules.sayable().can(to, field, value)) {
      moves.add(new FieldMove(to, field, value, on(to).profile().get(field), reason));
    }
  }

  private void settle(Field field, String n, String b) {
    FieldRule rule = neverAgreedOn(field) ? rules.ruleAtFirst(field) : rules.rule(field);
    if (rule == FieldRule.NON_BLANK && (n.isEmpty() || b.isEmpty())) {
      tell(n.isEmpty() ? Side.NETWORK : Side.BUILDER, field, Reason.RULE);
      return;
    }
    winner(rule)
        .ifPresentOrElse(
            side -> tell(side.opposite(), field, byRule(rule)), () -> ask(field, n, b));
  }

  /** What a person decided about these very values is not asked again. */
  private void ask(Field field, String n, String b) {
    rules
        .settled()
        .verdict(ValueName.of(field), n, b)
        .ifPresentOrElse(
            verdict ->
                verdict.winner().ifPresent(side -> tell(side.opposite(), field, Reason.SETTLED)),
            () -> held.add(new Conflict(field, n, b)));
  }

  private boolean neverAgreedOn(Field field) {
    return base.network().get(field).isEmpty() && base.builder().get(field).isEmpty();
  }

  private static Reason byRule(FieldRule rule) {
    return rule == FieldRule.NEWEST || rule == FieldRule.NON_BLANK ? Reason.NEWER : Reason.RULE;
  }

  private Optional<Side> winner(FieldRule rule) {
    return switch (rule) {
      case NETWORK -> Optional.of(Side.NETWORK);
      case BUILDER -> Optional.of(Side.BUILDER);
      case ASK -> Optional.empty();
      case NEWEST, NON_BLANK -> newer();
    };
  }

  private Optional<Side> newer() {
    int order = network.modifiedAt().compareTo(builder.modifiedAt());
    if (order == 0) {
      return Optional.empty();
    }
    return Optional.of(order > 0 ? Side.NETWORK : Side.BUILDER);
  }

  private Sighting on(Side side) {
    return side == Side.NETWORK ? network : builder;
  }
}
