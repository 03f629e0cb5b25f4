package org.actionsync.infrastructure.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.actionsync.application.port.AuditLog;
import org.actionsync.application.port.Slice;
import org.actionsync.domain.run.LinkId;
import org.jspecify.annotations.Nullable;

/** The audit log in the database. */
@ApplicationScoped
@Transactional
class JpaAuditLog implements AuditLog {

  private static final String WITH_OUTCOME =
      "from AuditEntryRow e left join AuditOutcomeRow o on o.entry = e.number";

  private static final String OUTCOME_FIRST =
      "from AuditOutcomeRow o join AuditEntryRow e on e.number = o.entry";

  private static final String AT = "e.at";

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
      return Rows.slice(entries(WITH_OUTCOME, index(filter), filter, before, first), first);
    }
    // Known of the attempt or of its outcome: each has an index, and no database uses two of them.
    Map<Long, Entry> found = new TreeMap<>(Comparator.reverseOrder());
    Stream.of(
            entries(WITH_OUTCOME, "e.link", filter, before, first),
            entries(OUTCOME_FIRST, "o.link", filter, before, first))
        .flatMap(List::stream)
        .forEach(entry -> found.put(Long.valueOf(entry.id()), entry));
    return Rows.slice(found.values().stream().limit(first + 1L).toList(), first);
  }

  /** What to look entries up by; nothing for all of them. */
  private static String index(Filter filter) {
    if (filter.actor() != null) {
      return "e.actor";
    }
    if (filter.action() != null) {
      return "e.action";
    }
    return filter.from() != null || filter.until() != null ? AT : "";
  }

  /** In the order of an index that begins with {@code index}, so that it is read from behind. */
  private List<Entry> entries(String from, String index, Filter filter, long before, int first) {
    Map<String, Object> wanted = new LinkedHashMap<>();
    String number = from.equals(OUTCOME_FIRST) ? "o.entry" : "e.number";
    String behind = " and " + number + " < :before";
    wanted.put("before", before);
    if (index.equals(AT) && before < Long.MAX_VALUE) {
      behind = " and e.at <= :then and (e.at < :then or e.number < :before)";
      wanted.put("then", begun(before));
    }
    String conditions = conditions(filter, wanted);
    if (filter.link() != null) {
      conditions += " and " + index + " = :link";
      wanted.put("link", filter.link().value());
    }
    List<?> found =
        with(
                wanted,
                entities.createQuery(
                    "select e, o "
                        + from
                        + " where 1 = 1"
                        + behind
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

  /** When an entry was begun; before everything if there is none. */
  private Instant begun(long number) {
    AuditEntryRow entry = entities.find(AuditEntryRow.class, number);
    return entry == null ? Instant.EPOCH : entry.at;
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
    if (filter.link() == null) {
      return count("select count(e) from AuditEntryRow e where 1 = 1", filter);
    }
    return count("select count(e) from AuditEntryRow e where e.link = :link", filter)
        + (isOutcomeOf(filter.link()) ? onlyOutcomes(filter) : 0);
  }

  /** Else nobody has to compare all outcomes with their attempts. */
  private boolean isOutcomeOf(LinkId link) {
    return !entities
        .createQuery("select o.entry from AuditOutcomeRow o where o.link = :link", Long.class)
        .setParameter("link", link.value())
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  /** Of which the link was not known before they were done. */
  private long onlyOutcomes(Filter filter) {
    return count(
        "select count(o) "
            + OUTCOME_FIRST
            + " where o.link = :link and (e.link is null or e.link <> :link)",
        filter);
  }

  private long count(String query, Filter filter) {
    Map<String, Object> wanted = new LinkedHashMap<>();
    String conditions = conditions(filter, wanted);
    if (filter.link() != null) {
      wanted.put("link", filter.link().value());
    }
    return (Long)
        with(wanted, entities.createQuery(query + conditions, Long.class)).getSingleResult();
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
