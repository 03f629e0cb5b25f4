package org.actionsync.application.insight;

import org.actionsync.application.integration.SetUpRefused;
import org.actionsync.application.port.Links;
import org.actionsync.application.port.Slice;
import org.actionsync.application.port.SubscriptionLedger;
import org.actionsync.application.port.SubscriptionLedger.Granted;
import org.actionsync.domain.run.LinkId;
import org.jspecify.annotations.Nullable;

/** Every subscription that was ever asked for, with its evidence, for people to look at. */
public final class SubscriptionHistory {

  private final SubscriptionLedger ledger;
  private final Links links;

  /** Looks into {@code ledger}. */
  public SubscriptionHistory(SubscriptionLedger ledger, Links links) {
    this.ledger = ledger;
    this.links = links;
  }

  /**
   * Entries of a link behind {@code after}, newest first; null from the newest.
   *
   * @throws SetUpRefused if there is no such link
   */
  public Slice<Granted> page(LinkId link, @Nullable String after, int first) throws SetUpRefused {
    if (links.find(link).isEmpty()) {
      throw SetUpRefused.unknown("linkId", "campaign link");
    }
    return ledger.page(link, after, first);
  }

  /** Whether {@code id} names an entry. */
  public boolean has(String id) {
    return ledger.has(id);
  }

  /** How many entries a link has. */
  public long count(LinkId link) {
    return ledger.count(link);
  }
}
