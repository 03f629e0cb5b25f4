package org.actionsync.infrastructure.osdi;

import org.actionsync.domain.contact.Side;

/** The names of both services as people know them. */
final class Services {

  private Services() {}

  static String name(Side side) {
    return side == Side.NETWORK ? "Action Network" : "Action Builder";
  }
}
