package org.actionsync.it;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Every query that answers with a list from the database, with the fields that a front end shows.
 */
final class ListQueries {

  /**
   * One of them.
   *
   * @param name for people
   * @param text the query; {@code #} stands for what changes from question to question
   * @param values what that may be, each with its signs around it
   */
  record ListQuery(String name, String text, List<String> values) {

    /** The list that it pages through, counted or not. */
    String list() {
      return name.replace(", counted", "");
    }

    /** Whether nobody and nothing is in the list, which has to be soon known too. */
    boolean findsNothing() {
      return NOTHING.contains(list());
    }

    String with(String value) {
      return text.replace("#", value);
    }
  }

  private static final Set<String> NOTHING =
      Set.of("people, search, nobody", "auditLog, another link");

  private static final String PAGE = "pageInfo { hasNextPage endCursor }";

  private static final String RUN =
      "id status phase progress trigger startedAt finishedAt heldBecause totals { read matched"
          + " created updated tagged untagged optedOut skipped refused held verified }";

  private static final String CHANGE = "id side kind reason before asked got outcome error at";

  private static final String LINK =
      "id enabled stale freshness lastCompleteAt nextDueAt previewed campaign { id name archived"
          + " organization { id name } } group { id name state } magicTag { id name } counts {"
          + " pairs detached inReview } lastRun { "
          + RUN
          + " } mappings { id kind direction state"
          + " notes problems level tag { id name } response { id section field name } } settings {"
          + " optOutsToNetwork emailAsName fields { field rule } brake { kind number percent } }";

  private final Filling database;
  private final String link;
  private final String run;
  private final List<ListQuery> all = new ArrayList<>();

  ListQueries(Filling database, String link, String run) {
    this.database = database;
    this.link = link;
    this.run = run;
  }

  List<ListQuery> all() throws SQLException {
    people();
    runs();
    questions();
    audit();
    String granted =
        "id side channel said saidAt fate personId sourceId changeId enteredAt settledAt run { id"
            + " status }";
    paged(
        "subscriptionLedger",
        "",
        granted,
        "linkId: \"" + link + "\"",
        ids("select number from granted_subscription order by number desc"));
    whole("campaignLinks", "{ campaignLinks { " + LINK + " } }");
    whole(
        "campaigns",
        "{ campaigns(first: 50) { nodes { id name archived entityType organization"
            + " { id name } link { id enabled } } "
            + PAGE
            + " totalCount } }");
    whole(
        "campaigns, search",
        "{ campaigns(first: 50, search: \"maple\") { nodes { id name"
            + " organization { id name } link { id enabled } } "
            + PAGE
            + " totalCount } }");
    whole(
        "groups",
        "{ groups { id name state keyHint links { id enabled freshness campaign { id name }"
            + " counts { pairs detached inReview } lastRun { "
            + RUN
            + " } } } }");
    whole("organizations", "{ organizations { id name subdomain state keyHint campaignCount } }");
    whole("users", "{ users { name role oneTime lockedUntil } }");
    whole("apiTokens", "{ apiTokens { id name role createdBy createdAt lastUsedAt revokedAt } }");
    return all;
  }

  private void people() throws SQLException {
    String line = "id name state activistId entityId";
    String of = "linkId: \"" + link + "\"";
    List<String> pairs =
        ids("select 'p.' || in_force from pair where in_force is not null" + " order by in_force");
    List<String> detached =
        ids(
            "select 'p.' || in_force from pair where in_force is not null"
                + " and detached = true order by in_force");
    List<String> activists = alone("NETWORK", "a.");
    List<String> entities = alone("BUILDER", "e.");
    List<String> everybody = new ArrayList<>(activists);
    everybody.addAll(entities);
    everybody.addAll(pairs);
    paged("people", "", line, of, everybody);
    paged("people", "PAIRED", line, of + ", state: PAIRED", pairs);
    paged("people", "DETACHED", line, of + ", state: DETACHED", detached);
    paged("people", "NETWORK_ONLY", line, of + ", state: NETWORK_ONLY", activists);
    paged("people", "BUILDER_ONLY", line, of + ", state: BUILDER_ONLY", entities);
    paged("people", "IN_REVIEW", line, of + ", state: IN_REVIEW", askedAbout());
    search("search, a name", line, "select given || ' ' || family from crowd where mod(x, 37) = 0");
    search("search, a family name", line, "select family from crowd where mod(x, 37) = 0");
    search(
        "search, begins a name",
        line,
        "select substring(family, 1, 4) from crowd where mod(x, 37) = 0");
    search(
        "search, begins many names",
        line,
        "select substring(family, 1, 2) from crowd where mod(x, 37) = 0");
    search(
        "search, begins a name, PAIRED",
        line,
        "select substring(family, 1, 4) from crowd where mod(x, 37) = 0",
        ", state: PAIRED");
    search(
        "search, begins a name, PAIRED, behind",
        line,
        "select substring(c.family, 1, 4) || '\", after: \"p.' || p.in_force from crowd c"
            + " join pair p on p.activist = c.person where mod(c.x, 37) = 0",
        ", state: PAIRED");
    search(
        "search, part of an e-mail",
        line,
        "select substring(address, 1, 12) from contact_email where address like '%@mail%'");
    search("search, a number", line, "select substring(digits, 5) from contact_number");
    search("search, everybody's domain", line, "select 'example.org' from campaign_link");
    search("search, nobody", line, "select 'zyx' || mod(number, 100) from run where number > 1000");
    all.add(
        new ListQuery(
            "person.timeline",
            "{ person(id: #) { id name state timeline(first: 50) { nodes { at run { "
                + RUN
                + " } change { "
                + CHANGE
                + " } } "
                + PAGE
                + " totalCount } } }",
            ids(LongHistory.oftenChanged(database))));
  }

