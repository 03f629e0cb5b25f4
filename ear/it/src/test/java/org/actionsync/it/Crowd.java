package org.actionsync.it;

import static java.util.Objects.requireNonNull;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Makes a crowd of the few people that a sync has stored: rows like theirs, under invented names,
 * while the server is stopped. What is written is what the server would have, table by table.
 */
final class Crowd {

  private static final int ACTIVISTS_ALONE = 20_000;
  private static final int ENTITIES_ALONE = 500;
  private static final int DETACHED = 1_000;
  private static final int CHANGES = 100_000;
  private static final int RUNS = 5_000;
  private static final int REVIEWS = 5_000;
  private static final int OPEN_REVIEWS = 200;
  private static final int GRANTS = 20_000;
  private static final int AUDITED = 50_000;

  /** Above whatever the server numbers. */
  private static final int FIRST = 10_000_000;

  private final Connection database;
  private final boolean postgres;
  private final int pairs;

  Crowd(Connection database, boolean postgres, int pairs) {
    this.database = database;
    this.postgres = postgres;
    this.pairs = pairs;
  }

  /** Stores them all. */
  void gather(String link, String run) throws SQLException {
    Model model = model(link);
    everybody(model);
    contacts(model);
    words();
    togetherness(model);
    history(link, run);
    execute("analyze");
  }

  /** What only the gathering needed. */
  void disperse() throws SQLException {
    execute("drop table crowd");
    execute(postgres ? "vacuum analyze" : "analyze");
  }

  /** Somebody whose rows all others are made after, and what is said of them there. */
  private record Model(String pair, Person activist, Person entity) {}

  private record Person(
      long place, String id, String given, String family, String email, String digits) {}

