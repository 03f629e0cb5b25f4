package org.actionsync.domain.reconcile;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.actionsync.domain.contact.Field;
import org.actionsync.domain.contact.Patch;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.contact.TagKey;

/** What a pair needs. A value: it can be printed, stored, previewed and shown. */
public sealed interface SyncDecision {

  /** Nothing to write. */
  record InStep() implements SyncDecision {
    @Override
    public <R> R choose(Cases<R> cases) {
      return cases.inStep(this);
    }
  }

  /** Write these. What is {@code held} or {@code frozen} waits until a person settles it. */
  record Update(
      List<FieldMove> fields, List<TagMove> tags, List<Conflict> held, List<Frozen> frozen)
      implements SyncDecision {
    /** Copies the lists. */
    public Update {
      fields = List.copyOf(fields);
      tags = List.copyOf(tags);
      held = List.copyOf(held);
      frozen = List.copyOf(frozen);
    }

    /** Write these, and nothing is frozen. */
    public Update(List<FieldMove> fields, List<TagMove> tags, List<Conflict> held) {
      this(fields, tags, held, List.of());
    }

    /** Nothing to write and nothing held. */
    public static final Update NOTHING = new Update(List.of(), List.of(), List.of());

    /** Whether there is nothing to write, nothing held and nothing frozen. */
    public boolean isEmpty() {
      return fields.isEmpty() && tags.isEmpty() && held.isEmpty() && frozen.isEmpty();
    }

    /** What {@code side} has to learn. */
    public Patch patch(Side side) {
      Map<Field, String> values = new EnumMap<>(Field.class);
      fields.stream().filter(m -> m.to() == side).forEach(m -> values.put(m.field(), m.value()));
      Map<TagKey, Boolean> changes = new TreeMap<>();
      tags.stream().filter(m -> m.to() == side).forEach(m -> changes.put(m.tag(), m.present()));
      return new Patch(values, changes, Set.of());
    }

    /** Every field on which the sides do not agree yet. */
    public Set<Field> unsettledFields() {
      Set<Field> open = EnumSet.noneOf(Field.class);
      fields.forEach(move -> open.add(move.field()));
      held.forEach(conflict -> open.add(conflict.field()));
      frozen.forEach(one -> one.what().field().ifPresent(open::add));
      return open;
    }

    /** Every tag on which the sides do not agree yet. */
    public Set<TagKey> unsettledTags() {
      Set<TagKey> open = new TreeSet<>();
      tags.forEach(move -> open.add(move.tag()));
      frozen.forEach(one -> one.what().tag().ifPresent(open::add));
      return open;
    }

    @Override
    public <R> R choose(Cases<R> cases) {
      return cases.update(this);
    }
  }

  /** Paired before, missing now. The pair stops; nobody is deleted. */
  record Detach(Side goneFrom) implements SyncDecision {
    @Override
    public <R> R choose(Cases<R> cases) {
      return cases.detach(this);
    }
  }

  /** Answers by kind. */
  <R> R choose(Cases<R> cases);

  /** One method per kind, so that a new kind does not compile until every reader deals with it. */
  interface Cases<R> {
    R inStep(InStep decision);

    R update(Update decision);

    R detach(Detach decision);
  }
}
