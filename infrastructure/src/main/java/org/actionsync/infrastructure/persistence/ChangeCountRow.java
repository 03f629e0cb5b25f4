package org.actionsync.infrastructure.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.run.Outcome;

/** How many changes of a run are on one side and went one way; see {@link ChangeCounts}. */
@Entity
@Table(name = "change_count")
@IdClass(ChangeCountRow.Key.class)
class ChangeCountRow {

  @Id String run;

  @Id
  @Enumerated(EnumType.STRING)
  Side side;

  @Id
  @Enumerated(EnumType.STRING)
  Outcome outcome;

  @Column long amount;

  protected ChangeCountRow() {} // for JPA

  ChangeCountRow(String run, Side side, Outcome outcome) {
    this.run = run;
    this.side = side;
    this.outcome = outcome;
  }

  /** What names a row. */
  static class Key implements Serializable {
    private static final long serialVersionUID = 1;

    String run = "";
    Side side = Side.NETWORK;
    Outcome outcome = Outcome.PLANNED;

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key
          && run.equals(key.run)
          && side == key.side
          && outcome == key.outcome;
    }

    @Override
    public int hashCode() {
      return Objects.hash(run, side, outcome);
    }
  }
}
