package org.actionsync.infrastructure.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.actionsync.application.port.Place;
import org.actionsync.application.port.Snapshots;
import org.actionsync.domain.contact.Side;
import org.jspecify.annotations.Nullable;

/** How it is stored how a {@link Place} was read. Its number stands for it in all other tables. */
@Entity
@Table(name = "place")
class PlaceRow {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "row_numbers")
  Long number;

  @Column(updatable = false)
  String name;

  @Column long scan;

  @Column(name = "complete_at")
  @Nullable Instant completeAt;

  @Column(name = "full_at")
  @Nullable Instant fullAt;

  protected PlaceRow() {} // for JPA

  PlaceRow(Place place) {
    name = nameOf(place);
  }

  static String nameOf(Place place) {
    return place.side() + " " + place.id();
  }

  /** Reads what {@link #nameOf} wrote. */
  Place toPlace() {
    int blank = name.indexOf(' ');
    return new Place(Side.valueOf(name.substring(0, blank)), name.substring(blank + 1));
  }

  Snapshots.Reading toReading() {
    return new Snapshots.Reading(scan, completeAt, fullAt);
  }
}
