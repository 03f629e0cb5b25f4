package org.actionsync.domain.reconcile;

import java.util.Optional;
import org.actionsync.domain.contact.Side;

/**
 * What a person decided about two values that differed. It holds for exactly these two: a new edit
 * on either side is a new question. What is pressing holds while the winner's value stands.
 *
 * @param what the field or tag
 * @param network what Action Network said when it was decided
 * @param builder what Action Builder said when it was decided
 * @param winner whose value is right; empty to leave both as they are
 * @param pressing whether it is to be carried out even if nobody changed anything since
 */
public record Verdict(
    ValueName what, String network, String builder, Optional<Side> winner, boolean pressing) {

  /** Of what is pressing only the winner's value counts: it is to replace whatever is there. */
  boolean isAbout(ValueName name, String networkNow, String builderNow) {
    boolean sameNetwork = network.equals(networkNow) || isPressingFor(Side.BUILDER);
    boolean sameBuilder = builder.equals(builderNow) || isPressingFor(Side.NETWORK);
    return what.equals(name) && sameNetwork && sameBuilder;
  }

  private boolean isPressingFor(Side side) {
    return pressing && winner.equals(Optional.of(side));
  }

  /** Without personal data, because this is what ends up in logs. */
  @Override
  public String toString() {
    return "verdict on " + what.text();
  }
}
