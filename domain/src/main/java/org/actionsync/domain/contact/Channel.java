package org.actionsync.domain.contact;

/** A way to reach people that they can leave on its own. */
public enum Channel {
  EMAIL("e-mail subscription", Field.EMAIL),
  MOBILE("mobile subscription", Field.MOBILE_NUMBER);

  private final String label;
  private final Field field;

  Channel(String label, Field field) {
    this.label = label;
    this.field = field;
  }

  /** The field that holds the address or number of this channel. */
  public Field field() {
    return field;
  }

  /** What people call the wish to be reached this way, in lower case. */
  public String label() {
    return label;
  }
}
