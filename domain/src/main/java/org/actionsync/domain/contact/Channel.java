package org.actionsync.domain.contact;

/** A way to reach people that they can leave on its own. */
public enum Channel {
  EMAIL(Field.EMAIL),
  MOBILE(Field.MOBILE_NUMBER);

  private final Field field;

  Channel(Field field) {
    this.field = field;
  }

  /** The field that holds the address or number of this channel. */
  public Field field() {
    return field;
  }
}
