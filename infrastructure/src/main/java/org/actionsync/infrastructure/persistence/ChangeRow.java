package org.actionsync.infrastructure.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.actionsync.application.port.ChangeId;
import org.actionsync.application.port.PlannedChange;
import org.actionsync.domain.contact.Profile;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.plan.Change;
import org.actionsync.domain.plan.ChangeKind;
import org.actionsync.domain.plan.ChangeText;
import org.actionsync.domain.run.Outcome;
import org.actionsync.domain.run.RunId;
import org.jspecify.annotations.Nullable;

/** How a {@link PlannedChange} is stored. Its number is its name and its place in the plan. */
@Entity
@Table(name = "planned_change")
class ChangeRow {

  /** More than the turn of any kind. */
  static final int ATTEMPT = 100;

  private static final int LONGEST = 20000;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "row_numbers")
  Long number;

  @Column(updatable = false)
  String run;

  @Column(updatable = false)
  String link;

  @Column(updatable = false)
  @Enumerated(EnumType.STRING)
  Side side;

  @Column
  @Enumerated(EnumType.STRING)
  ChangeKind kind;

  /** Where it stands among those still to be done: by attempts, then by kind. */
  @Column int turn;

  @Column int attempts;
  @Column @Nullable String activist;
  @Column @Nullable String entity;

  @Column(name = "patch_json", updatable = false)
  String patch;

  @Column(name = "grants_json")
  String grants;

  @Column(updatable = false)
  String reason;

  @Column(name = "said_before", updatable = false)
  String before;

  @Column(updatable = false)
  String asked;

  @Column
  @Enumerated(EnumType.STRING)
  Outcome outcome;

  /** Whether it is still to be carried out: PLANNED or UNCERTAIN. */
  @Column(name = "to_do")
  boolean toDo;

  /** The link while it is set aside, else null, so that these few are found among all. */
  @Column(name = "set_aside")
  @Nullable String setAside;

  /** Whether it was done and is to be looked at again. */
  @Column(name = "to_read_back")
  boolean toReadBack;

  @Column @Nullable String got;
  @Column @Nullable String error;

  /** What the side said before and afterwards; null in changes of earlier versions. */
  @Column(name = "before_json", updatable = false)
  @Nullable String saidBefore;

  @Column(name = "after_json")
  @Nullable String saidAfter;

  @Column(updatable = false)
  boolean undoes;

  @Column(name = "decided_at")
  @Nullable Instant at;

  @Column(updatable = false)
  int creates;

  @Column(name = "tags_removed", updatable = false)
  int tagsRemoved;

  @Column(name = "opt_outs", updatable = false)
  int optOuts;

  @Column(name = "data_changes", updatable = false)
  int dataChanges;

  protected ChangeRow() {} // for JPA

  ChangeRow(RunId run, String link, Change change) {
    this.run = run.value();
    this.link = link;
    side = change.side();
    patch = PatchJson.write(change.patch());
    reason = clipped(change.text().reason());
    before = clipped(change.text().before());
    asked = clipped(change.text().asked());
    saidBefore = BaselineJson.writeProfile(change.before());
    undoes = change.undoes();
    became(Outcome.PLANNED);
    copyFrom(change);
    countParts(change);
  }

  /** A connected entity may turn a CREATE into a CONNECT, and a CREATE finds out whom it made. */
  private void copyFrom(Change change) {
    kind = change.kind();
    turn = turn(change.kind()) + ATTEMPT * attempts;
    activist = text(change.activist());
    entity = text(change.entity());
    grants = PatchJson.writeGrants(change.grants());
  }

  /** Stored, so that the database can sort by it; a kind between two others gets one between. */
  private static int turn(ChangeKind kind) {
    return switch (kind) {
      case OPT_OUT -> 10;
      case CONNECT -> 20;
      case CREATE -> 30;
      case UPDATE -> 40;
      case REMOVE_TAG -> 50;
      case ADD_TAG -> 60;
      case DETACH -> 70;
      case ATTACH -> 80;
    };
  }

  private void became(Outcome now) {
    outcome = now;
    toDo = ChangeCounts.TO_DO.contains(now);
    setAside = now == Outcome.SET_ASIDE ? link : null;
  }

  private void countParts(Change change) {
    boolean adds = change.kind() == ChangeKind.CREATE || change.kind() == ChangeKind.CONNECT;
    creates = adds ? 1 : 0;
    tagsRemoved = (int) change.patch().tags().values().stream().filter(on -> !on).count();
    optOuts = change.patch().optOuts().size();
    dataChanges = adds || change.patch().values().isEmpty() ? 0 : 1;
  }

  /** Left out of the plan: it has no time, as nothing was decided after planning. */
  ChangeRow leftOut(String why) {
    became(Outcome.SKIPPED);
    error = clipped(why);
    return this;
  }

  void record(PlannedChange change) {
    attempts = change.attempts();
    copyFrom(change.change());
    became(change.outcome());
    got = change.got() == null ? null : clipped(change.got());
    error = change.error() == null ? null : clipped(change.error());
    at = change.at();
    saidAfter = change.after() == null ? null : BaselineJson.writeProfile(change.after());
  }

  /** Could not even be planned. */
  ChangeRow setAside(String why, Instant now) {
    became(Outcome.SET_ASIDE);
    error = clipped(why);
    at = now;
    return this;
  }

  PlannedChange toChange() {
    Change change =
        new Change(
            side,
            kind,
            id(activist),
            id(entity),
            PatchJson.read(patch),
            PatchJson.readGrants(grants),
            new ChangeText(reason, before, asked),
            saidBefore == null ? Profile.EMPTY : BaselineJson.readProfile(saidBefore),
            undoes);
    return new PlannedChange(
        new ChangeId(Long.toString(number)),
        new RunId(run),
        change,
        outcome,
        got,
        error,
        at,
        saidAfter == null ? null : BaselineJson.readProfile(saidAfter),
        attempts);
  }

  private static @Nullable String text(@Nullable RemoteId id) {
    return id == null ? null : id.value();
  }

  private static @Nullable RemoteId id(@Nullable String text) {
    return text == null ? null : new RemoteId(text);
  }

  /** Words of a service can be of any length; losing their end is better than losing an outcome. */
  private static String clipped(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
  }
}
