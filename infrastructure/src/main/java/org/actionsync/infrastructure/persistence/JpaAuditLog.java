package org.actionsync.infrastructure.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.actionsync.application.port.AuditLog;
import org.actionsync.application.port.Slice;
import org.jspecify.annotations.Nullable;

/** The audit log in the database. */
@ApplicationScoped
@Transactional
class JpaAuditLog implements AuditLog {

  private static final String WITH_OUTCOME =
      "from AuditEntryRow e left join AuditOutcomeRow o on o.entry = e.number";

  @PersistenceContext EntityManager entities;

  @Override
  @Transactional(Transactional.TxType.REQUIRES_NEW) // committed before anything is done
  public String begin(Attempt attempt) {
    AuditEntryRow row = new AuditEntryRow(attempt);
    entities.persist(row);
    return Long.toString(row.number);
  }

  @Override
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void end(String id, Result result) {
    Optional<Long> number = number(id);
    number.ifPresent(known -> entities.persist(new AuditOutcomeRow(known, result)));
    if (number.isEmpty() || !Rows.writtenOnce(entities)) {
      throw new IllegalStateException("No entry without a result: " + id);
    }
  }

  @Override
  public Slice<Entry> page(Filter filter, @Nullable String after, int first) {
    Map<String, Object> wanted = new LinkedHashMap<>();
    String conditions = conditions(filter, wanted);
    wanted.put("before", after == null ? Long.MAX_VALUE : number(after).orElse(0L));
    List<?> found =
        with(
                wanted,
                entities.createQuery(
                    "select e, o "
                        + WITH_OUTCOME
                        + " where e.number < :before"
                        + conditions
                        + " order by e.number desc",
                    Object[].class))
            .setMaxResults(first + 1)
            .getResultList();
    return Rows.slice(found.stream().map(row -> entry((Object[]) row)).toList(), first);
  }

  private static Entry entry(Object[] row) {
    AuditEntryRow begun = (AuditEntryRow) row[0];
    AuditOutcomeRow ended = (AuditOutcomeRow) row[1];
    return new Entry(
        Long.toString(begun.number), begun.toAttempt(), ended == null ? null : ended.toResult());
  }

  @Override
  public boolean has(String id) {
    return number(id).map(number -> entities.find(AuditEntryRow.class, number)).isPresent();
  }

  @Override
  public long count(Filter filter) {
    Map<String, Object> wanted = new LinkedHashMap<>();
    String conditions = conditions(filter, wanted);
    return (Long)
        with(
                wanted,
                entities.createQuery(
                    "select count(e) from AuditEntryRow e where 1 = 1" + conditions, Long.class))
            .getSingleResult();
  }

  /** Only of {@code e}, so that counting needs no outcomes. */
  private static String conditions(Filter filter, Map<String, Object> wanted) {
    StringBuilder conditions = new StringBuilder();
    require(conditions, wanted, " and e.actor = :actor", "actor", filter.actor());
    require(conditions, wanted, " and e.action = :action", "action", filter.action());
    require(conditions, wanted, " and e.at >= :since", "since", filter.from());
    require(conditions, wanted, " and e.at < :until", "until", filter.until());
    require(
        conditions,
        wanted,
        " and (e.link = :link"
            + " or e.number in (select made.entry from AuditOutcomeRow made where made.link = :link))",
        "link",
        AuditEntryRow.name(filter.link()));
    return conditions.toString();
  }

  private static void require(
      StringBuilder conditions,
      Map<String, Object> wanted,
      String condition,
      String name,
      @Nullable Object value) {
    if (value != null) {
      conditions.append(condition);
      wanted.put(name, value);
    }
  }

  private static Query with(Map<String, Object> wanted, Query query) {
    wanted.forEach(query::setParameter);
    return query;
  }

  /** Nothing for a text that we never gave as a name. */
  private static Optional<Long> number(String id) {
    return id.matches("[0-9]{1,18}") ? Optional.of(Long.valueOf(id)) : Optional.empty();
  }
}
