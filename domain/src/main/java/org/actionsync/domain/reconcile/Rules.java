package org.actionsync.domain.reconcile;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.actionsync.domain.contact.Field;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.contact.TagKey;
import org.actionsync.domain.mapping.TagRule;

/**
 * What a link wants when its sides differ.
 *
 * @param fields the rule per field; a field that is not here follows {@link FieldRule#NEWEST}
 * @param tags the rule of every mapped tag that takes part; others are left alone
 * @param sayable what each side can be told at all
 * @param settled what people decided about the pair in question
 */
public record Rules(
    Map<Field, FieldRule> fields, Map<TagKey, TagRule> tags, Sayable sayable, Settled settled) {

  /** Rules for a pair of which nobody decided anything. */
  public Rules(Map<Field, FieldRule> fields, Map<TagKey, TagRule> tags, Sayable sayable) {
    this(fields, tags, sayable, Settled.NOTHING);
  }

  /** Copies the maps. */
  public Rules {
    Map<Field, FieldRule> copied = new EnumMap<>(Field.class);
    copied.putAll(fields);
    fields = Collections.unmodifiableMap(copied);
    tags = Map.copyOf(tags);
  }

  /** Whether a side can be told a value. */
  @FunctionalInterface
  public interface Sayable {
    /** Whether {@code side} takes {@code value} as its {@code field}. */
    boolean can(Side side, Field field, String value);
  }

  /** The same rules for a pair of which people decided this. */
  public Rules with(Settled decided) {
    return new Rules(fields, tags, sayable, decided);
  }

  /** The rule of {@code field}. */
  public FieldRule rule(Field field) {
    return fields.getOrDefault(field, FieldRule.NEWEST);
  }

  /**
   * The rule of {@code field} between two who never agreed on it. Where Action Builder keeps a
   * list, the activist's value joins the list unless the rule says otherwise: that loses nothing,
   * while writing Action Builder's value would overwrite the only one Action Network has.
   */
  public FieldRule ruleAtFirst(Field field) {
    FieldRule rule = rule(field);
    boolean byTime = rule == FieldRule.NEWEST || rule == FieldRule.NON_BLANK;
    return field.isListInBuilder() && byTime ? FieldRule.NETWORK : rule;
  }
}
