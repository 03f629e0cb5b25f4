package org.actionsync.infrastructure.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.actionsync.application.port.ReviewId;
import org.actionsync.application.port.ReviewItem;
import org.actionsync.application.port.Reviews;
import org.actionsync.application.port.Slice;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.run.LinkId;
import org.jspecify.annotations.Nullable;

/** The review items in the database. */
@ApplicationScoped
@Transactional
class JpaReviews implements Reviews {

  @PersistenceContext EntityManager entities;

  @Override
  public void raise(ReviewItem item) {
    openAboutThem(item)
        .ifPresentOrElse(row -> row.takeOver(item), () -> entities.persist(new ReviewRow(item)));
  }

  private Optional<ReviewRow> openAboutThem(ReviewItem item) {
    RemoteId somebody = item.activist() == null ? item.entity() : item.activist();
    String column = item.activist() == null ? "entity" : "activist";
    String whom = somebody == null ? " and r.activist is null" : " and r." + column + " = :who";
    TypedQuery<ReviewRow> query =
        entities
            .createQuery(
                "select r from ReviewRow r where r.link = :link and r.kind = :kind"
                    + " and r.settledAt is null"
                    + whom,
                ReviewRow.class)
            .setParameter("link", item.link().value())
            .setParameter("kind", item.kind());
    if (somebody != null) {
      query.setParameter("who", somebody.value());
    }
    return query
        .getResultStream()
        .filter(row -> Objects.equals(row.activist, ReviewRow.text(item.activist())))
        .filter(row -> Objects.equals(row.entity, ReviewRow.text(item.entity())))
        .findFirst();
  }

  @Override
  public void settleItself(
      LinkId link, ReviewItem.Kind kind, Side side, RemoteId person, Instant now) {
    String column = side == Side.NETWORK ? "activist" : "entity";
    entities
        .createQuery(
            "update ReviewRow r set r.settledAt = :now where r.link = :link and r.kind = :kind"
                + " and r.settledAt is null and r."
                + column
                + " = :person")
        .setParameter("now", now)
        .setParameter("link", link.value())
        .setParameter("kind", kind)
        .setParameter("person", person.value())
        .executeUpdate();
  }

  @Override
  public Optional<ReviewItem> find(ReviewId id) {
    return row(id).map(ReviewRow::toItem);
  }

  private Optional<ReviewRow> row(ReviewId id) {
    return entities
        .createQuery("select r from ReviewRow r where r.name = :name", ReviewRow.class)
        .setParameter("name", id.value())
        .getResultStream()
        .findFirst();
  }

  @Override
  public Slice<ReviewItem> open(
      @Nullable LinkId link, ReviewItem.@Nullable Kind kind, @Nullable ReviewId after, int first) {
    long behind = after == null ? 0 : row(after).map(row -> row.number).orElse(Long.MAX_VALUE);
    TypedQuery<ReviewRow> query =
        some("select r", " and r.number > :behind order by r.number", ReviewRow.class, link, kind)
            .setParameter("behind", behind)
            .setMaxResults(first + 1);
    return Rows.slice(query.getResultStream().map(ReviewRow::toItem).toList(), first);
  }

  @Override
  public long countOpen(@Nullable LinkId link, ReviewItem.@Nullable Kind kind) {
    return some("select count(r)", "", Long.class, link, kind).getSingleResult();
  }

  private <T> TypedQuery<T> some(
      String select,
      String rest,
      Class<T> type,
      @Nullable LinkId link,
      ReviewItem.@Nullable Kind kind) {
    String wanted =
        (link == null ? "" : " and r.link = :link") + (kind == null ? "" : " and r.kind = :kind");
    TypedQuery<T> query =
        entities.createQuery(
            select + " from ReviewRow r where r.settledAt is null" + wanted + rest, type);
    if (link != null) {
      query.setParameter("link", link.value());
    }
    if (kind != null) {
      query.setParameter("kind", kind);
    }
    return query;
  }
}
