package org.actionsync.application.fake;

import java.time.Duration;
import java.util.List;
import org.actionsync.application.contract.Storage;
import org.actionsync.application.port.Alerts;
import org.actionsync.application.port.ApiTokens;
import org.actionsync.application.port.AuditLog;
import org.actionsync.application.port.Cases;
import org.actionsync.application.port.Erased;
import org.actionsync.application.port.Groups;
import org.actionsync.application.port.Links;
import org.actionsync.application.port.Organizations;
import org.actionsync.application.port.Pair;
import org.actionsync.application.port.Pairs;
import org.actionsync.application.port.People;
import org.actionsync.application.port.Plans;
import org.actionsync.application.port.Queues;
import org.actionsync.application.port.Reviews;
import org.actionsync.application.port.Runs;
import org.actionsync.application.port.Sessions;
import org.actionsync.application.port.Snapshots;
import org.actionsync.application.port.SubscriptionLedger;
import org.actionsync.application.port.TrackRecords;
import org.actionsync.application.port.Undos;
import org.actionsync.application.port.Users;
import org.actionsync.domain.run.LinkId;

/** All that is stored, in memory, for tests. Safe to use from several threads. */
public final class InMemoryStore implements Storage {

  final InMemoryGroups groups = new InMemoryGroups(this);
  final InMemoryOrganizations organizations = new InMemoryOrganizations(this);
  final InMemoryLinks links = new InMemoryLinks(this);
  final InMemoryRuns runs = new InMemoryRuns(this);
  final InMemoryPairs pairs = new InMemoryPairs(this);
  final InMemoryPlans plans = new InMemoryPlans(this);
  final InMemoryErased erased = new InMemoryErased(this);
  final InMemorySnapshots snapshots = new InMemorySnapshots(erased);
  final InMemoryReviews reviews = new InMemoryReviews();
  final InMemoryUndos undos = new InMemoryUndos();
  final InMemoryLedger ledger = new InMemoryLedger();
  final InMemoryTrackRecords trackRecords = new InMemoryTrackRecords();
  final InMemoryCases cases = new InMemoryCases(this);
  final InMemoryPeople people = new InMemoryPeople(this);
  final InMemoryAlerts alerts = new InMemoryAlerts();
  final InMemoryQueues queues = new InMemoryQueues(this);
  final InMemoryAuditLog auditLog = new InMemoryAuditLog();
  final InMemoryUsers users = new InMemoryUsers();
  final InMemorySessions sessions = new InMemorySessions();
  final InMemoryApiTokens apiTokens = new InMemoryApiTokens();

  @Override
  public Groups groups() {
    return groups;
  }

  @Override
  public Organizations organizations() {
    return organizations;
  }

  @Override
  public Links links() {
    return links;
  }

  @Override
  public Runs runs() {
    return runs;
  }

  @Override
  public Runs runs(String node, Duration lease) {
    return runs.as(node, lease);
  }

  @Override
  public Pairs pairs() {
    return pairs;
  }

  @Override
  public Plans plans() {
    return plans;
  }

  @Override
  public Snapshots snapshots() {
    return snapshots;
  }

  @Override
  public Cases cases() {
    return cases;
  }

  @Override
  public Reviews reviews() {
    return reviews;
  }

  @Override
  public Undos undos() {
    return undos;
  }

  @Override
  public SubscriptionLedger ledger() {
    return ledger;
  }

  @Override
  public Erased erased() {
    return erased;
  }

  @Override
  public TrackRecords trackRecords() {
    return trackRecords;
  }

  @Override
  public People people() {
    return people;
  }

  /** All pairs in force of a link, also the detached ones; no port can list them. */
  public List<Pair> pairsOf(LinkId link) {
    return pairs.inForce(link).toList();
  }

  @Override
  public Alerts alerts() {
    return alerts;
  }

  @Override
  public Queues queues() {
    return queues;
  }

  @Override
  public AuditLog auditLog() {
    return auditLog;
  }

  @Override
  public Users users() {
    return users;
  }

  @Override
  public Sessions sessions() {
    return sessions;
  }

  @Override
  public ApiTokens apiTokens() {
    return apiTokens;
  }
}
