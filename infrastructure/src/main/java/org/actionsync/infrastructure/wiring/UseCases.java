package org.actionsync.infrastructure.wiring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.actionsync.application.linking.LinkTerms;
import org.actionsync.application.port.BuilderCatalog;
import org.actionsync.application.port.Cases;
import org.actionsync.application.port.Directories;
import org.actionsync.application.port.Erased;
import org.actionsync.application.port.Groups;
import org.actionsync.application.port.Links;
import org.actionsync.application.port.Names;
import org.actionsync.application.port.NetworkCatalog;
import org.actionsync.application.port.Organizations;
import org.actionsync.application.port.Pairs;
import org.actionsync.application.port.Plans;
import org.actionsync.application.port.Reviews;
import org.actionsync.application.port.RunLauncher;
import org.actionsync.application.port.Runs;
import org.actionsync.application.port.Snapshots;
import org.actionsync.application.port.SubscriptionLedger;
import org.actionsync.application.port.TrackRecords;
import org.actionsync.application.port.Undos;
import org.actionsync.application.sync.ApplyChange;
import org.actionsync.application.sync.CheckLabels;
import org.actionsync.application.sync.CloseRun;
import org.actionsync.application.sync.Connections;
import org.actionsync.application.sync.DecideRun;
import org.actionsync.application.sync.InterruptRun;
import org.actionsync.application.sync.PlanRun;
import org.actionsync.application.sync.ReadPlace;
import org.actionsync.application.sync.ResumeRuns;
import org.actionsync.application.sync.RetryChange;
import org.actionsync.application.sync.StartDueRuns;
import org.actionsync.application.sync.StartRun;
import org.actionsync.application.sync.UndoChanges;
import org.actionsync.application.sync.VerifyWrites;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Time, names and all that a run does, plugged together; what admins do is in {@link
 * AdminUseCases}. The use cases are plain Java.
 */
@ApplicationScoped
class UseCases {

  @Produces
  @Singleton
  Clock clock() {
    return Clock.systemUTC();
  }

  @Produces
  @Singleton
  Names names() {
    return () -> UUID.randomUUID().toString();
  }

  @Produces
  @Singleton
  LinkTerms linkTerms(Links links, Organizations organizations) {
    return new LinkTerms(links, organizations);
  }

  // A run, in its order.

  @Produces
  @Singleton
  StartRun startRun(
      Links links, Runs runs, Plans plans, RunLauncher launcher, Names names, Clock clock) {
    return new StartRun(links, runs, plans, launcher, names, clock);
  }

  @Produces
  @Singleton
  StartDueRuns startDueRuns(
      Links links, Groups groups, Organizations organizations, StartRun startRun, Clock clock) {
    return new StartDueRuns(links, groups, organizations, startRun, clock);
  }

  @Produces
  @Singleton
  ResumeRuns resumeRuns(Runs runs, Plans plans, RunLauncher launcher, Clock clock) {
    return new ResumeRuns(runs, plans, launcher, clock);
  }

  @Produces
  @Singleton
  CheckLabels checkLabels(
      Runs runs, Links links, LinkTerms terms, NetworkCatalog network, BuilderCatalog builder) {
    return new CheckLabels(runs, links, terms, network, builder);
  }

  @Produces
  @Singleton
  ReadPlace readPlace(
      Runs runs,
      LinkTerms terms,
      Links links,
      Directories directories,
      Snapshots snapshots,
      Clock clock,
      @ConfigProperty(name = "actionsync.full-read-every", defaultValue = "PT24H")
          Duration fullEvery) {
    return new ReadPlace(
        new ReadPlace.Storage(runs, terms, links, snapshots), directories, clock, fullEvery);
  }

  @Produces
  @Singleton
  PlanRun.Storage planStorage(
      Cases cases,
      Snapshots snapshots,
      Pairs pairs,
      Plans plans,
      Reviews reviews,
      Names names,
      Undos undos) {
    return new PlanRun.Storage(cases, snapshots, pairs, plans, reviews, names, undos);
  }

  @Produces
  @Singleton
  PlanRun planRun(Runs runs, Links links, LinkTerms terms, PlanRun.Storage storage, Clock clock) {
    return new PlanRun(runs, links, terms, storage, clock);
  }

  @Produces
  @Singleton
  ApplyChange.Writing writing(
      Directories directories,
      Links links,
      Snapshots snapshots,
      Pairs pairs,
      Reviews reviews,
      Names names,
      SubscriptionLedger ledger,
      Erased erased) {
    return new ApplyChange.Writing(
        directories, links, snapshots, pairs, reviews, names, ledger, erased);
  }

  @Produces
  @Singleton
  ApplyChange applyChange(
      Runs runs, LinkTerms terms, Plans plans, ApplyChange.Writing writing, Clock clock) {
    return new ApplyChange(runs, terms, plans, writing, clock);
  }

  @Produces
  @Singleton
  VerifyWrites.Storage verifyStorage(
      Runs runs, LinkTerms terms, Plans plans, TrackRecords records) {
    return new VerifyWrites.Storage(runs, terms, plans, records);
  }

  @Produces
  @Singleton
  VerifyWrites verifyWrites(
      VerifyWrites.Storage storage,
      ApplyChange.Writing writing,
      Clock clock,
      @ConfigProperty(name = "actionsync.verify-sample", defaultValue = "10") int sample) {
    return new VerifyWrites(storage, writing, sample, clock);
  }

  @Produces
  @Singleton
  Connections connections(Groups groups, Organizations organizations) {
    return new Connections(groups, organizations);
  }

  @Produces
  @Singleton
  CloseRun closeRun(
      Runs runs, Links links, LinkTerms terms, Plans plans, Connections connections, Clock clock) {
    return new CloseRun(runs, links, terms, plans, connections, clock);
  }

  @Produces
  @Singleton
  InterruptRun interruptRun(Runs runs, LinkTerms terms, Connections connections, Clock clock) {
    return new InterruptRun(runs, terms, connections, clock);
  }

  @Produces
  @Singleton
  RetryChange retryChange(
      Runs runs,
      LinkTerms terms,
      PlanRun.Storage storage,
      Names names,
      RunLauncher launcher,
      Clock clock) {
    return new RetryChange(runs, terms, storage, names, launcher, clock);
  }

  @Produces
  @Singleton
  DecideRun decideRun(
      Runs runs,
      LinkTerms terms,
      Snapshots snapshots,
      Pairs pairs,
      RunLauncher launcher,
      Clock clock) {
    return new DecideRun(runs, terms, snapshots, pairs, launcher, clock);
  }

  @Produces
  @Singleton
  UndoChanges undoChanges(Runs runs, Plans plans, Pairs pairs, Undos undos, StartRun start) {
    return new UndoChanges(new UndoChanges.Stored(runs, plans, pairs, undos), start);
  }
}
