package org.actionsync.application.insight;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
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

  /** The counts of each of {@code links} as of now. */
  public Map<LinkId, Counts> counts(Collection<LinkId> links) {
    Map<LinkId, Pairs.Counts> counted = pairs.count(links);
    Map<LinkId, Long> open = reviews.countOpen(links);
    Map<LinkId, Counts> counts = new HashMap<>();
    for (LinkId link : links) {
      Pairs.Counts of = counted.getOrDefault(link, Pairs.Counts.NONE);
      counts.put(link, new Counts(of.attached(), of.detached(), open.getOrDefault(link, 0L)));
    }
    return counts;
  }
}
