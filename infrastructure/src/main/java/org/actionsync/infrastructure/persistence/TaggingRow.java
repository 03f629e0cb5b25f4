package org.actionsync.infrastructure.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.mapping.Tagging;

/** How a {@link Tagging} is stored as last read. A person has a tag once, whatever its id. */
@Entity
@Table(name = "tagging_snapshot")
@IdClass(TaggingRow.Key.class)
class TaggingRow {

  @Id long place;
  @Id String tag;
  @Id String person;
  @Column String tagging;

  @Column(name = "tagged_at")
  Instant taggedAt;

  @Column long seen;

  protected TaggingRow() {} // for JPA

  TaggingRow(long place, Tagging read) {
    this.place = place;
    this.tag = read.tag().value();
    this.person = read.person().value();
  }

  void take(Tagging read, long scan) {
    tagging = read.id().value();
    taggedAt = read.at();
    seen = scan;
  }

  Tagging toTagging() {
    return new Tagging(new RemoteId(tagging), new RemoteId(tag), new RemoteId(person), taggedAt);
  }

  /** What names a row. */
  static class Key extends PersonKey implements Serializable {
    private static final long serialVersionUID = 1;

    String tag = "";

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && super.equals(key) && tag.equals(key.tag);
    }

    @Override
    public int hashCode() {
      return 31 * super.hashCode() + tag.hashCode();
    }
  }
}
