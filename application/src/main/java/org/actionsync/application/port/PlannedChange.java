package org.actionsync.application.port;

import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.actionsync.domain.contact.Channel;
import org.actionsync.domain.contact.Field;
import org.actionsync.domain.contact.Patch;
import org.actionsync.domain.contact.Profile;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Subscription;
import org.actionsync.domain.contact.TagKey;
import org.actionsync.domain.plan.Change;
import org.actionsync.domain.plan.ChangeKind;
import org.actionsync.domain.run.Outcome;
import org.actionsync.domain.run.RunId;
import org.jspecify.annotations.Nullable;

/**
 * A change as it is stored, and what became of it.
 *
 * @param id our name for it
 * @param run the run that planned it
 * @param change what is to be written
 * @param outcome what became of it
 * @param got what the service said afterwards, for people to read; null before
 * @param error the service's or our words, when it was not done; null otherwise
 * @param at when it got its outcome, or last failed; null before, and when it was left out of the
 *     plan
 * @param after what the side said afterwards of all that was sent, of tags what it was asked; null
 *     unless it was written
 * @param attempts how often it failed while the service otherwise answered
 */
public record PlannedChange(
    ChangeId id,
    RunId run,
    Change change,
    Outcome outcome,
    @Nullable String got,
    @Nullable String error,
    @Nullable Instant at,
    @Nullable Profile after,
    int attempts) {

  /** A change that is still to be carried out. */
  public PlannedChange(ChangeId id, RunId run, Change change) {
    this(id, run, change, Outcome.PLANNED, null, null, null, null, 0);
  }

  /** The same change with an outcome. */
  public PlannedChange became(
      Outcome newOutcome, @Nullable String nowGot, @Nullable String nowError, Instant now) {
    return new PlannedChange(id, run, change, newOutcome, nowGot, nowError, now, after, attempts);
  }

  /** The same change with its outcome, and a word about what was left out. */
  public PlannedChange noting(String why) {
    return new PlannedChange(id, run, change, outcome, got, why, at, after, attempts);
  }

  /**
   * The same change, now that it is known what the side made of it.
   *
   * @param sent what was sent, which may be less than was planned
   * @param said what the side said afterwards
   */
  public PlannedChange sent(Patch sent, Profile said) {
    Profile tagged = said.with(new Patch(Map.of(), sent.tags(), Set.of()));
    return new PlannedChange(
        id, run, change, outcome, got, error, at, tagged.about(sent), attempts);
  }

  /** The same change, now that it is known whom it made or found, and how. */
  public PlannedChange about(RemoteId activist, RemoteId entity, ChangeKind kind) {
    Map<Channel, Subscription> grants = kind == ChangeKind.CREATE ? change.grants() : Map.of();
    Change known =
        new Change(
            change.side(),
            kind,
            activist,
            entity,
            change.patch(),
            grants,
            change.text(),
            change.before(),
            change.undoes());
    return new PlannedChange(id, run, known, outcome, got, error, at, after, attempts);
  }

  /** The same change, which failed so often by now. */
  public PlannedChange failed(int times) {
    return new PlannedChange(id, run, change, outcome, got, error, at, after, times);
  }

  /**
   * The same change, of which was read back what of it is not there.
   *
   * @param nowGot what is there instead, for people to read
   * @param missing the part of what was sent that is not there
   * @param now what the side says of that part
   */
  public PlannedChange dropped(String nowGot, Patch missing, Profile now) {
    String why = "Answered as if all was well, but it is not there";
    Profile corrected = after == null ? null : corrected(after, missing, now);
    return new PlannedChange(
        id, run, change, Outcome.IGNORED, nowGot, why, at, corrected, attempts);
  }

  private static Profile corrected(Profile after, Patch missing, Profile now) {
    Map<Field, String> values = new EnumMap<>(Field.class);
    values.putAll(after.values());
    missing.values().keySet().forEach(field -> values.put(field, now.get(field)));
    Map<Channel, Subscription> consent = new EnumMap<>(Channel.class);
    consent.putAll(after.consent());
    missing.optOuts().forEach(channel -> consent.put(channel, now.consent(channel)));
    Map<TagKey, Boolean> tags = new TreeMap<>();
    missing.tags().forEach((tag, asked) -> tags.put(tag, !asked));
    return new Profile(values, after.tags(), consent).with(new Patch(Map.of(), tags, Set.of()));
  }

  /** The same change, with what is there, for people to read. */
  public PlannedChange found(String nowGot) {
    return new PlannedChange(id, run, change, outcome, nowGot, error, at, after, attempts);
  }

  /**
   * Whether a service did it, or some of it: then it can be taken back. Whoever was made is there
   * even if what was to come with them is not.
   */
  public boolean isWritten() {
    boolean makesSomebody =
        change.kind() == ChangeKind.CREATE || change.kind() == ChangeKind.CONNECT;
    return outcome == Outcome.DONE
        || (outcome == Outcome.IGNORED && (makesSomebody || !landed().isEmpty()));
  }

  /** What of the patch the side said afterwards; all of it unless it was ignored. */
  public Patch landed() {
    Patch asked = change.patch();
    if (outcome != Outcome.IGNORED || after == null) {
      return asked;
    }
    Map<Field, String> values = new EnumMap<>(Field.class);
    asked
        .values()
        .forEach(
            (field, value) -> {
              if (!after.get(field).equals(change.before().get(field))) {
                values.put(field, value);
              }
            });
    Map<TagKey, Boolean> tags = new TreeMap<>(asked.tags());
    tags.entrySet().removeIf(tag -> after.has(tag.getKey()) != tag.getValue());
    Set<Channel> left = EnumSet.noneOf(Channel.class);
    asked.optOuts().stream().filter(c -> after.consent(c).isOptOut()).forEach(left::add);
    return new Patch(values, tags, left);
  }

  /** Whether it is still to be carried out. */
  public boolean isToDo() {
    return outcome == Outcome.PLANNED || outcome == Outcome.UNCERTAIN;
  }
}
