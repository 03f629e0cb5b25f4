package org.actionsync.application.fake;

import java.time.Duration;
import org.actionsync.application.contract.Storage;
import org.actionsync.application.port.Cases;
import org.actionsync.application.port.Groups;
import org.actionsync.application.port.Links;
import org.actionsync.application.port.Organizations;
import org.actionsync.application.port.Pairs;
import org.actionsync.application.port.People;
import org.actionsync.application.port.Plans;
import org.actionsync.application.port.Reviews;
import org.actionsync.application.port.Runs;
import org.actionsync.application.port.Snapshots;
import org.actionsync.application.port.Undos;

/** All that is stored, in memory, for tests. Safe to use from several threads. */
public final class InMemoryStore implements Storage {

  final InMemoryGroups groups = new InMemoryGroups(this);
  final InMemoryOrganizations organizations = new InMemoryOrganizations(this);
  final InMemoryLinks links = new InMemoryLinks(this);
  final InMemoryRuns runs = new InMemoryRuns(this);
  final InMemoryPairs pairs = new InMemoryPairs(this);
  final InMemoryPlans plans = new InMemoryPlans(this);
  final InMemorySnapshots snapshots = new InMemorySnapshots();
  final InMemoryReviews reviews = new InMemoryReviews();
  final InMemoryUndos undos = new InMemoryUndos();
  final InMemoryCases cases = new InMemoryCases(this);
  final InMemoryPeople people = new InMemoryPeople(this);

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
  public People people() {
    return people;
  }
}
