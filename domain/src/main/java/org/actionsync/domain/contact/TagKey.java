package org.actionsync.domain.contact;

/**
 * A mapped tag in words that belong to neither service: the identifier of its mapping. One key
 * stands for an Action Network tag on one side and a response or an assessment level on the other.
 *
 * @param value the mapping's identifier
 */
public record TagKey(String value) implements Comparable<TagKey> {

  @Override
  public int compareTo(TagKey other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
