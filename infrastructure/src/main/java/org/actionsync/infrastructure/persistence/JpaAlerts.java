package org.actionsync.infrastructure.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.actionsync.application.port.Alert;
import org.actionsync.application.port.Alerts;
import org.actionsync.application.port.Notice;
import org.actionsync.application.port.Notice.Channel;
import org.actionsync.application.port.Notice.News;
import org.actionsync.domain.run.LinkId;

/**
 * The alerts in the database. Whoever makes, moves or removes the one row of a trouble is the one
 * who tells it, and stores what is to be told in the same transaction.
 */
@ApplicationScoped
@Transactional
class JpaAlerts implements Alerts {

  @PersistenceContext EntityManager entities;

  @Override
  public List<Alert> on() {
    return entities
        .createQuery(
            "select a from AlertRow a where a.kind <> :complete order by a.since, a.name",
            AlertRow.class)
        .setParameter("complete", AlertRow.RUN_COMPLETE)
        .getResultStream()
        .map(AlertRow::toAlert)
        .toList();
  }

  @Override
  public boolean raise(Alert alert, Set<Channel> tell) {
    boolean isNew = isNew(AlertRow.of(alert));
    if (isNew) {
      note(News.raised(alert), tell);
    }
    return isNew;
  }

  private boolean isNew(AlertRow row) {
    if (entities.find(AlertRow.class, row.name) != null) {
      return false;
    }
    entities.persist(row);
    return Rows.writtenOnce(entities); // not, if another node noticed it at this moment
  }

  @Override
  public boolean end(Alert alert, Instant now, Set<Channel> tell) {
    boolean was =
        entities
                .createQuery("delete from AlertRow a where a.name = :name")
                .setParameter("name", AlertRow.name(alert.kind().name(), alert.subject()))
                .executeUpdate()
            > 0;
    if (was) {
      note(News.over(alert, now), tell);
    }
    return was;
  }

  @Override
  public boolean complete(LinkId link, Instant at, Set<Channel> tell) {
    AlertRow row = AlertRow.complete(link, at);
    AlertRow known = entities.find(AlertRow.class, row.name);
    boolean isNew = known == null ? isNew(row) : known.since.isBefore(at) && movedTo(row);
    if (isNew) {
      note(News.complete(link.value(), at), tell);
    }
    return isNew;
  }

  private boolean movedTo(AlertRow row) {
    return entities
            .createQuery(
                "update AlertRow a set a.since = :at where a.name = :name and a.since < :at")
            .setParameter("at", row.since)
            .setParameter("name", row.name)
            .executeUpdate()
        > 0;
  }

  private void note(News news, Set<Channel> tell) {
    tell.forEach(channel -> entities.persist(new NoticeRow(channel, news)));
  }

  @Override
  public Optional<Notice> claim(Set<Channel> on, Instant now, Instant again) {
    Optional<NoticeRow> due =
        entities
            .createQuery(
                "select n from NoticeRow n where n.dueAt <= :now and n.channel in (:channels)"
                    + " order by n.dueAt, n.number",
                NoticeRow.class)
            .setParameter("now", now)
            .setParameter("channels", on)
            .setMaxResults(1)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .setHint("jakarta.persistence.lock.timeout", Rows.SKIP_LOCKED)
            .getResultStream()
            .findFirst();
    due.ifPresent(row -> row.dueAt = again);
    return due.map(NoticeRow::toNotice);
  }

  @Override
  public void forget(Notice notice) {
    entities
        .createQuery("delete from NoticeRow n where n.number = :number")
        .setParameter("number", Long.valueOf(notice.id()))
        .executeUpdate();
  }

  @Override
  public void failed(Notice notice, Instant again) {
    entities
        .createQuery(
            "update NoticeRow n set n.attempts = n.attempts + 1, n.dueAt = :again"
                + " where n.number = :number")
        .setParameter("again", again)
        .setParameter("number", Long.valueOf(notice.id()))
        .executeUpdate();
  }
}
