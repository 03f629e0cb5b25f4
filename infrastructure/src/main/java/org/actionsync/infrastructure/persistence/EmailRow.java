package org.actionsync.infrastructure.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** One address of a person, to find them by. */
@Entity
@Table(name = "contact_email")
@IdClass(EmailRow.Key.class)
class EmailRow {

  @Id long place;
  @Id String person;
  @Id String address;

  @Column(name = "goes_by")
  boolean goesBy;

  protected EmailRow() {} // for JPA

  EmailRow(ContactRow contact, String address) {
    this.place = contact.place;
    this.person = contact.person;
    this.address = address;
    this.goesBy = address.equals(contact.email);
  }

  /** What names a row. */
  static class Key extends PersonKey implements Serializable {
    private static final long serialVersionUID = 1;

    String address = "";

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && super.equals(key) && address.equals(key.address);
    }

    @Override
    public int hashCode() {
      return 31 * super.hashCode() + address.hashCode();
    }
  }
}
