package org.actionsync.it;

import java.sql.SQLException;
import java.util.Map;

/** Makes much of the little that has happened: runs, changes, questions, and the audit log. */
final class LongHistory {

  private static final int CHANGES = 100_000;
  private static final int RUNS = 5_000;
  private static final int REVIEWS = 5_000;
  private static final int OPEN_REVIEWS = 200;
  private static final int GRANTS = 20_000;
  private static final int AUDITED = 10_000;

  /** Above whatever the server numbers. */
  private static final int FIRST = 10_000_000;

  private final Filling database;
  private final String link;
  private final String run;

  LongHistory(Filling database, String link, String run) {
    this.database = database;
    this.link = link;
    this.run = run;
  }

  /**
   * Stores it: about {@link Crowd#id people} who are there, if they are as many as this.
   *
   * @param pairs how many there are
   */
  void happen(int pairs) throws SQLException {
    String ofRun = " where t.name = '" + run + "'";
    database.copy(
        "planned_change",
        CHANGES,
        "t.number = (select min(number) from planned_change where run = '" + run + "')",
        Map.of(
            "number",
            number(),
            "activist",
            Crowd.id("a", "s.x"),
            "entity",
            Crowd.id("e", "s.x"),
            "side",
            "case when mod(s.x, 3) = 0 then 'NETWORK' else 'BUILDER' end",
            "outcome",
            "case when mod(s.x, 100) = 0 then 'REFUSED' when mod(s.x, 1000) = 1 then 'SKIPPED' else 'DONE' end",
            "to_do",
            "false",
            "set_aside",
            "null"));
    database.execute(
        "update change_count set amount = (select count(*) from planned_change c where c.run ="
            + " change_count.run and c.side = change_count.side and c.outcome ="
            + " change_count.outcome)");
    database.copy(
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
    database.execute(
        "insert into run_total (run, total, amount) select n.number, t.total, t.amount"
            + " from run_total t, run r, run n where r.number = t.run and r.name = '"
            + run
            + "' and n.number > "
            + FIRST);
    database.execute(
        "insert into review_item (number, name, link, kind, activist, entity, summary,"
            + " evidence_json, raised_at, settled_at) select "
            + number()
            + ", 'review-' || s.x, '"
            + link
            + "', case when mod(s.x, 2) = 0 then 'MATCH' else 'CONFLICT' end, "
            + Crowd.id("a", "s.x + " + pairs)
            + ", "
            + Crowd.id("e", "s.x")
            + ", 'Who is it?', '[\"Two people have one address\"]', t.started_at,"
            + " case when s.x <= "
            + (REVIEWS - OPEN_REVIEWS)
            + " then t.started_at end from run t, "
            + database.series(REVIEWS)
            + ofRun);
    database.execute(
        "insert into granted_subscription (number, link, run, change_name, side, source,"
            + " channel, said, said_at, looked_up_at, entered_at, fate, person, settled_at) select "
            + number()
            + ", '"
            + link
            + "', '"
            + run
            + "', '1', 'NETWORK', "
            + Crowd.id("e", "s.x")
            + ", 'EMAIL', 'SUBSCRIBED', t.started_at, t.started_at, t.started_at, 'MADE', "
            + Crowd.id("a", "s.x")
            + ", t.started_at from run t, "
            + database.series(GRANTS)
            + ofRun);
    String audited =
        "t.number = (select max(entry) from audit_outcome where link = '" + link + "')";
    database.copy(
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
    database.copy(
        "audit_outcome",
        AUDITED,
        audited.replace("t.number", "t.entry"),
        Map.of("entry", number()));
  }

  private static String number() {
    return FIRST + " + s.x";
  }
}
