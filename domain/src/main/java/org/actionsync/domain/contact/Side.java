package org.actionsync.domain.contact;

/** One of the two services that are kept in step. */
public enum Side {
  /** Action Network: the lists, e-mails and text messages of an organization. */
  NETWORK,
  /** Action Builder: the organizing database. */
  BUILDER;

  /** The service across from this one. */
  public Side opposite() {
    return this == NETWORK ? BUILDER : NETWORK;
  }
}
