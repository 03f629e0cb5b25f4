package org.actionsync.domain.contact;

import java.util.regex.Pattern;

/**
 * How one of the services names a person, a tag, a response or a tagging: the bare identifier,
 * without the {@code action_network:} or {@code action_builder:} prefix, as it stands in addresses.
 *
 * @param value letters, digits, hyphens and underscores
 */
public record RemoteId(String value) {

  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{1,100}");

  /** Throws {@link IllegalArgumentException} for text that could not stand in an address. */
  public RemoteId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("Not an identifier: '" + value + "'");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
