package org.actionsync.application.sync;

import org.actionsync.application.port.ChangeId;
import org.actionsync.application.port.PairId;
import org.actionsync.application.port.Pairs;
import org.actionsync.application.port.People;
import org.actionsync.application.port.PlannedChange;
import org.actionsync.application.port.Plans;
import org.actionsync.application.port.Runs;
import org.actionsync.application.port.Undos;
import org.actionsync.domain.run.LinkId;
import org.actionsync.domain.run.Outcome;
import org.actionsync.domain.run.Run;
import org.actionsync.domain.run.RunId;

/**
 * Takes back what was written: a change, all of a run, or all that was ever written to a person.
 *
 * <p>This starts a run that reads both sides, plans the writes that bring the values of before
 * back, and waits for approval. Only what still says what was written is taken back; nobody is
 * subscribed again, no value is emptied, nobody is deleted.
 */
public final class UndoChanges {

  private final Stored stored;
  private final StartRun start;

  /**
   * What undoing looks at.
   *
   * @param runs the runs
   * @param plans what they wrote
   * @param pairs who is who
   * @param undos what undo runs take back
   */
  public record Stored(Runs runs, Plans plans, Pairs pairs, Undos undos) {}

  /** Starts runs by {@code start}. */
  public UndoChanges(Stored stored, StartRun start) {
    this.stored = stored;
    this.start = start;
  }

  /**
   * Takes back all that a run wrote.
   *
   * @throws RunRefused if there is no such run, if it wrote nothing, if its campaign was unlinked,
   *     if a run is at work, or if a plan waits for approval
   */
  public Run run(RunId id) throws RunRefused {
    Run undone =
        stored
            .runs()
            .find(id)
            .orElseThrow(() -> new RunRefused(RunRefused.Why.NO_RUN, "There is no run " + id));
    long ignored = stored.plans().count(id, Outcome.IGNORED, null); // some of them only in part
    require(stored.plans().count(id, Outcome.DONE, null) + ignored > 0);
    return start(undone.link(), Undos.What.RUN, id.value());
  }

  /**
   * Takes one change back.
   *
   * @throws RunRefused if there is no such change, if it was not written, or as for {@link #run}
   */
  public Run change(ChangeId id) throws RunRefused {
    PlannedChange undone =
        stored
            .plans()
            .find(id)
            .orElseThrow(
                () -> new RunRefused(RunRefused.Why.NO_CHANGE, "There is no change " + id));
    require(undone.isWritten());
    Run run =
        stored
            .runs()
            .find(undone.run())
            .orElseThrow(() -> new IllegalStateException("No run " + undone.run()));
    return start(run.link(), Undos.What.CHANGE, id.value());
  }

  /**
   * Takes back all that was ever written to a person, on both sides.
   *
   * @throws RunRefused if nothing was written, or as for {@link #run}
   */
  public Run person(People.PersonLine person) throws RunRefused {
    PairId pair = person.pair();
    boolean written =
        pair != null
            && stored
                .pairs()
                .find(pair)
                .filter(p -> !stored.plans().doneFor(p).isEmpty())
                .isPresent();
    require(written);
    return start(person.link(), Undos.What.PAIR, String.valueOf(pair));
  }

  private static void require(boolean written) throws RunRefused {
    if (!written) {
      throw new RunRefused(RunRefused.Why.NOT_NOW, "Nothing was written that could be undone");
    }
  }

  private Run start(LinkId link, Undos.What what, String name) throws RunRefused {
    return start.undo(link, run -> stored.undos().keep(run, new Undos.Undone(what, name)));
  }
}
