package org.actionsync.simulator.network;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An activist on one group's list: dates, statuses and custom fields are that group's own. */
final class Membership {

  Instant created = Instant.EPOCH;
  Instant modified = Instant.EPOCH;
  @Nullable String emailStatus;
  @Nullable String mobileStatus;
  final Map<String, String> customFields = new TreeMap<>();
}
