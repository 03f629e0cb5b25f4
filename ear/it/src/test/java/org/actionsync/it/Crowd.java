package org.actionsync.it;

import static java.util.Objects.requireNonNull;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Makes a crowd of the few people that a sync has stored: rows like theirs, under invented names,
 * while the server is stopped. What is written is what the server would have, table by table.
 */
final class Crowd {

  /** Of people, in one transaction: H2 becomes slow when there are many more. */
  private static final int AT_ONCE = 10_000;

  /** How far the numbers of two who come one after the other are apart. */
  private static final Map<String, Integer> STEPS =
      Map.of("a", 104_729, "e", 611_953, "b", 350_377);

  private final Filling database;
  private final int pairs;
  private final int activistsAlone;
  private final int entitiesAlone;
  private final int detached;

  Crowd(Filling database, int pairs) {
    this.database = database;
    this.pairs = pairs;
    this.activistsAlone = pairs / 5;
    this.entitiesAlone = pairs / 200;
    this.detached = pairs / 100;
  }

  /** Stores them all, in this link; whoever asks for them finds them in the table {@code crowd}. */
  void gather(String link) throws SQLException {
    Model model = model(link);
    everybody(model);
    contacts(model);
    words();
    togetherness(model);
  }

  /** Drops the table that only the gathering needed. */
  void disperse() throws SQLException {
    database.execute("drop table crowd");
  }

  /** Somebody whose rows all others are made after, and what is said of them there. */
  private record Model(String pair, Person activist, Person entity) {}

  private record Person(
      long place, String id, String given, String family, String email, String digits) {}

  private Model model(String link) throws SQLException {
    Map<String, String> pair =
        database.row(
            "select p.name, p.activist, a.place as network, p.entity, e.place as builder"
                + " from pair p"
                + " join contact_snapshot a on a.person = p.activist"
                + " join contact_snapshot e on e.person = p.entity"
                + " join contact_number n on n.place = a.place and n.person = a.person"
                + " join contact_number m on m.place = e.place and m.person = e.person"
                + " where p.baseline_json is not null and p.detached = false"
                + " and a.email is not null and e.email is not null and p.link = '"
                + link
                + "' order by p.name");
    return new Model(
        known(pair, "name"),
        person(Long.parseLong(known(pair, "network")), known(pair, "activist")),
        person(Long.parseLong(known(pair, "builder")), known(pair, "entity")));
  }

  private Person person(long place, String id) throws SQLException {
    Map<String, String> row =
        database.row(
            "select contact_json from contact_snapshot where place = "
                + place
                + " and person = '"
                + id
                + "'");
    try (JsonReader reader = Json.createReader(new StringReader(known(row, "contact_json")))) {
      JsonObject said = reader.readObject();
      return new Person(
          place,
          id,
          said.getString("givenName"),
          said.getString("familyName"),
          said.getJsonArray("emails").getJsonObject(0).getString("address"),
          said.getJsonArray("numbers").getJsonObject(0).getString("digits"));
    }
  }

