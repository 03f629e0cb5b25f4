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
import org.jspecify.annotations.Nullable;

/** Starts the runs of all links that are due. */
public final class StartDueRuns {

  private static final int MINUTES = 60;

  /**
   * If a node dies between taking a link and starting its run, the link is due again after this.
   */
  private static final Duration TO_START = Duration.ofMinutes(2);

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
   * Starts what is due now, and what no other node is about to start. A link whose run cannot
   * start, because another of its group is at work, a plan waits or a key is refused, stays due and
   * is tried again the next time. A fault with one link does not keep the others waiting.
   *
   * @return a turn for each link that was due
   */
  public List<Turn> start() {
    Instant now = clock.instant();
    Instant again = now.plus(TO_START).truncatedTo(ChronoUnit.MICROS);
    return links.claimDue(now, again).stream().map(link -> turn(link, again)).toList();
  }

  /**
   * What came of a link's turn.
   *
   * @param link the link
   * @param run the run that was started; empty when it stays due
   * @param waitsBecause why it stays due; empty when a run was started
   * @param fault what is wrong in ActionSync; it is due again soon
   */
  public record Turn(
      LinkId link,
      Optional<Run> run,
      Optional<RunRefused> waitsBecause,
      Optional<Exception> fault) {}

  private Turn turn(CampaignLink link, Instant again) {
    try {
      requireWorkingKeys(link);
      Run run = startRun.start(link.id(), Trigger.HOURLY);
      Instant next = nextDue(link.id(), clock.instant());
      links.change(link.id(), l -> l.enabled() ? l.with(l.progress().due(next)) : l);
      return new Turn(link.id(), Optional.of(run), Optional.empty(), Optional.empty());
    } catch (RunRefused stillDue) {
      Instant due = link.progress().nextDueAt();
      links.change(link.id(), l -> again.equals(dueAt(l)) ? l.with(l.progress().due(due)) : l);
      return new Turn(link.id(), Optional.empty(), Optional.of(stillDue), Optional.empty());
    } catch (Exception fault) { // a commit that fails throws a checked one undeclared
      return new Turn(link.id(), Optional.empty(), Optional.empty(), Optional.of(fault));
    }
  }

  private static @Nullable Instant dueAt(CampaignLink link) {
    return link.progress().nextDueAt();
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
