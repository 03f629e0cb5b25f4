package org.actionsync.domain.contact;

/** The contact data that is kept in step, one value each in the shared profile. */
public enum Field {
  GIVEN_NAME(false),
  FAMILY_NAME(false),
  /** Action Network holds one address, Action Builder a list of them. */
  EMAIL(true),
  /** Digits with country code. Action Network holds one, Action Builder a list. */
  MOBILE_NUMBER(true),
  /** As {@link PostalAddress#toText}. Action Network holds one, Action Builder a list. */
  ADDRESS(true),
  /** Two letters, lower-case. */
  LANGUAGE(false);

  private final boolean listInBuilder;

  Field(boolean listInBuilder) {
    this.listInBuilder = listInBuilder;
  }

  /** Whether Action Builder keeps several values, so that adding one there loses nothing. */
  public boolean isListInBuilder() {
    return listInBuilder;
  }

  /** The value as a person reads it. */
  public String display(String value) {
    return this == ADDRESS && !value.isEmpty() ? PostalAddress.parse(value).display() : value;
  }
}