  private Model model(String link) throws SQLException {
    Map<String, String> pair =
        row(
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
        row(
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
    int all = pairs + ACTIVISTS_ALONE + ENTITIES_ALONE;
    execute(
        "create table crowd (x integer not null, place bigint not null, person varchar(100) not"
            + " null, given varchar(100) not null, family varchar(100) not null, address"
            + " varchar(200) not null, digits varchar(20) not null)");
    String mixed = "mod(cast(s.x as bigint) * 7919, 1000003)";
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
        "select s.x, " + given + " as given, " + family + " as family from " + series(all);
    String columns =
        "c.given, c.family, lower(c.given || '.' || c.family) || c.x || '@mail' || mod(c.x, 50)"
            + " || '.example.org', '1' || cast(2010000000 + cast(c.x as bigint) * 7001 as"
            + " varchar(20))";
    for (boolean network : new boolean[] {true, false}) {
      execute(
          "insert into crowd select c.x, "
              + (network ? model.activist() : model.entity()).place()
              + ", "
              + id(network ? "a" : "e", "c.x")
              + ", "
              + columns
              + " from ("
              + people
              + ") c where c.x <= "
              + (network ? pairs + ACTIVISTS_ALONE : pairs)
              + (network ? "" : " or c.x > " + (pairs + ACTIVISTS_ALONE)));
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

  private static String id(String letter, String number) {
    return "'"
        + letter
        + "0000000-0000-4000-8000-' || lpad(cast("
        + number
        + " as varchar(20)), 12, '0')";
  }

  private void contacts(Model model) throws SQLException {
    for (Person one : List.of(model.activist(), model.entity())) {
      String text = replaced("t.contact_json", one.email(), "c.address");
      text = replaced(text, one.digits(), "c.digits");
      text = replaced(text, "\"givenName\":\"" + one.given(), "'\"givenName\":\"' || c.given");
      text = replaced(text, "\"familyName\":\"" + one.family(), "'\"familyName\":\"' || c.family");
      execute(
          "insert into contact_snapshot (place, person, type_key, email, contact_json,"
              + " search_text, modified_at, changed, seen, missing, gone, returned)"
              + " select c.place, c.person, t.type_key, c.address, "
              + text
              + ", "
              + searchText()
              + ", t.modified_at,"
              + " t.changed, t.seen, 0, false, 0"
              + after(one));
      execute(
          "insert into contact_email (place, person, address, goes_by)"
              + " select c.place, c.person, c.address, true"
              + after(one));
      execute(
          "insert into contact_number (place, person, digits, usable_mobile)"
              + " select c.place, c.person, c.digits, true"
              + after(one));
      execute(
          "insert into tagging_snapshot (place, tag, person, tagging, tagged_at, seen)"
              + " select c.place, g.tag, c.person, g.tagging, g.tagged_at, g.seen"
              + " from tagging_snapshot g, crowd c where c.place = g.place and g.place = "
              + one.place()
              + " and g.person = '"
              + one.id()
              + "'");
    }
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

  private void words() throws SQLException {
    for (String word : wordsOf()) {
      String digits =
          postgres
              ? "encode(convert_to(" + word + ", 'UTF8'), 'hex')"
              : "rawtohex(stringtoutf8(" + word + "))";
      execute(
          "insert into contact_word (place, person, word) select c.place, c.person, "
              + digits
              + " from crowd c");
    }
  }

  private void togetherness(Model model) throws SQLException {
    execute(
        "insert into pair (name, link, activist, entity, detached, still_open, baseline_json,"
            + " pending_run, pending_detached, pending_open, pending_baseline_json, in_force)"
            + " select n.name, t.link, n.activist, n.entity, n.x <= "
            + DETACHED
            + ", t.still_open, t.baseline_json, null, false, false, null, n.name from pair t, ("
            + "select s.x, "
            + id("b", "mod(cast(s.x as bigint) * 7919, 1000003)")
            + " as name, "
            + id("a", "s.x")
            + " as activist, "
            + id("e", "s.x")
            + " as entity from "
            + series(pairs)
            + ") n where t.name = '"
            + model.pair()
            + "'");
    execute(
        "update pair_count set amount = (select count(*) from pair p where p.link ="
            + " pair_count.link and p.detached = pair_count.detached and p.in_force is not null)");
    for (boolean network : new boolean[] {true, false}) {
      execute(
          "insert into loner (link, side, person) select t.link, '"
              + (network ? "NETWORK" : "BUILDER")
              + "', c.person from pair t, crowd c"
              + " where t.name = '"
              + model.pair()
              + "' and c.x > "
              + pairs
              + " and c.place = "
              + (network ? model.activist() : model.entity()).place());
    }
  }

  private void history(String link, String run) throws SQLException {
    String ofRun = " where t.name = '" + run + "'";
    copy(
        "planned_change",
        CHANGES,
        "t.number = (select min(number) from planned_change where run = '" + run + "')",
        Map.of(
            "number",
            number(),
            "activist",
            id("a", "s.x"),
            "entity",
            id("e", "s.x"),
            "side",
            "case when mod(s.x, 3) = 0 then 'NETWORK' else 'BUILDER' end",
            "outcome",
            "case when mod(s.x, 100) = 0 then 'REFUSED' when mod(s.x, 1000) = 1 then 'SKIPPED' else 'DONE' end",
            "to_do",
            "false",
            "set_aside",
            "null"));
    copy(
        "run",
        RUNS,
        "t.name = '" + run + "'",
        Map.of(
            "number",
            number(),
            "name",
            "'run-' || s.x",
            "started_at",
            "t.started_at + s.x * interval '1' second"));
    execute(
        "insert into run_total (run, total, amount) select n.number, t.total, t.amount"
            + " from run_total t, run r, run n where r.number = t.run and r.name = '"
            + run
            + "' and n.number > "
            + FIRST);
    execute(
        "insert into review_item (number, name, link, kind, activist, entity, summary,"
            + " evidence_json, raised_at, settled_at) select "
            + number()
            + ", 'review-' || s.x, '"
            + link
            + "', case when mod(s.x, 2) = 0 then 'MATCH' else 'CONFLICT' end, "
            + id("a", "s.x + " + pairs)
            + ", "
            + id("e", "s.x")
            + ", 'Who is it?', '[\"Two people have one address\"]', t.started_at,"
            + " case when s.x <= "
            + (REVIEWS - OPEN_REVIEWS)
            + " then t.started_at end from run t, "
            + series(REVIEWS)
            + ofRun);
    execute(
        "insert into granted_subscription (number, link, run, change_name, side, source,"
            + " channel, said, said_at, looked_up_at, entered_at, fate, person, settled_at) select "
            + number()
            + ", '"
            + link
            + "', '"
            + run
            + "', '1', 'NETWORK', "
            + id("e", "s.x")
            + ", 'EMAIL', 'SUBSCRIBED', t.started_at, t.started_at, t.started_at, 'MADE', "
            + id("a", "s.x")
            + ", t.started_at from run t, "
            + series(GRANTS)
            + ofRun);
    String audited =
        "t.number = (select max(entry) from audit_outcome where link = '" + link + "')";
    copy(
        "audit_entry",
        AUDITED,
        audited,
        Map.of(
            "number",
            number(),
            "begun_at",
            "t.begun_at + s.x * interval '1' second",
            "actor",
            "case when mod(s.x, 10) = 0 then 'rosa' else t.actor end",
            "action",
            "case when mod(s.x, 20) = 0 then 'approveRun' else t.action end"));
    copy(
        "audit_outcome",
        AUDITED,
        audited.replace("t.number", "t.entry"),
        Map.of("entry", number()));
  }

  private static String number() {
    return FIRST + " + s.x";
  }

  /** As many rows as {@code times}, like the one that is described, but for some columns. */
  private void copy(String table, int times, String model, Map<String, String> other)
      throws SQLException {
    List<String> columns = columns(table);
    List<String> values =
        columns.stream().map(column -> other.getOrDefault(column, "t." + column)).toList();
    execute(
        "insert into "
            + table
            + " ("
            + String.join(", ", columns)
            + ") select "
            + String.join(", ", values)
            + " from "
            + table
            + " t, "
            + series(times)
            + " where "
            + model);
  }

  private List<String> columns(String table) throws SQLException {
    return column(
            "select column_name from information_schema.columns where lower(table_name) = '"
                + table
                + "' order by ordinal_position")
        .stream()
        .map(name -> name.toLowerCase(Locale.ROOT))
        .toList();
  }

  private static String known(Map<String, String> row, String column) {
    return requireNonNull(row.get(column), column);
  }

  private String series(int times) {
    return postgres
        ? "generate_series(1, " + times + ") as s(x)"
        : "system_range(1, " + times + ") s";
  }

  private void execute(String command) throws SQLException {
    try (Statement statement = database.createStatement()) {
      statement.execute(command);
    }
  }

  /** The first column of all rows. */
  List<String> column(String query) throws SQLException {
    List<String> found = new ArrayList<>();
    try (Statement statement = database.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
  }

  /** The first row, by the names of its columns. */
  private Map<String, String> row(String query) throws SQLException {
    Map<String, String> found = new HashMap<>();
    try (Statement statement = database.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      if (!rows.next()) {
        throw new AssertionError("Nothing is " + query);
      }
      for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
        found.put(rows.getMetaData().getColumnLabel(i).toLowerCase(Locale.ROOT), rows.getString(i));
      }
    }
    return found;
  }
}
