package org.actionsync.domain.reconcile;

/** Who changed a value since the two sides last met. The whole sync rests on these four answers. */
enum Moved {
  NEITHER,
  NETWORK,
  BUILDER,
  BOTH;

  /** Each side is compared with its own past, because a service may not store what it is sent. */
  static Moved since(Object networkThen, Object network, Object builderThen, Object builder) {
    if (network.equals(builder)) {
      return NEITHER; // also when both were edited alike by hand: that is agreement
    }
    boolean networkMoved = !network.equals(networkThen);
    boolean builderMoved = !builder.equals(builderThen);
    if (networkMoved && builderMoved) {
      return BOTH;
    }
    if (networkMoved) {
      return NETWORK;
    }
    return builderMoved ? BUILDER : NEITHER;
  }
}
