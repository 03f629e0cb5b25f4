package org.actionsync.infrastructure.persistence;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.actionsync.application.port.Answer;
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
  public boolean settle(ReviewItem settled, List<Answer> answers) {
    Optional<ReviewRow> open =
        entities
            .createQuery("select r from ReviewRow r where r.name = :name", ReviewRow.class)
            .setParameter("name", settled.id().value())
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .getResultStream()
            .findFirst()
            .filter(row -> row.settledAt == null);
    open.ifPresent(
        row -> {
          row.settle(settled);
          answers.forEach(answer -> entities.persist(new AnswerRow(answer)));
        });
    return open.isPresent();
  }

  @Override
  public List<Answer> answers(LinkId link, Side side, Collection<RemoteId> people) {
    return people.isEmpty()
        ? List.of()
        : entities
            .createQuery(
                "select a from AnswerRow a where a.link = :link and a.side = :side"
                    + " and a.person in (:people) order by a.number",
                AnswerRow.class)
            .setParameter("link", link.value())
            .setParameter("side", side)
            .setParameter("people", people.stream().map(RemoteId::value).toList())
            .getResultStream()
            .map(AnswerRow::toAnswer)
            .toList();
  }

  @Override
  public List<ReviewItem> openAbout(LinkId link, Side side, Collection<RemoteId> people) {
    return people.isEmpty()
        ? List.of()
        : entities
            .createQuery(
                "select r from ReviewRow r where r.link = :link and r.settledAt is null and r."
                    + (side == Side.NETWORK ? "activist" : "entity")
                    + " in (:people) order by r.number",
                ReviewRow.class)
            .setParameter("link", link.value())
            .setParameter("people", people.stream().map(RemoteId::value).toList())
            .getResultStream()
            .map(ReviewRow::toItem)
            .toList();
  }

  @Override
  public void carriedOut(LinkId link, Side side, RemoteId person, Collection<String> valueNames) {
    if (valueNames.isEmpty()) {
      return;
    }
    entities
        .createQuery(
            "delete from AnswerRow a where a.link = :link and a.side = :side"
                + " and a.person = :person and a.valueName in (:names) and a.says in (:once)")
        .setParameter("link", link.value())
        .setParameter("side", side)
        .setParameter("person", person.value())
        .setParameter("names", valueNames)
        .setParameter("once", Stream.of(Answer.Says.values()).filter(Answer.Says::isOnce).toList())
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
  public Map<LinkId, Long> countOpen(Collection<LinkId> links) {
    return entities
        .createQuery(
            "select r.link, count(r) from ReviewRow r"
                + " where r.settledAt is null and r.link in (:links) group by r.link",
            Object[].class)
        .setParameter("links", links.stream().map(LinkId::value).toList())
        .getResultStream()
        .collect(toMap(row -> new LinkId((String) row[0]), row -> (Long) row[1]));
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
