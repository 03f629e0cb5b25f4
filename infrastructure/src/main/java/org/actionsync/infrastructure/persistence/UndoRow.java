package org.actionsync.infrastructure.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.actionsync.application.port.Undos;
import org.actionsync.domain.run.RunId;

/** How it is stored what an undo run takes back. */
@Entity
@Table(name = "undo")
class UndoRow {

  @Id String run;

  @Column(updatable = false)
  @Enumerated(EnumType.STRING)
  Undos.What what;

  @Column(updatable = false)
  String name;

  protected UndoRow() {} // for JPA

  UndoRow(RunId run, Undos.Undone undone) {
    this.run = run.value();
    what = undone.what();
    name = undone.name();
  }

  Undos.Undone toUndone() {
    return new Undos.Undone(what, name);
  }
}
