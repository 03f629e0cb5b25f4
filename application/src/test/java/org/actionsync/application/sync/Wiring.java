package org.actionsync.application.sync;

import java.time.Clock;
import java.time.Duration;
import org.actionsync.application.contract.Storage;
import org.actionsync.application.linking.LinkTerms;
import org.actionsync.application.port.BuilderCatalog;
import org.actionsync.application.port.Directories;
import org.actionsync.application.port.Names;
import org.actionsync.application.port.NetworkCatalog;

/** The use cases of a run, put together over any storage and any services. */
public final class Wiring {

  /** How often everybody is read again. */
  public static final Duration FULL_EVERY = Duration.ofHours(24);

  /** How many changes are read back on each side. */
  public static final int SAMPLE = 4;

  private Wiring() {}

  /**
   * Both services.
   *
   * @param directories where people are
   * @param network the tags
   * @param builder the responses
   */
  public record Outside(Directories directories, NetworkCatalog network, BuilderCatalog builder) {}

  /** What the steps of a run hand their work to. */
  public static SameThread.Parts parts(Storage store, Outside outside, Names names, Clock clock) {
    LinkTerms terms = new LinkTerms(store.links(), store.organizations());
    var planning =
        new PlanRun.Storage(
            store.cases(),
            store.snapshots(),
            store.pairs(),
            store.plans(),
            store.reviews(),
            names,
            store.undos());
    var writing =
        new ApplyChange.Writing(
            outside.directories(),
            store.links(),
            store.snapshots(),
            store.pairs(),
            store.reviews(),
            names,
            store.ledger(),
            store.erased());
    var connections = new Connections(store.groups(), store.organizations());
    return new SameThread.Parts(
        new CheckLabels(store.runs(), store.links(), terms, outside.network(), outside.builder()),
        new ReadPlace(
            new ReadPlace.Storage(store.runs(), terms, store.links(), store.snapshots()),
            outside.directories(),
            clock,
            FULL_EVERY),
        new PlanRun(store.runs(), store.links(), terms, planning, clock),
        new ApplyChange(store.runs(), terms, store.plans(), writing, clock),
        new VerifyWrites(
            new VerifyWrites.Storage(store.runs(), terms, store.plans(), store.trackRecords()),
            writing,
            SAMPLE,
            clock),
        new CloseRun(store.runs(), store.links(), terms, store.plans(), connections, clock),
        new InterruptRun(store.runs(), terms, connections, clock));
  }
}
