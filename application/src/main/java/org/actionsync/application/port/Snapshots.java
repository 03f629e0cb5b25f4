package org.actionsync.application.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.actionsync.domain.contact.BestEmail;
import org.actionsync.domain.contact.Contact;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.mapping.Tagging;
import org.jspecify.annotations.Nullable;

/**
 * What was last read of every group and campaign.
 *
 * <p>Readings are numbered per place: a <em>scan</em>. Every person remembers the scan in which
 * something about them last changed, so that a run can look at those only.
 *
 * <p>Only the last scan that was begun stores anything: whoever still reads for an earlier one, as
 * a node whose run another went on with, meets {@link LeaseLost}. Otherwise late pages would undo
 * what is known by now, and people and taggings would count as not seen.
 */
public interface Snapshots {

  /** What is known of the readings of a place; {@link Reading#NONE} before the first. */
  Reading reading(Place place);

  /** Begins a scan and gives it the next number. */
  long begin(Place place);

  /**
   * Stores a page of people: adds new ones, updates known ones, and marks as changed in this scan
   * those who differ from what was stored in anything but {@code modifiedAt}.
   *
   * @param best decides the address each person goes by
   */
  void store(Place place, long scan, List<Contact> people, BestEmail best);

  /**
   * Takes in what a service said of one person after a write. A difference counts as changed in the
   * next scan, as if it had been read then: another link of the group may have planned from the
   * last one while the run that writes was interrupted, and has to look at the person again.
   */
  void refresh(Place place, Contact person, BestEmail best);

  /**
   * The service said that this person is not there, so they count as gone from now on, and as
   * changed in the next scan. When they are read again they have come back.
   */
  void gone(Place place, RemoteId person);

  /** Stores a page of taggings and marks those who got a new one as changed in this scan. */
  void storeTaggings(Place place, long scan, List<Tagging> taggings);

  /**
   * All taggings of {@code label} were read in this scan: forgets those not seen in it and marks
   * their people as changed.
   */
  void completeTaggings(Place place, long scan, RemoteId label, Instant servedAt);

  /**
   * The scan is complete. After a full one, people not seen in it are missing once more; those
   * missing from two full scans in a row count as gone and are marked as changed.
   *
   * @param startedAt when it started, by the service's clock
   * @param full whether everybody was read
   */
  void complete(Place place, long scan, Instant startedAt, boolean full);

  /**
   * Has the next run look at the person although nothing changed. Nothing happens if the person is
   * gone or was never seen.
   */
  void lookAgain(Place place, RemoteId person);

  /** The person as last read, unless gone or never seen. */
  Optional<Contact> person(Place place, RemoteId id);

  /** The person's taggings as last read. */
  List<Tagging> taggings(Place place, RemoteId person);

  /**
   * How a place was read.
   *
   * @param scan the number of the last scan that was begun; 0 before the first
   * @param completeAt when the last complete scan started, by the service's clock; null before
   * @param fullAt when the last complete full scan started, by the service's clock; null before
   */
  record Reading(long scan, @Nullable Instant completeAt, @Nullable Instant fullAt) {

    /** Never read. */
    public static final Reading NONE = new Reading(0, null, null);
  }
}
