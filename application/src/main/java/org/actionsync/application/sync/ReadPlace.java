package org.actionsync.application.sync;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.actionsync.application.linking.LinkTerms;
import org.actionsync.application.port.ChangeRefused;
import org.actionsync.application.port.ContactDirectory;
import org.actionsync.application.port.Cursor;
import org.actionsync.application.port.Directories;
import org.actionsync.application.port.DirectoryUnavailable;
import org.actionsync.application.port.Links;
import org.actionsync.application.port.Page;
import org.actionsync.application.port.Place;
import org.actionsync.application.port.Runs;
import org.actionsync.application.port.Snapshots;
import org.actionsync.domain.contact.Contact;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.mapping.Mapping;
import org.actionsync.domain.mapping.Tagging;
import org.actionsync.domain.run.Run;
import org.actionsync.domain.run.RunId;
import org.actionsync.domain.run.RunPhase;
import org.actionsync.domain.run.Total;
import org.jspecify.annotations.Nullable;

/**
 * Reads one side of a run: the people, and who has the tags or responses that matter.
 *
 * <p>After the first time only people who changed are read, and everybody again at intervals,
 * because neither service reports deletions. Taggings are always read whole: they cannot be
 * filtered, and a removed one leaves no trace but its absence.
 */
public final class ReadPlace {

  /**
   * A service may take some seconds until a filter finds a write, and clocks of its parts differ.
   */
  private static final Duration OVERLAP = Duration.ofSeconds(60);

  private final Runs runs;
  private final LinkTerms terms;
  private final Links links;
  private final Directories directories;
  private final Snapshots snapshots;
  private final Clock clock;
  private final Duration fullEvery;

  /**
   * Where reading keeps what it finds.
   *
   * @param runs the runs
   * @param terms the links
   * @param links the same, to stop mappings
   * @param snapshots what was read
   */
  public record Storage(Runs runs, LinkTerms terms, Links links, Snapshots snapshots) {}

  /** Reads into {@code storage}, everybody when the last time is {@code fullEvery} ago. */
  public ReadPlace(Storage storage, Directories directories, Clock clock, Duration fullEvery) {
    this.runs = storage.runs();
    this.terms = storage.terms();
    this.links = storage.links();
    this.directories = directories;
    this.snapshots = storage.snapshots();
    this.clock = clock;
    this.fullEvery = fullEvery;
  }

  /** Reads {@code side} of the run's link, unless the run is beyond reading. */
  public void read(RunId runId, Side side) throws DirectoryUnavailable {
    Optional<Run> run = runs.keep(runId).filter(r -> Steps.isDue(r, RunPhase.READ));
    if (run.isEmpty()) {
      return;
    }
    LinkTerms.Loaded link = terms.of(run.get().link());
    ContactDirectory directory = link.open(directories, side);
    try {
      long people = new Reading(runId, link, directory).all();
      runs.count(runId, Map.of(Total.READ, people));
    } finally {
      runs.count(runId, Map.of(calls(side), directory.calls()));
    }
  }

  private static Total calls(Side side) {
    return side == Side.NETWORK ? Total.NETWORK_CALLS : Total.BUILDER_CALLS;
  }

  /** One reading of one place. */
  private final class Reading {

    private final RunId run;
    private final LinkTerms.Loaded link;
    private final ContactDirectory directory;
    private final Place place;

    Reading(RunId run, LinkTerms.Loaded link, ContactDirectory directory) {
      this.run = run;
      this.link = link;
      this.directory = directory;
      this.place = link.place(directory.side());
    }

    long all() throws DirectoryUnavailable {
      Snapshots.Reading before = snapshots.reading(place);
      boolean full = isFullDue(before);
      Instant completeAt = before.completeAt();
      Instant since = full || completeAt == null ? null : completeAt.minus(OVERLAP);
      long scan = snapshots.begin(place);
      People people = people(scan, since);
      for (RemoteId label : labels()) {
        taggings(scan, label);
      }
      Steps.requireKept(runs, run);
      snapshots.complete(place, scan, people.startedAt(), full);
      return people.count();
    }

    private boolean isFullDue(Snapshots.Reading before) {
      Instant fullAt = before.fullAt();
      return fullAt == null || !clock.instant().isBefore(fullAt.plus(fullEvery));
    }

    private People people(long scan, @Nullable Instant since) throws DirectoryUnavailable {
      Page<Contact> page = directory.people(since, Cursor.START);
      Instant startedAt = page.servedAt();
      long count = store(scan, page);
      while (page.next().isPresent()) {
        Steps.requireKept(runs, run);
        page = directory.people(since, page.next().get());
        count += store(scan, page);
      }
      return new People(startedAt, count);
    }

    private long store(long scan, Page<Contact> page) {
      snapshots.store(place, scan, page.items(), link.bestEmail());
      return page.items().size();
    }

    private void taggings(long scan, RemoteId label) throws DirectoryUnavailable {
      try {
        Page<Tagging> page = directory.taggings(label, Cursor.START);
        snapshots.storeTaggings(place, scan, page.items());
        while (page.next().isPresent()) {
          Steps.requireKept(runs, run);
          page = directory.taggings(label, page.next().get());
          snapshots.storeTaggings(place, scan, page.items());
        }
        snapshots.completeTaggings(place, scan, label, page.servedAt());
      } catch (ChangeRefused gone) {
        // It went away since the labels were checked. What was known stays, but somebody may have
        // been tagged by us since then; so that nothing is taken for removed, nothing is planned.
        if (!gone.isNotFound()) {
          throw new DirectoryUnavailable(
              directory.side(),
              DirectoryUnavailable.Kind.UNREACHABLE,
              "Who has a tag could not be read: HTTP " + gone.status());
        }
        stop(label);
      }
    }

    private void stop(RemoteId label) {
      Side side = directory.side();
      for (Mapping mapping : link.mappings()) {
        if (mapping.isActive() && label.equals(CheckLabels.named(mapping, side))) {
          links.changeMapping(mapping.key(), now -> CheckLabels.withoutWhatItNames(now, side));
        }
      }
    }

    private List<RemoteId> labels() {
      List<RemoteId> labels = new ArrayList<>();
      for (Mapping mapping : link.mappings()) {
        RemoteId named = CheckLabels.named(mapping, directory.side());
        if (mapping.isActive() && named != null) {
          labels.add(named);
        }
      }
      if (directory.side() == Side.NETWORK) {
        labels.add(link.link().magicTag().id());
      }
      return labels.stream().distinct().toList();
    }
  }

  private record People(Instant startedAt, long count) {}
}