  /** Who they are; a thousand given names, a thousand family names, no two with both. */
  private void everybody(Model model) throws SQLException {
    int all = pairs + activistsAlone + entitiesAlone;
    database.execute(
        "create table crowd (x integer not null, place bigint not null, person varchar(100) not"
            + " null, given varchar(100) not null, family varchar(100) not null, address"
            + " varchar(200) not null, digits varchar(20) not null)");
    database.execute("create index crowd_by_x on crowd (x, place)");
    String mixed = mixed("s.x", 7919);
    String given =
        syllable("MaLeNiRoTuAnBeCoDiEl", mixed, 1)
            + " || "
            + syllable("rilanosetavidumibeka", mixed, 10)
            + " || "
            + syllable("nadaliasronetimollay", mixed, 100);
    String family =
        syllable("BrGaHoKiLuMaNoPaSeTa", mixed, 1_000)
            + " || "
            + syllable("anelinostadrumbergoe", mixed, 10_000)
            + " || "
            + syllable("sonmanleybyertonoski", mixed, 100_000);
    String people =
        "select s.x, " + given + " as given, " + family + " as family from " + database.series(all);
    String columns =
        "c.given, c.family, lower(c.given || '.' || c.family) || c.x || '@mail' || mod(c.x, 50)"
            + " || '.example.org', '1' || cast(2010000000 + cast(c.x as bigint) * 7001 as"
            + " varchar(20))";
    for (boolean network : new boolean[] {true, false}) {
      database.execute(
          "insert into crowd select c.x, "
              + (network ? model.activist() : model.entity()).place()
              + ", "
              + id(network ? "a" : "e", "c.x")
              + ", "
              + columns
              + " from ("
              + people
              + ") c where c.x <= "
              + (network ? pairs + activistsAlone : pairs)
              + (network ? "" : " or c.x > " + (pairs + activistsAlone)));
    }
  }

  private static String syllable(String all, String number, int unit) {
    return "substring('"
        + all
        + "', cast(2 * mod("
        + number
        + " / "
        + unit
        + ", 10) + 1 as integer), 2)";
  }

  /** The number of one of those who are in pairs, by any number. */
  String paired(String number) {
    return "1 + mod(" + number + ", " + pairs + ")";
  }

  /** The number of one of the activists who are alone, by any number. */
  String alone(String number) {
    return "1 + " + pairs + " + mod(" + number + ", " + activistsAlone + ")";
  }

  /**
   * The name that one of the crowd has: as with the services', its order says nothing of when
   * somebody came, nor of who the same person is on the other side, nor of the name of their pair.
   *
   * @param letter {@code a} for an activist, {@code e} for an entity, {@code b} for a pair
   */
  static String id(String letter, String number) {
    return "'"
        + letter
        + "0000000-0000-4000-8000-' || lpad(cast("
        + mixed(number, requireNonNull(STEPS.get(letter), letter))
        + " as varchar(20)), 12, '0')";
  }

  /** Another number for each, in an order of its own for each step. */
  private static String mixed(String number, int step) {
    return "mod(cast(" + number + " as bigint) * " + step + ", 1000003)";
  }

  private void contacts(Model model) throws SQLException {
    for (String some : slices()) {
      for (Person one : List.of(model.activist(), model.entity())) {
        contacts(one, after(one) + some);
        database.execute(
            "insert into tagging_snapshot (place, tag, person, tagging, tagged_at, seen)"
                + " select c.place, g.tag, c.person, g.tagging, g.tagged_at, g.seen"
                + " from tagging_snapshot g, crowd c where c.place = g.place and g.place = "
                + one.place()
                + " and g.person = '"
                + one.id()
                + "'"
                + some);
      }
    }
  }

  /** What each of the crowd's statements says at its end, to be one of a few. */
  private List<String> slices() {
    int all = pairs + activistsAlone + entitiesAlone;
    return IntStream.iterate(1, from -> from <= all, from -> from + AT_ONCE)
        .mapToObj(from -> " and c.x between " + from + " and " + (from + AT_ONCE - 1))
        .toList();
  }

  private void contacts(Person one, String after) throws SQLException {
    String text = replaced("t.contact_json", one.email(), "c.address");
    text = replaced(text, one.digits(), "c.digits");
    text = replaced(text, "\"givenName\":\"" + one.given(), "'\"givenName\":\"' || c.given");
    text = replaced(text, "\"familyName\":\"" + one.family(), "'\"familyName\":\"' || c.family");
    database.execute(
        "insert into contact_snapshot (place, person, type_key, email, contact_json,"
            + " search_text, modified_at, changed, seen, missing, gone, returned)"
            + " select c.place, c.person, t.type_key, c.address, "
            + text
            + ", "
            + searchText()
            + ", t.modified_at,"
            + " t.changed, t.seen, 0, false, 0"
            + after);
    database.execute(
        "insert into contact_email (place, person, address, goes_by)"
            + " select c.place, c.person, c.address, true"
            + after);
    database.execute(
        "insert into contact_number (place, person, digits, usable_mobile)"
            + " select c.place, c.person, c.digits, true"
            + after);
  }

