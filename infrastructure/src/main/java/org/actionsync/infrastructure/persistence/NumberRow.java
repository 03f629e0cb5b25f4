package org.actionsync.infrastructure.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** One number of a person, to find them by. */
@Entity
@Table(name = "contact_number")
@IdClass(NumberRow.Key.class)
class NumberRow {

  @Id long place;
  @Id String person;
  @Id String digits;

  @Column(name = "usable_mobile")
  boolean usableMobile;

  protected NumberRow() {} // for JPA

  NumberRow(ContactRow contact, String digits, boolean usableMobile) {
    this.place = contact.place;
    this.person = contact.person;
    this.digits = digits;
    this.usableMobile = usableMobile;
  }

  /** What names a row. */
  static class Key extends PersonKey implements Serializable {
    private static final long serialVersionUID = 1;

    String digits = "";

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && super.equals(key) && digits.equals(key.digits);
    }

    @Override
    public int hashCode() {
      return 31 * super.hashCode() + digits.hashCode();
    }
  }
}
