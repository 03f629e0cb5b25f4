package org.actionsync.simulator.builder;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A response on an entity.
 *
 * @param id the bare id
 * @param response the id of the response
 * @param campaign the campaign it counts in; null for universal fields, which count in all
 * @param at when it was given
 * @param value what a number, date or note field holds
 */
record Tagging(String id, String response, @Nullable String campaign, Instant at, Value value) {

  /** At most one of the three. */
  record Value(@Nullable BigDecimal number, @Nullable String date, @Nullable String note) {
    static final Value NONE = new Value(null, null, null);
  }

  boolean countsIn(String campaignId) {
    return campaign == null || campaign.equals(campaignId);
  }
}
