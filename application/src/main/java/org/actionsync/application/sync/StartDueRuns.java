package org.actionsync.application.sync;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.actionsync.application.port.CampaignLink;
import org.actionsync.application.port.ConnectionState;
import org.actionsync.application.port.Groups;
import org.actionsync.application.port.Links;
import org.actionsync.application.port.Organizations;
import org.actionsync.domain.run.LinkId;
import org.actionsync.domain.run.Run;
import org.actionsync.domain.run.Trigger;

/** Starts the runs of all links that are due. */
public final class StartDueRuns {

  private static final int MINUTES = 60;

  private final Links links;
  private final Groups groups;
  private final Organizations organizations;
  private final StartRun startRun;
  private final Clock clock;

  /** Starts the due ones of {@code links}. */
  public StartDueRuns(
      Links links, Groups groups, Organizations organizations, StartRun startRun, Clock clock) {
    this.links = links;
    this.groups = groups;
    this.organizations = organizations;
    this.startRun = startRun;
    this.clock = clock;
  }

  /**
   * Starts what is due now. A link whose run cannot start, because another of its group is at work,
   * a plan waits or a key is refused, stays due and is tried again the next time.
   *
   * @return a turn for each link that was due
   */
  public List<Turn> start() {
    return links.due(clock.instant()).stream().map(this::turn).toList();
  }

  /**
   * What came of a link's turn.
   *
   * @param link the link
   * @param run the run that was started; empty when it stays due
   * @param waitsBecause why it stays due; empty when a run was started
   */
  public record Turn(LinkId link, Optional<Run> run, Optional<RunRefused> waitsBecause) {}

  private Turn turn(CampaignLink link) {
    try {
      requireWorkingKeys(link);
      Run run = startRun.start(link.id(), Trigger.HOURLY);
      Instant next = nextDue(link.id(), clock.instant());
      links.change(link.id(), l -> l.enabled() ? l.with(l.progress().due(next)) : l);
      return new Turn(link.id(), Optional.of(run), Optional.empty());
    } catch (RunRefused stillDue) {
      return new Turn(link.id(), Optional.empty(), Optional.of(stillDue));
    }
  }

  /**
   * The next turn of a link: on its own minute of the hour, so that many links spread over it, and
   * at least half an hour away, so that a late start is not followed at once by the next.
   */
  static Instant nextDue(LinkId link, Instant now) {
    Instant hour = now.truncatedTo(ChronoUnit.HOURS);
    Instant turn = hour.plus(Duration.ofMinutes(Math.floorMod(link.value().hashCode(), MINUTES)));
    while (turn.isBefore(now.plus(Duration.ofMinutes(MINUTES / 2)))) {
      turn = turn.plus(Duration.ofHours(1));
    }
    return turn;
  }

  private void requireWorkingKeys(CampaignLink link) throws RunRefused {
    if (!hasWorkingKeys(link)) {
      throw new RunRefused(
          RunRefused.Why.KEY_REFUSED, "A key is refused; the link goes on when it is replaced");
    }
  }

  private boolean hasWorkingKeys(CampaignLink link) {
    boolean group =
        groups.find(link.group()).filter(g -> g.state() != ConnectionState.KEY_REFUSED).isPresent();
    return group
        && organizations
            .campaign(link.campaign())
            .flatMap(campaign -> organizations.find(campaign.organization()))
            .filter(o -> o.state() != ConnectionState.KEY_REFUSED)
            .isPresent();
  }
}
