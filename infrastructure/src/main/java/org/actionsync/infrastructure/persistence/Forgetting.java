package org.actionsync.infrastructure.persistence;

import static java.util.stream.Collectors.toCollection;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.actionsync.application.port.CampaignId;
import org.actionsync.application.port.Erased.Traces;
import org.actionsync.application.port.GroupId;
import org.actionsync.application.port.Place;
import org.actionsync.application.port.Undos;
import org.actionsync.domain.contact.EmailAddress;
import org.actionsync.domain.contact.PhoneNumber;
import org.actionsync.domain.contact.Side;
import org.jspecify.annotations.Nullable;

/**
 * Removes every row that is about a person, table by table.
 *
 * <p>A new table that holds identifiers or values of people has to be emptied here; {@code
 * ErasureLeavesNothingTest} looks through all there are.
 */
final class Forgetting {

  private final EntityManager entities;
  private final Traces traces;
  private final List<String> inNetwork;
  private final List<String> inBuilder;
  private final Map<String, Integer> removed = new TreeMap<>();

  Forgetting(EntityManager entities, Traces traces) {
    this.entities = entities;
    this.traces = traces;
    this.inNetwork = JpaErased.ids(Side.NETWORK, traces.people());
    this.inBuilder = JpaErased.ids(Side.BUILDER, traces.people());
  }

  /**
   * Removes all, and says how much of what.
   *
   * @param pairs the names of the pairs they are in
   */
  Map<String, Integer> all(List<String> pairs) {
    for (Side side : Side.values()) {
      for (String shelf : Places.SHELVES) {
        snapshots(shelf, side);
      }
      remove(
          "loners",
          "delete from LonerRow o where o.link in (select l.name from LinkRow l)"
              + " and o.side = :side and o.person in (:people)",
          Map.of("side", side, "people", side == Side.NETWORK ? inNetwork : inBuilder));
    }
    undos(Undos.What.PAIR, pairs);
    remove("pairs", "delete from PairRow p where p.name in (:names)", Map.of("names", pairs));
    changes();
    questions();
    answers();
    ledger();
    return removed;
  }

  private void snapshots(String shelf, Side side) {
    remove(
        "snapshots",
        "delete from "
            + shelf
            + " r where r.person in (:people) and r.place in"
            + " (select p.number from PlaceRow p where p.name like :side)",
        Map.of("people", side == Side.NETWORK ? inNetwork : inBuilder, "side", side + " %"));
  }

  private void undos(Undos.What what, List<String> names) {
    remove(
        "undos",
        "delete from UndoRow u where u.what = :what and u.name in (:names)",
        Map.of("what", what, "names", names));
  }

  /** What is counted out is what goes; whatever turns out to be about them meanwhile goes too. */
  private void changes() {
    List<ChangeRow> rows = changesAboutThem();
    while (!rows.isEmpty()) {
      undos(Undos.What.CHANGE, rows.stream().map(row -> String.valueOf(row.number)).toList());
      remove(
          "changes",
          "delete from ChangeRow c where c.number in (:numbers)",
          Map.of("numbers", rows.stream().map(row -> row.number).toList()));
      new ChangeCounts(entities).remove(rows);
      rows = changesAboutThem();
    }
  }

  private List<ChangeRow> changesAboutThem() {
    return entities
        .createQuery(
            "select c from ChangeRow c where c.link in (select l.name from LinkRow l)"
                + " and (c.activist in (:activists) or c.entity in (:people)) order by c.number",
            ChangeRow.class)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .setParameter("activists", inNetwork)
        .setParameter("people", inBuilder)
        .getResultList();
  }

  private Map<String, Object> both() {
    return Map.of("activists", inNetwork, "people", inBuilder);
  }

  /** Also what others were asked because of the person. */
  private void questions() {
    Set<ReviewRow> found = new LinkedHashSet<>();
    TypedQuery<ReviewRow> about =
        entities.createQuery(
            "select r from ReviewRow r where r.activist in (:activists) or r.entity in (:people)",
            ReviewRow.class);
    both().forEach(about::setParameter);
    found.addAll(about.getResultList());
    words().map(this::mentioning).forEach(found::addAll);
    found.forEach(this::forget);
    removed.merge("questions", found.size(), Integer::sum);
  }

  private Stream<String> words() {
    return Stream.of(
            traces.people().stream().map(who -> who.id().value()),
            traces.emails().stream().map(EmailAddress::value),
            traces.numbers().stream().map(PhoneNumber::digits))
        .flatMap(some -> some);
  }

  /** The database finds too many, because the search language has signs of its own. */
  private Set<ReviewRow> mentioning(String word) {
    return entities
        .createQuery(
            "select r from ReviewRow r where lower(r.summary) like :word"
                + " or lower(r.evidence) like :word or lower(r.details) like :word",
            ReviewRow.class)
        .setParameter("word", "%" + word.toLowerCase(Locale.ROOT) + "%")
        .getResultStream()
        .filter(row -> traces.areIn(row.summary + " " + row.evidence + " " + row.details))
        .collect(toCollection(LinkedHashSet::new));
  }

  /** What somebody else was asked because of the person may have to be asked of others now. */
  private void forget(ReviewRow row) {
    entities
        .createQuery("select l from LinkRow l where l.name = :link", LinkRow.class)
        .setParameter("link", row.link)
        .getResultStream()
        .forEach(
            link -> {
              lookAgain(Place.of(new GroupId(link.group)), row.activist);
              lookAgain(Place.of(new CampaignId(link.campaign)), row.entity);
            });
    entities.remove(row);
  }

  private void lookAgain(Place place, @Nullable String person) {
    if (person != null) {
      Places.lookAgain(entities, place, person);
    }
  }

  private void answers() {
    for (Side side : Side.values()) {
      remove(
          "answers",
          "delete from AnswerRow a where a.side = :side and a.person in (:own)",
          Map.of("side", side, "own", side == Side.NETWORK ? inNetwork : inBuilder));
    }
    remove(
        "answers",
        "delete from AnswerRow a where a.other in (:activists) or a.other in (:people)",
        both());
  }

  /** That somebody was subscribed stays, with its evidence; who it was does not. */
  private void ledger() {
    for (Side side : Side.values()) {
      remove(
          "names in the ledger",
          "update GrantedRow g set g.source = null, g.person = null"
              + " where g.side = :side and (g.source in (:there) or g.person in (:here))",
          Map.of(
              "side",
              side,
              "here",
              side == Side.NETWORK ? inNetwork : inBuilder,
              "there",
              side == Side.NETWORK ? inBuilder : inNetwork));
    }
  }

  private void remove(String what, String statement, Map<String, ?> parameters) {
    Query query = entities.createQuery(statement);
    parameters.forEach(query::setParameter);
    removed.merge(what, query.executeUpdate(), Integer::sum);
  }
}
