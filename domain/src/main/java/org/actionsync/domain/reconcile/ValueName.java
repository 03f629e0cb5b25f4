package org.actionsync.domain.reconcile;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.actionsync.domain.contact.Field;
import org.actionsync.domain.contact.Patch;
import org.actionsync.domain.contact.TagKey;

/**
 * Names one thing that both sides say of a person: a field or a mapped tag.
 *
 * @param text the field's name, or the tag's key behind a prefix that no field has
 */
public record ValueName(String text) {

  private static final String TAG = "tag ";

  /** Names a field. */
  public static ValueName of(Field field) {
    return new ValueName(field.name());
  }

  /** Names a mapped tag. */
  public static ValueName of(TagKey tag) {
    return new ValueName(TAG + tag.value());
  }

  /** Names all that {@code patch} sets, puts on or takes away. */
  public static Set<ValueName> in(Patch patch) {
    Set<ValueName> names = new HashSet<>();
    patch.values().keySet().forEach(field -> names.add(of(field)));
    patch.tags().keySet().forEach(tag -> names.add(of(tag)));
    return names;
  }

  /** The field, unless a tag is named. */
  public Optional<Field> field() {
    return text.startsWith(TAG) ? Optional.empty() : Optional.of(Field.valueOf(text));
  }

  /** The tag, unless a field is named. */
  public Optional<TagKey> tag() {
    return text.startsWith(TAG)
        ? Optional.of(new TagKey(text.substring(TAG.length())))
        : Optional.empty();
  }
}
