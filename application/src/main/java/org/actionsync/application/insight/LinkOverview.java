package org.actionsync.application.insight;

import org.actionsync.application.port.Pairs;
import org.actionsync.application.port.Reviews;
import org.actionsync.domain.run.LinkId;

/** How a link stands, in numbers. */
public final class LinkOverview {

  private final Pairs pairs;
  private final Reviews reviews;

  /** Counts these. */
  public LinkOverview(Pairs pairs, Reviews reviews) {
    this.pairs = pairs;
    this.reviews = reviews;
  }

  /**
   * People of a link.
   *
   * @param pairs kept in step
   * @param detached stopped, because the person is gone from one side
   * @param inReview questions that wait for a person
   */
  public record Counts(long pairs, long detached, long inReview) {}

  /** The counts of {@code link} as of now. */
  public Counts counts(LinkId link) {
    Pairs.Counts counted = pairs.count(link);
    return new Counts(counted.attached(), counted.detached(), reviews.countOpen(link, null));
  }
}
