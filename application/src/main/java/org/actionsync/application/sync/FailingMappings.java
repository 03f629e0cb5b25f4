package org.actionsync.application.sync;

import java.util.List;
import org.actionsync.application.linking.LinkTerms;
import org.actionsync.application.port.Links;
import org.actionsync.application.port.TrackRecords;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.mapping.Mapping;
import org.actionsync.domain.mapping.MappingState;
import org.actionsync.domain.mapping.Response;
import org.actionsync.domain.plan.ChangeKind;
import org.actionsync.domain.plan.WriteKind;
import org.actionsync.domain.run.RunId;
import org.actionsync.domain.run.TrackRecord;

/**
 * Stops the mappings whose writes come to nothing run after run, with the reason, until an admin
 * saves them again.
 *
 * <p>A response that can be put on and not taken away is universal, which Action Builder does not
 * tell: its mapping goes on and only adds from now on.
 */
final class FailingMappings {

  /** In so many runs one after the other, of which none saw a single write land. */
  static final int RUNS = 3;

  private final TrackRecords records;
  private final Links links;

  FailingMappings(TrackRecords records, Links links) {
    this.records = records;
    this.links = links;
  }

  /** Stops those that failed again in this run. */
  void stop(RunId run, LinkTerms.Loaded link) {
    records
        .of(link.link().id())
        .forEach(
            (kind, record) -> {
              if (record.run().equals(run) && record.failedRuns() >= RUNS) {
                stop(link, kind, record);
              }
            });
  }

  private void stop(LinkTerms.Loaded link, WriteKind kind, TrackRecord record) {
    links.mappings(link.link().id()).stream()
        .filter(mapping -> mapping.isActive() && mapping.key().equals(kind.tag()))
        .findFirst()
        .ifPresent(
            mapping -> {
              links.changeMapping(mapping.key(), now -> stopped(now, kind));
              records.store(link.link().id(), kind, record.forgiven());
            });
  }

  private static Mapping stopped(Mapping mapping, WriteKind kind) {
    Response response = mapping.response();
    boolean removes = kind.kind() == ChangeKind.REMOVE_TAG;
    if (removes && kind.side() == Side.BUILDER && response != null) {
      return universal(mapping, response);
    }
    String what =
        kind.side() == Side.NETWORK
            ? "Action Network does not " + (removes ? "take the tag away" : "put the tag on")
            : "Action Builder does not put the response on";
    String why = what + ", although it was asked to in " + RUNS + " runs one after the other";
    return mapping.in(MappingState.BROKEN, List.of(why));
  }

  private static Mapping universal(Mapping mapping, Response of) {
    Response learned =
        new Response(of.id(), of.section(), of.field(), of.name(), of.singleChoice(), true);
    return mapping.naming(learned, mapping.tag());
  }
}
