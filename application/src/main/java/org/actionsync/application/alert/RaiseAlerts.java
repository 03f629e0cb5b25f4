package org.actionsync.application.alert;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Set;
import org.actionsync.application.insight.Freshness;
import org.actionsync.application.port.Alert;
import org.actionsync.application.port.Alerts;
import org.actionsync.application.port.CampaignLink;
import org.actionsync.application.port.Groups;
import org.actionsync.application.port.Links;
import org.actionsync.application.port.Notice;
import org.actionsync.application.port.Organizations;
import org.actionsync.application.port.Runs;

/**
 * Notices when the state of a link, a key or a mapping changes, and notes what is to be told about
 * it. Nothing is told twice: not the next time, not after a restart, not by another node.
 */
public final class RaiseAlerts {

  private final Alerts alerts;
  private final Stored stored;
  private final Freshness freshness;
  private final Channels channels;
  private final Clock clock;

  /** Looks at what is {@code stored} and notes in {@code alerts}. */
  public RaiseAlerts(
      Alerts alerts, Stored stored, Freshness freshness, Channels channels, Clock clock) {
    this.alerts = alerts;
    this.stored = stored;
    this.freshness = freshness;
    this.channels = channels;
    this.clock = clock;
  }

  /** Where it is looked for trouble. */
  public record Stored(Links links, Groups groups, Organizations organizations, Runs runs) {}

  /**
   * How it is told; without channels the states are noted all the same, so that somebody who sets
   * one up later is not told of old things.
   *
   * @param forAlerts on which channels each trouble is told
   * @param forCompleteRuns on which channels each complete run is told
   */
  public record Channels(Set<Notice.Channel> forAlerts, Set<Notice.Channel> forCompleteRuns) {

    /** Copies the sets. */
    public Channels {
      forAlerts = Set.copyOf(forAlerts);
      forCompleteRuns = Set.copyOf(forCompleteRuns);
    }
  }

  /** Looks at everything once. */
  public void look() {
    // What is known comes first: what another node notes from here on, it has seen later than we.
    var known = alerts.on();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Troubles troubles = new Troubles(stored, freshness, now);
    troubles.look();
    Set<Alert.Name> on = new HashSet<>();
    known.forEach(alert -> on.add(alert.name()));
    troubles.found().stream()
        .filter(alert -> !on.contains(alert.name()))
        .forEach(alert -> alerts.raise(alert, channels.forAlerts()));
    known.stream()
        .filter(alert -> troubles.isOver(alert.name()))
        .forEach(alert -> alerts.end(alert, now, channels.forAlerts()));
    stored.links().all().forEach(this::noteCompleteRun);
  }

  private void noteCompleteRun(CampaignLink link) {
    Instant at = link.progress().lastCompleteAt();
    if (at != null) {
      alerts.complete(link.id(), at, channels.forCompleteRuns());
    }
  }
}
