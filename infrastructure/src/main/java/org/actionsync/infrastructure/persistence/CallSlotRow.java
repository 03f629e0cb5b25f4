package org.actionsync.infrastructure.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** One of the calls that a key may make at a time. */
@Entity
@Table(name = "call_slot")
class CallSlotRow {

  @Id
  @Column(updatable = false)
  String name;

  @Column(updatable = false)
  String budget;

  @Column(updatable = false)
  int number;

  /** From then on the slot may be taken. */
  @Column(name = "free_at")
  Instant freeAt;

  protected CallSlotRow() {} // for JPA

  CallSlotRow(String budget, int number, Instant freeAt) {
    this.name = name(budget, number);
    this.budget = budget;
    this.number = number;
    this.freeAt = freeAt;
  }

  static String name(String budget, int number) {
    return budget + " " + number;
  }
}
