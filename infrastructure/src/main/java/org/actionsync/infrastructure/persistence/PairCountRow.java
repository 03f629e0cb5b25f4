package org.actionsync.infrastructure.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** How many pairs of a link are in force, the detached ones apart; see {@link PairCounts}. */
@Entity
@Table(name = "pair_count")
@IdClass(PairCountRow.Key.class)
class PairCountRow {

  @Id String link;
  @Id boolean detached;
  @Column long amount;

  protected PairCountRow() {} // for JPA

  PairCountRow(String link, boolean detached) {
    this.link = link;
    this.detached = detached;
  }

  /** What names a row. */
  static class Key implements Serializable {
    private static final long serialVersionUID = 1;

    String link = "";
    boolean detached;

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && link.equals(key.link) && detached == key.detached;
    }

    @Override
    public int hashCode() {
      return 31 * link.hashCode() + Boolean.hashCode(detached);
    }
  }
}
