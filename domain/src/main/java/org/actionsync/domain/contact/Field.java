package org.actionsync.domain.contact;

/** The contact data that is kept in step, one value each in the shared profile. */
public enum Field {
  GIVEN_NAME("given name", false),
  FAMILY_NAME("family name", false),
  /** Action Network holds one address, Action Builder a list of them. */
  EMAIL("e-mail", true),
  /** Digits with country code. Action Network holds one, Action Builder a list. */
  MOBILE_NUMBER("mobile number", true),
  /** As {@link PostalAddress#toText}. Action Network holds one, Action Builder a list. */
  ADDRESS("postal address", true),
  /** Two letters, lower-case. */
  LANGUAGE("language", false);

  private final String label;
  private final boolean listInBuilder;

  Field(String label, boolean listInBuilder) {
    this.label = label;
    this.listInBuilder = listInBuilder;
  }

  /** Whether Action Builder keeps several values, so that adding one there loses nothing. */
  public boolean isListInBuilder() {
    return listInBuilder;
  }

  /** What people call it, in lower case. */
  public String label() {
    return label;
  }

  /** The value as a person reads it. */
  public String display(String value) {
    return this == ADDRESS && !value.isEmpty() ? PostalAddress.parse(value).display() : value;
  }
}
