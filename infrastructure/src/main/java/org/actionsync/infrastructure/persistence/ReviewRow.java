package org.actionsync.infrastructure.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.actionsync.application.port.ReviewId;
import org.actionsync.application.port.ReviewItem;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.run.LinkId;
import org.jspecify.annotations.Nullable;

/** How a {@link ReviewItem} is stored. */
@Entity
@Table(name = "review_item")
class ReviewRow {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "row_numbers")
  Long number;

  @Column(updatable = false)
  String name;

  @Column(updatable = false)
  String link;

  @Column(updatable = false)
  @Enumerated(EnumType.STRING)
  ReviewItem.Kind kind;

  @Column(updatable = false)
  @Nullable String activist;

  @Column(updatable = false)
  @Nullable String entity;

  @Column String summary;

  @Column(name = "evidence_json")
  String evidence;

  @Column(name = "details_json")
  String details;

  @Column(name = "raised_at", updatable = false)
  Instant raisedAt;

  @Column(name = "settled_at")
  @Nullable Instant settledAt;

  /** What an admin answered; null while open, and when the item settled itself. */
  @Column @Nullable String choice;

  @Column(name = "settled_by")
  @Nullable String settledBy;

  protected ReviewRow() {} // for JPA

  ReviewRow(ReviewItem item) {
    name = item.id().value();
    link = item.link().value();
    kind = item.kind();
    activist = text(item.activist());
    entity = text(item.entity());
    raisedAt = item.raisedAt();
    takeOver(item);
    settle(item);
  }

  final void takeOver(ReviewItem item) {
    summary = item.summary();
    evidence = JsonText.lines(item.evidence());
    details = DetailsJson.write(item.details());
  }

  final void settle(ReviewItem item) {
    settledAt = item.settledAt();
    ReviewItem.Settlement settlement = item.settlement();
    choice = settlement == null ? null : settlement.choice();
    settledBy = settlement == null ? null : settlement.by();
  }

  private ReviewItem.@Nullable Settlement settlement() {
    return choice == null || settledBy == null
        ? null
        : new ReviewItem.Settlement(choice, settledBy);
  }

  static @Nullable String text(@Nullable RemoteId id) {
    return id == null ? null : id.value();
  }

  private static @Nullable RemoteId id(@Nullable String text) {
    return text == null ? null : new RemoteId(text);
  }

  ReviewItem toItem() {
    return new ReviewItem(
        new ReviewId(name),
        new LinkId(link),
        kind,
        id(activist),
        id(entity),
        summary,
        JsonText.readLines(evidence),
        DetailsJson.read(details),
        raisedAt,
        settledAt,
        settlement());
  }
}
