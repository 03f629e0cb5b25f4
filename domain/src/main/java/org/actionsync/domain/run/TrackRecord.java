package org.actionsync.domain.run;

/**
 * How writes of one kind fared when they were read back. A run may see some land and others not; it
 * counts as failed only when none landed.
 *
 * @param run the last run that wrote some and knows what became of them
 * @param landed whether one of its writes was there afterwards
 * @param dropped whether one of its writes was not, although the service said all is well, or was
 *     refused
 * @param failedBefore how many runs in a row before it failed
 */
public record TrackRecord(RunId run, boolean landed, boolean dropped, int failedBefore) {

  /** Throws {@link IllegalArgumentException} for a negative number. */
  public TrackRecord {
    if (failedBefore < 0) {
      throw new IllegalArgumentException("Runs cannot have failed " + failedBefore + " times");
    }
  }

  /** A run that knows nothing yet, of a kind that never failed. */
  public static TrackRecord startingWith(RunId run) {
    return new TrackRecord(run, false, false, 0);
  }

  /** With one more write, of this or a later run. Noting the same again changes nothing. */
  public TrackRecord noting(RunId now, boolean hasLanded) {
    TrackRecord of = now.equals(run) ? this : new TrackRecord(now, false, false, failedRuns());
    return new TrackRecord(now, of.landed || hasLanded, of.dropped || !hasLanded, of.failedBefore);
  }

  /** How many runs in a row failed, up to and with the last. */
  public int failedRuns() {
    if (landed) {
      return 0;
    }
    return dropped ? failedBefore + 1 : failedBefore;
  }

  /** The same, but as if the runs had not failed, so that as many more may before it matters. */
  public TrackRecord forgiven() {
    return new TrackRecord(run, true, dropped, 0);
  }
}
