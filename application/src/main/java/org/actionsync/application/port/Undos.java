package org.actionsync.application.port;

import java.util.Optional;
import org.actionsync.domain.run.RunId;

/** What each run of its own kind is to take back, or to try again. Holds no personal data. */
public interface Undos {

  /** Keeps what the run of this name takes back or tries again; before the run is begun. */
  void keep(RunId undo, Undone undone);

  /** What the run takes back or tries again, if it was begun for that. */
  Optional<Undone> of(RunId undo);

  /**
   * What is taken back or tried again.
   *
   * @param what what kind of thing it is
   * @param name the name of the run, the change or the pair
   */
  record Undone(What what, String name) {}

  /** What can be taken back as a whole, and what can be tried again. */
  enum What {
    /** All that a run wrote. */
    RUN,
    /** One change. */
    CHANGE,
    /** All that was ever written to the two people of a pair. */
    PAIR,
    /** One change, which is not taken back but tried again. */
    RETRY
  }
}
