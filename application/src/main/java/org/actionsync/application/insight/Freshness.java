package org.actionsync.application.insight;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.actionsync.application.port.CampaignLink;
import org.actionsync.application.port.Links;
import org.actionsync.domain.run.LinkId;

/**
 * How old the last complete run of each link is. Silence is the worst failure: a link that nobody
 * hears of looks exactly like one on which nothing changes.
 */
public final class Freshness {

  private final Links links;
  private final Clock clock;
  private final Duration limit;

  /** Of {@code links}; one is stale when its age is more than {@code limit}. */
  public Freshness(Links links, Clock clock, Duration limit) {
    this.links = links;
    this.clock = clock;
    this.limit = limit;
  }

  /**
   * The freshness of one link.
   *
   * @param link the link
   * @param since when its last complete run ended, or, if that was later or is still to come, when
   *     it was enabled
   * @param age how long ago that is
   * @param stale whether that is too long
   */
  public record Age(LinkId link, Instant since, Duration age, boolean stale) {}

  /** Of every enabled link, in the order they were made; disabled ones are meant to be silent. */
  public List<Age> ofEnabledLinks() {
    return links.all().stream().map(this::of).flatMap(Optional::stream).toList();
  }

  /** Of this link; empty while it is disabled. */
  public Optional<Age> of(CampaignLink link) {
    return Optional.ofNullable(link.silentSince()).map(since -> age(link.id(), since));
  }

  private Age age(LinkId link, Instant since) {
    Duration age = Duration.between(since, clock.instant());
    return new Age(link, since, age, age.compareTo(limit) > 0);
  }
}