  private static String replaced(String text, String old, String by) {
    return "replace(" + text + ", '" + old.replace("'", "''") + "', " + by + ")";
  }

  private static String after(Person one) {
    return " from contact_snapshot t, crowd c where c.place = t.place and t.place = "
        + one.place()
        + " and t.person = '"
        + one.id()
        + "'";
  }

  /** As {@code SearchWords} says: of the name, of the address behind each sign, of the number. */
  private static List<String> wordsOf() {
    String given = "lower(c.given)";
    String family = "lower(c.family)";
    String host = "'mail' || mod(c.x, 50) || '.example.org'";
    List<String> words = new ArrayList<>(List.of(given, family, "c.address"));
    words.add(family + " || c.x || '@' || " + host);
    words.addAll(List.of(host, "'example.org'", "'org'"));
    for (int from = 1; from <= 8; from++) {
      words.add("substring(c.digits, " + from + ")");
    }
    return words;
  }

  private static String searchText() {
    return wordsOf().stream().reduce("''", (all, word) -> all + " || chr(10) || " + word);
  }

  /** Without the indexes until all are there: else it would take ten times as long. */
  private void words() throws SQLException {
    database.execute("drop index contact_word_by_word");
    database.execute(
        "alter table contact_word drop "
            + (database.isPostgresql() ? "constraint contact_word_pkey" : "primary key"));
    for (String some : slices()) {
      words(some);
    }
    database.execute("alter table contact_word add primary key (place, person, word)");
    database.execute("create index contact_word_by_word on contact_word (place, word, person)");
  }

  private void words(String some) throws SQLException {
    for (String word : wordsOf()) {
      String digits =
          database.isPostgresql()
              ? "encode(convert_to(" + word + ", 'UTF8'), 'hex')"
              : "rawtohex(stringtoutf8(" + word + "))";
      database.execute(
          "insert into contact_word (place, person, word) select c.place, c.person, "
              + digits
              + " from crowd c where 1 = 1"
              + some);
    }
  }

  private void togetherness(Model model) throws SQLException {
    database.execute(
        "insert into pair (name, link, activist, entity, detached, still_open, baseline_json,"
            + " pending_run, pending_detached, pending_open, pending_baseline_json, in_force)"
            + " select n.name, t.link, n.activist, n.entity, n.x <= "
            + detached
            + ", t.still_open, t.baseline_json, null, false, false, null, n.name from pair t, ("
            + "select s.x, "
            + id("b", "s.x")
            + " as name, "
            + id("a", "s.x")
            + " as activist, "
            + id("e", "s.x")
            + " as entity from "
            + database.series(pairs)
            + ") n where t.name = '"
            + model.pair()
            + "'");
    database.execute(
        "update pair_count set amount = (select count(*) from pair p where p.link ="
            + " pair_count.link and p.detached = pair_count.detached and p.in_force is not null)");
    for (boolean network : new boolean[] {true, false}) {
      database.execute(
          "insert into loner (link, side, person, type_key) select t.link, '"
              + (network ? "NETWORK" : "BUILDER")
              + "', c.person, s.type_key from pair t, crowd c"
              + " join contact_snapshot s on s.place = c.place and s.person = c.person"
              + " where t.name = '"
              + model.pair()
              + "' and c.x > "
              + pairs
              + " and c.place = "
              + (network ? model.activist() : model.entity()).place());
    }
  }

  private static String known(Map<String, String> row, String column) {
    return requireNonNull(row.get(column), column);
  }
}
