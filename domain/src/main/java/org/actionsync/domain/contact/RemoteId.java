package org.actionsync.domain.contact;

/**
 * How one of the services names a person, a tag, a response or a tagging: the bare identifier,
 * without the {@code action_network:} or {@code action_builder:} prefix, as it stands in addresses.
 *
 * @param value letters, digits, hyphens and underscores
 */
public record RemoteId(String value) {

  private static final int LONGEST = 100;

  /** Throws {@link IllegalArgumentException} for text that could not stand in an address. */
  public RemoteId {
    boolean fits = !value.isEmpty() && value.length() <= LONGEST;
    if (!fits || !value.chars().allMatch(RemoteId::isAllowed)) {
      throw new IllegalArgumentException("Not an identifier: '" + value + "'");
    }
  }

  /** Without a pattern, because lists make hundreds of identifiers for each page. */
  private static boolean isAllowed(int sign) {
    return (sign >= 'a' && sign <= 'z')
        || (sign >= 'A' && sign <= 'Z')
        || (sign >= '0' && sign <= '9')
        || sign == '-'
        || sign == '_';
  }

  @Override
  public String toString() {
    return value;
  }
}
