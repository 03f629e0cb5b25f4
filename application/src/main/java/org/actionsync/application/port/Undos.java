package org.actionsync.application.port;

import java.util.Optional;
import org.actionsync.domain.run.RunId;

/** What each undo run is to take back. Holds no personal data. */
public interface Undos {

  /** Keeps what the run of this name takes back; before the run is begun. */
  void keep(RunId undo, Undone undone);

  /** What the run takes back, if it is an undo. */
  Optional<Undone> of(RunId undo);

  /**
   * What is taken back.
   *
   * @param what what kind of thing it is
   * @param name the name of the run, the change or the pair
   */
  record Undone(What what, String name) {}

  /** What can be taken back as a whole. */
  enum What {
    /** All that a run wrote. */
    RUN,
    /** One change. */
    CHANGE,
    /** All that was ever written to the two people of a pair. */
    PAIR
  }
}
