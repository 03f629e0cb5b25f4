package org.actionsync.application.port;

import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.reconcile.Baseline;
import org.actionsync.domain.run.LinkId;

/**
 * One activist and one entity known to be the same person, within a link.
 *
 * @param id our name for it
 * @param link the link
 * @param activist who it is in Action Network
 * @param entity who it is in Action Builder
 * @param detached whether the pair stopped because the person is gone from one side
 * @param open whether something remains to be done, so that the next run looks again
 * @param baseline what each side said when they last met
 */
public record Pair(
    PairId id,
    LinkId link,
    RemoteId activist,
    RemoteId entity,
    boolean detached,
    boolean open,
    Baseline baseline) {

  /** The same pair with a later past. */
  public Pair with(Baseline later) {
    return new Pair(id, link, activist, entity, detached, open, later);
  }

  /** The same pair, stopped. */
  public Pair detach() {
    return new Pair(id, link, activist, entity, true, false, baseline);
  }

  /** The same pair, going on after it was stopped. */
  public Pair attach() {
    return new Pair(id, link, activist, entity, false, true, baseline);
  }

  /** The same pair, going on after one of the two was away, as if they had never met. */
  public Pair meetAgain() {
    return new Pair(id, link, activist, entity, false, true, baseline.meetingAgain());
  }

  /** The same pair, still open or not. */
  public Pair open(boolean nowOpen) {
    return new Pair(id, link, activist, entity, detached, nowOpen, baseline);
  }
}