  /** The activists about whom a question is open, in the order of the list. */
  private List<String> askedAbout() throws SQLException {
    return ids(
        "select 'a."
            + link
            + ".' || o.person from loner o where o.side = 'NETWORK' and o.person in (select"
            + " r.activist from review_item r where r.settled_at is null) order by o.person");
  }

  private List<String> alone(String side, String letter) throws SQLException {
    return ids(
        "select '"
            + letter
            + link
            + ".' || person from loner where side = '"
            + side
            + "' order by person");
  }

  private void search(String name, String line, String words) throws SQLException {
    search(name, line, words, "");
  }

  private void search(String name, String line, String words, String more) throws SQLException {
    List<String> typed = ids(words);
    String before =
        "{ people(first: 50, linkId: \""
            + link
            + "\", search: #"
            + more
            + ") { nodes { "
            + line
            + " } "
            + PAGE;
    all.add(new ListQuery("people, " + name, before + " } }", typed));
    all.add(new ListQuery("people, " + name + ", counted", before + " totalCount } }", typed));
  }

  private void runs() throws SQLException {
    List<String> runs = ids("select name from run order by number desc");
    String row = RUN + " linkId link { id campaign { name } group { name } }";
    paged("runs", "", row, "", runs);
    paged("runs", "of a link", row, "linkId: \"" + link + "\"", runs);
    List<String> changes =
        ids("select number from planned_change where run = '" + run + "' order by number");
    for (String filter :
        List.of(
            "",
            "outcome: DONE",
            "outcome: REFUSED",
            "outcome: SKIPPED",
            "outcome: PLANNED",
            "side: NETWORK",
            "outcome: REFUSED, side: BUILDER")) {
      for (String count : List.of("", " totalCount")) {
        all.add(
            new ListQuery(
                "run.changes"
                    + (filter.isEmpty() ? "" : ", " + filter.replaceAll("\\w+: ", ""))
                    + (count.isEmpty() ? "" : ", counted"),
                "{ run(id: \""
                    + run
                    + "\") { id status changes(first: 50, after: #"
                    + (filter.isEmpty() ? "" : ", " + filter)
                    + ") { nodes { "
                    + CHANGE
                    + " person { id name state } } "
                    + PAGE
                    + count
                    + " } } }",
                changes));
      }
    }
  }

  private void questions() throws SQLException {
    List<String> open =
        ids("select name from review_item where settled_at is null order by number");
    String row =
        "id kind summary evidence choices settled raisedAt activistId entityId"
            + " candidateIds values { name network builder } link { id campaign { name } }";
    paged("reviewItems", "", row, "", open);
    paged("reviewItems", "of a link", row, "linkId: \"" + link + "\"", open);
    paged("reviewItems", "MATCH", row, "kind: MATCH, linkId: \"" + link + "\"", open);
  }

  private void audit() throws SQLException {
    List<String> entries = ids("select number from audit_entry order by number desc");
    String row =
        "id at actor address action roles kind subjectId linkId outcome code changes {"
            + " what before after }";
    paged("auditLog", "", row, "", entries);
    paged("auditLog", "actor", row, "actor: \"rosa\"", entries);
    paged("auditLog", "action", row, "action: \"approveRun\"", entries);
    paged("auditLog", "link", row, "linkId: \"" + link + "\"", entries);
    paged("auditLog", "another link", row, "linkId: \"nobody\"", entries);
    List<String> times =
        database.column("select begun_at from audit_entry where mod(number, 97) = 0");
    List<String> until = times.stream().map(ListQueries::instant).toList();
    String before = "{ auditLog(first: 50, ";
    String after = ") { nodes { " + row + " } " + PAGE;
    all.add(new ListQuery("auditLog, until", before + "to: #" + after + " } }", until));
    all.add(new ListQuery("auditLog, from", before + "from: #" + after + " } }", until));
    all.add(
        new ListQuery(
            "auditLog, from, counted", before + "from: #" + after + " totalCount } }", until));
  }

  /** As a query has it, of what a database says of a time in UTC. */
  private static String instant(String time) {
    return "\"" + time.substring(0, 10) + "T" + time.substring(11, 19) + "Z\"";
  }

  /** From anywhere in the list, without and with how many there are in all. */
  private void paged(String field, String name, String row, String arguments, List<String> after) {
    for (String count : List.of("", " totalCount")) {
      String text =
          "{ "
              + field
              + "(first: 50, after: #"
              + (arguments.isEmpty() ? "" : ", " + arguments)
              + ") { nodes { "
              + row
              + " } "
              + PAGE
              + count
              + " } }";
      all.add(
          new ListQuery(
              field + (name.isEmpty() ? "" : ", " + name) + (count.isEmpty() ? "" : ", counted"),
              text,
              after));
    }
  }

  private void whole(String name, String text) {
    all.add(new ListQuery(name, text, List.of("")));
  }

  private List<String> ids(String query) throws SQLException {
    return database.column(query).stream().map(id -> "\"" + id + "\"").toList();
  }
}
