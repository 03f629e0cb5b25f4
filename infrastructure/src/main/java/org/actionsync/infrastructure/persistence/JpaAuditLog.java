package org.actionsync.infrastructure.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.actionsync.application.port.AuditLog;
import org.actionsync.application.port.Slice;
import org.jspecify.annotations.Nullable;

/** The audit log in the database. */
@ApplicationScoped
@Transactional
class JpaAuditLog implements AuditLog {

  private static final String WITH_OUTCOME =
      "from AuditEntryRow e left join AuditOutcomeRow o on o.entry = e.number";

  private static final String OUTCOME_FIRST =
      "from AuditOutcomeRow o join AuditEntryRow e on e.number = o.entry";

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
    long before = after == null ? Long.MAX_VALUE : number(after).orElse(0L);
    if (filter.link() == null) {
      String index = filter.actor() != null ? "e.actor" : filter.action() != null ? "e.action" : "";
      return Rows.slice(entries(WITH_OUTCOME, "", index, filter, before, first), first);
    }
    // Known of the attempt or of its outcome: each has an index, and no database uses two of them.
    Map<Long, Entry> found = new TreeMap<>(Comparator.reverseOrder());
    for (List<String> way :
        List.of(List.of(WITH_OUTCOME, "e.link"), List.of(OUTCOME_FIRST, "o.link"))) {
      String link = " and " + way.get(1) + " = :link";
      entries(way.get(0), link, way.get(1), filter, before, first)
          .forEach(entry -> found.put(Long.valueOf(entry.id()), entry));
    }
    return Rows.slice(found.values().stream().limit(first + 1L).toList(), first);
  }

  /** In the order of an index on {@code index} and the number, so that it is read from behind. */
  private List<Entry> entries(
      String from, String link, String index, Filter filter, long before, int first) {
    Map<String, Object> wanted = new LinkedHashMap<>();
    String conditions = conditions(filter, wanted) + link;
    if (!link.isEmpty()) {
      wanted.put("link", Objects.requireNonNull(AuditEntryRow.name(filter.link())));
    }
    wanted.put("before", before);
    String number = from.equals(OUTCOME_FIRST) ? "o.entry" : "e.number";
    List<?> found =
        with(
                wanted,
                entities.createQuery(
                    "select e, o "
                        + from
                        + " where "
                        + number
                        + " < :before"
                        + conditions
                        + " order by "
                        + (index.isEmpty() ? "" : index + " desc, ")
                        + number
                        + " desc",
                    Object[].class))
            .setMaxResults(first + 1)
            .getResultList();
    return found.stream().map(row -> entry((Object[]) row)).toList();
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
    StringBuilder conditions = new StringBuilder(conditions(filter, wanted));
    require(
        conditions,
        wanted,
        " and (e.link = :link"
            + " or e.number in (select made.entry from AuditOutcomeRow made where made.link = :link))",
        "link",
        AuditEntryRow.name(filter.link()));
    return (Long)
        with(
                wanted,
                entities.createQuery(
                    "select count(e) from AuditEntryRow e where 1 = 1" + conditions, Long.class))
            .getSingleResult();
  }

  /** Only of {@code e}, so that counting needs no outcomes; without the link. */
  private static String conditions(Filter filter, Map<String, Object> wanted) {
    StringBuilder conditions = new StringBuilder();
    require(conditions, wanted, " and e.actor = :actor", "actor", filter.actor());
    require(conditions, wanted, " and e.action = :action", "action", filter.action());
    require(conditions, wanted, " and e.at >= :since", "since", filter.from());
    require(conditions, wanted, " and e.at < :until", "until", filter.until());
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
