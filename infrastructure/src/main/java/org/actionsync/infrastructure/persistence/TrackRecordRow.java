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
import org.actionsync.domain.contact.TagKey;
import org.actionsync.domain.plan.ChangeKind;
import org.actionsync.domain.plan.WriteKind;
import org.actionsync.domain.run.LinkId;
import org.actionsync.domain.run.RunId;
import org.actionsync.domain.run.TrackRecord;
import org.jspecify.annotations.Nullable;

/** How a {@link TrackRecord} is stored. What is not about a tag has an empty one. */
@Entity
@Table(name = "track_record")
@IdClass(TrackRecordRow.Key.class)
class TrackRecordRow {

  @Id String link;

  @Id
  @Enumerated(EnumType.STRING)
  Side side;

  @Id
  @Enumerated(EnumType.STRING)
  ChangeKind kind;

  @Id String tag;
  @Column String run;
  @Column boolean landed;
  @Column boolean dropped;

  @Column(name = "failed_before")
  int failedBefore;

  protected TrackRecordRow() {} // for JPA

  TrackRecordRow(LinkId link, WriteKind kind, TrackRecord record) {
    this.link = link.value();
    side = kind.side();
    this.kind = kind.kind();
    TagKey key = kind.tag();
    tag = key == null ? "" : key.value();
    run = record.run().value();
    landed = record.landed();
    dropped = record.dropped();
    failedBefore = record.failedBefore();
  }

  WriteKind toKind() {
    return new WriteKind(side, kind, tag.isEmpty() ? null : new TagKey(tag));
  }

  TrackRecord toRecord() {
    return new TrackRecord(new RunId(run), landed, dropped, failedBefore);
  }

  /** What a row is found by. */
  static final class Key implements Serializable {

    private static final long serialVersionUID = 1L;

    @Nullable String link;
    @Nullable Side side;
    @Nullable ChangeKind kind;
    @Nullable String tag;

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Key key
          && Objects.equals(link, key.link)
          && side == key.side
          && kind == key.kind
          && Objects.equals(tag, key.tag);
    }

    @Override
    public int hashCode() {
      return Objects.hash(link, side, kind, tag);
    }
  }
}
