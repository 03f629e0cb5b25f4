package org.actionsync.domain.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.actionsync.domain.contact.Contact;
import org.actionsync.domain.contact.Patch;
import org.actionsync.domain.contact.Profile;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.mapping.Lens;
import org.jspecify.annotations.Nullable;

/**
 * Turns what was written to a pair into the writes that take it back: only where the side still
 * says what was written, so that nobody's later edit is lost.
 *
 * <p>Nobody is subscribed again, no value is emptied and nobody is deleted: a person who was made
 * stays, and the pair stops.
 */
public final class UndoPlanner {

  private static final ChangeText STOP =
      new ChangeText(
          "Was made or joined by ActionSync. Nobody is deleted: the two stay where they are and"
              + " are no longer kept in step",
          "kept in step",
          "no longer kept in step");
  private static final ChangeText GO_ON =
      new ChangeText(
          "The undo that stopped it is undone", "no longer kept in step", "kept in step");

  private final Lens lens;
  private final ChangeWords words;

  /** Sees both sides through {@code lens}. */
  public UndoPlanner(Lens lens) {
    this.lens = lens;
    this.words = new ChangeWords(lens);
  }

  /**
   * What takes these changes back.
   *
   * @param facts what both sides say now
   * @param attached whether the pair is kept in step
   * @param newestFirst what was written to the pair, on either side
   */
  public UndoPlan undo(PairFacts facts, boolean attached, List<Written> newestFirst) {
    List<Change> changes = new ArrayList<>();
    List<UndoPlan.LeftOut> leftOut = new ArrayList<>();
    for (Side side : Side.values()) {
      List<Written> here = newestFirst.stream().filter(w -> w.change().side() == side).toList();
      if (!here.isEmpty()) {
        undo(facts, side, here, changes, leftOut);
      }
    }
    stopOrGoOn(facts, attached, newestFirst, changes);
    return new UndoPlan(changes, leftOut);
  }

  private void undo(
      PairFacts facts,
      Side side,
      List<Written> newestFirst,
      List<Change> changes,
      List<UndoPlan.LeftOut> leftOut) {
    Profile present = present(facts, side);
    if (present == null) {
      if (newestFirst.stream().anyMatch(w -> !w.change().patch().isEmpty())) {
        leftOut.add(leftOut(facts, side, List.of("The person is gone")));
      }
      return;
    }
    Undo undo = new Undo(side, lens, present);
    newestFirst.stream().filter(w -> !makesSomebody(w.change().kind())).forEach(undo::takeBack);
    Patch patch = undo.patch();
    if (!patch.isEmpty()) {
      ChangeText text = words.undo(present, patch, undo.kept());
      changes.add(change(facts, side, kind(patch), patch, text, present.about(patch)));
    } else if (!undo.kept().isEmpty()) {
      leftOut.add(leftOut(facts, side, undo.kept()));
    }
  }

  private @Nullable Profile present(PairFacts facts, Side side) {
    Contact activist = facts.activist();
    Contact entity = facts.entity();
    Profile network =
        activist == null
            ? Profile.EMPTY
            : lens.network(activist, facts.activistTaggings()).profile();
    if (side == Side.NETWORK) {
      return activist == null ? null : network;
    }
    return entity == null
        ? null
        : lens.builder(entity, facts.entityTaggings(), facts.base().builder(), network).profile();
  }

  private static boolean makesSomebody(ChangeKind kind) {
    return kind == ChangeKind.CREATE || kind == ChangeKind.CONNECT;
  }

  /** A pair that exists because somebody was made stops; one that an undo stopped goes on. */
  private static void stopOrGoOn(
      PairFacts facts, boolean attached, List<Written> newestFirst, List<Change> changes) {
    boolean inStep = attached;
    Side side = Side.NETWORK;
    for (Written written : newestFirst) {
      ChangeKind kind = written.change().kind();
      boolean stops = makesSomebody(kind) || kind == ChangeKind.ATTACH;
      if (inStep && stops) {
        inStep = false;
        side = written.change().side();
      } else if (!inStep && kind == ChangeKind.DETACH) {
        inStep = true;
        side = written.change().side();
      }
    }
    if (inStep != attached) {
      ChangeKind kind = inStep ? ChangeKind.ATTACH : ChangeKind.DETACH;
      ChangeText text = inStep ? GO_ON : STOP;
      changes.add(change(facts, side, kind, Patch.EMPTY, text, Profile.EMPTY));
    }
  }

  private static UndoPlan.LeftOut leftOut(PairFacts facts, Side side, List<String> why) {
    String lines = String.join("\n", why);
    ChangeText text = new ChangeText("Cannot be taken back", "", "");
    return new UndoPlan.LeftOut(
        change(facts, side, ChangeKind.UPDATE, Patch.EMPTY, text, Profile.EMPTY), lines);
  }

  private static Change change(
      PairFacts facts, Side side, ChangeKind kind, Patch patch, ChangeText text, Profile before) {
    return new Change(
        side, kind, facts.activistId(), facts.entityId(), patch, Map.of(), text, before, true);
  }

  private static ChangeKind kind(Patch patch) {
    if (!patch.values().isEmpty()) {
      return ChangeKind.UPDATE;
    }
    return patch.tags().containsValue(false) ? ChangeKind.REMOVE_TAG : ChangeKind.ADD_TAG;
  }
}
