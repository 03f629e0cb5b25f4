package org.actionsync.application.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.actionsync.domain.run.LinkId;

/**
 * Which troubles are on, and what has still to be told about them. Of several nodes that notice the
 * same change of state, one gets to tell it.
 */
public interface Alerts {

  /** The troubles that are on, the oldest first. */
  List<Alert> on();

  /**
   * Notes that a trouble began, together with what is to be told about it.
   *
   * @param tell the channels it is to be told on
   * @return false, and nothing stored, when it is on already
   */
  boolean raise(Alert alert, Set<Notice.Channel> tell);

  /**
   * Notes that a trouble is over, together with what is to be told about it.
   *
   * @param tell the channels it is to be told on
   * @return false, and nothing stored, when it is not on any more
   */
  boolean end(Alert alert, Instant now, Set<Notice.Channel> tell);

  /**
   * Notes that a link had a complete run at {@code at}, together with what is to be told about it.
   *
   * @param tell the channels it is to be told on
   * @return false, and nothing stored, when that run or a later one is known
   */
  boolean complete(LinkId link, Instant at, Set<Notice.Channel> tell);

  /**
   * Hands out the notice that has been due for the longest, which is then not due before {@code
   * again}: of two nodes that ask at the same time, one gets it, and if that one is gone before it
   * could tell, it is handed out once more.
   *
   * @param on only of these channels
   */
  Optional<Notice> claim(Set<Notice.Channel> on, Instant now, Instant again);

  /** Forgets the notice, because it was told or never will be. */
  void forget(Notice notice);

  /** Telling it failed once more; it is due again at {@code again}. */
  void failed(Notice notice, Instant again);
}
