package org.actionsync.infrastructure.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** One keyed hash of what somebody who was erased could be known by. */
@Entity
@Table(name = "erased_print")
class ErasedRow {

  @Id String print;

  protected ErasedRow() {} // for JPA

  ErasedRow(String print) {
    this.print = print;
  }
}
