package org.actionsync.domain.reconcile;

import java.util.Optional;
import org.actionsync.domain.contact.Field;
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
