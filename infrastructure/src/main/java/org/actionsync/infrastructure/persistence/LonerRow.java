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
import org.jspecify.annotations.Nullable;

/** Somebody who is at a place of a link and in no pair in force; see {@link Loners}. */
@Entity
@Table(name = "loner")
@IdClass(LonerRow.Key.class)
class LonerRow {

  @Id String link;

  @Id
  @Enumerated(EnumType.STRING)
  Side side;

  @Id String person;

  /** See {@link ContactRow#typeKey}. */
  @Column(name = "type_key")
  @Nullable String typeKey;

  protected LonerRow() {} // for JPA

  /** What names a row. */
  static class Key implements Serializable {
    private static final long serialVersionUID = 1;

    String link = "";
    @Nullable Side side;
    String person = "";

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key
          && link.equals(key.link)
          && side == key.side
          && person.equals(key.person);
    }

    @Override
    public int hashCode() {
      return Objects.hash(link, side, person);
    }
  }
}
