package org.actionsync.infrastructure.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A key and how long its service said to wait. */
@Entity
@Table(name = "call_budget")
class CallBudgetRow {

  @Id
  @Column(updatable = false)
  String name;

  @Column(name = "held_until")
  Instant heldUntil;

  protected CallBudgetRow() {} // for JPA

  CallBudgetRow(String name, Instant heldUntil) {
    this.name = name;
    this.heldUntil = heldUntil;
  }
}
