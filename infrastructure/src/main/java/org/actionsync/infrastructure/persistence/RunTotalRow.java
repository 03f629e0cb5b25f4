package org.actionsync.infrastructure.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import org.actionsync.domain.run.Total;

/** One total of a run. All are there from the start, so that adding never has to insert. */
@Entity
@Table(name = "run_total")
@IdClass(RunTotalRow.Key.class)
class RunTotalRow {

  @Id long run;

  @Id
  @Enumerated(EnumType.STRING)
  Total total;

  @Column long amount;

  protected RunTotalRow() {} // for JPA

  RunTotalRow(long run, Total total, long amount) {
    this.run = run;
    this.total = total;
    this.amount = amount;
  }

  /** What names a row. */
  static class Key implements Serializable {
    private static final long serialVersionUID = 1;

    long run;
    Total total = Total.READ;

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && run == key.run && total == key.total;
    }

    @Override
    public int hashCode() {
      return 31 * Long.hashCode(run) + total.hashCode();
    }
  }
}
