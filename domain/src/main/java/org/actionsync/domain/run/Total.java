package org.actionsync.domain.run;

/** What a run counts. */
public enum Total {
  /** People read from both services. */
  READ,
  /** Pairs found in this run. */
  MATCHED,
  CREATED,
  /** People whose contact data was written. */
  UPDATED,
  /** Tags put on. */
  TAGGED,
  /** Tags taken away. */
  UNTAGGED,
  /** Opt-outs written, per channel. */
  OPTED_OUT,
  /** People left out because there is nothing to match them by, and changes not sent after all. */
  SKIPPED,
  /** Changes that a service refused, or that failed too often. */
  REFUSED,
  /** Changes that were read back and found as asked. */
  VERIFIED,
  /** Changes that a service answered as if all was well, and did not do or not all of it. */
  IGNORED,
  /** People who wait in review. */
  HELD,
  NETWORK_CALLS,
  BUILDER_CALLS
}
