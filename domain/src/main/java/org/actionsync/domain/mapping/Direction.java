package org.actionsync.domain.mapping;

import org.actionsync.domain.contact.Side;

/** Which way a mapped tag may travel. */
public enum Direction {
  BOTH,
  TO_BUILDER,
  TO_NETWORK;

  /** Whether a tag may be written to {@code side}. */
  public boolean allows(Side side) {
    return this == BOTH || this == (side == Side.BUILDER ? TO_BUILDER : TO_NETWORK);
  }
}
