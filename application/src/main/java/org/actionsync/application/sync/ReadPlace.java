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
  private final Directories directories;
  private final Snapshots snapshots;
  private final Clock clock;
  private final Duration fullEvery;

  /** Reads into {@code snapshots}, everybody when the last time is {@code fullEvery} ago. */
  public ReadPlace(
      Runs runs,
      LinkTerms terms,
      Directories directories,
      Snapshots snapshots,
      Clock clock,
      Duration fullEvery) {
    this.runs = runs;
    this.terms = terms;
    this.directories = directories;
    this.snapshots = snapshots;
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
        // It went away since the labels were checked. What was known stays, so that nothing is
        // taken for removed; the next check stops the mapping.
        if (!gone.isNotFound()) {
          throw new DirectoryUnavailable(
              directory.side(),
              DirectoryUnavailable.Kind.UNREACHABLE,
              "Who has a tag could not be read: HTTP " + gone.status());
        }
      }
    }

    private List<RemoteId> labels() {
      List<RemoteId> labels = new ArrayList<>();
      for (Mapping mapping : link.mappings()) {
        if (mapping.isActive() && directory.side() == Side.NETWORK) {
          labels.add(mapping.tag().id());
        } else if (mapping.isActive() && mapping.response() != null) {
          labels.add(mapping.response().id());
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
