package org.actionsync.it;

import java.sql.SQLException;
import java.util.Map;

/** Makes much of the little that has happened: runs, changes, questions, and the audit log. */
final class LongHistory {

  private static final int CHANGES = 100_000;
  private static final int RUNS = 5_000;

  /** So many people have a long history, of a change in each of so many runs. */
  private static final int OFTEN_CHANGED = 500;

  private static final int TIMES_CHANGED = 60;
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

  /** Stores it: about people of this crowd. */
  void happen(Crowd crowd) throws SQLException {
    String activist = Crowd.id("a", crowd.paired("s.x"));
    String entity = Crowd.id("e", crowd.paired("s.x"));
    String ofOne = "t.number = (select min(number) from planned_change where run = '" + run + "')";
    String ofRun = " where t.name = '" + run + "'";
    database.copy(
        "planned_change",
        CHANGES,
        ofOne,
        Map.of(
            "number",
            number(),
            "activist",
            activist,
            "entity",
            entity,
            "side",
            "case when mod(s.x, 3) = 0 then 'NETWORK' else 'BUILDER' end",
            "outcome",
            "case when mod(s.x, 100) = 0 then 'REFUSED' when mod(s.x, 1000) = 1 then 'SKIPPED' when mod(s.x, 1000) = 2 then 'PLANNED' else 'DONE' end",
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
    lifetimes(ofOne);
    database.execute(
        "insert into review_item (number, name, link, kind, activist, entity, summary,"
            + " evidence_json, raised_at, settled_at) select "
            + number()
            + ", 'review-' || s.x, '"
            + link
            + "', case when mod(s.x, 2) = 0 then 'MATCH' else 'CONFLICT' end, "
            + Crowd.id("a", crowd.alone("s.x"))
            + ", "
            + entity
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
            + entity
            + ", 'EMAIL', 'SUBSCRIBED', t.started_at, t.started_at, t.started_at, 'MADE', "
            + activist
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

  /** Some have been changed by run after run. */
  private void lifetimes(String model) throws SQLException {
    String who = "1 + mod(s.x, " + OFTEN_CHANGED + ")";
    database.copy(
        "planned_change",
        OFTEN_CHANGED * TIMES_CHANGED,
        model,
        Map.of(
            "number",
            CHANGES + " + " + number(),
            "run",
            "'run-' || cast(1 + (s.x - 1) / " + OFTEN_CHANGED + " as varchar(10))",
            "activist",
            Crowd.id("a", who),
            "entity",
            Crowd.id("e", who),
            "outcome",
            "'DONE'",
            "to_do",
            "false",
            "set_aside",
            "null"));
    database.execute(
        "insert into change_count (run, side, outcome, amount) select c.run, c.side, c.outcome,"
            + " count(*) from planned_change c where c.run <> '"
            + run
            + "' and not exists (select 1 from change_count k where k.run = c.run)"
            + " group by c.run, c.side, c.outcome");
  }

  /** The pairs of those with a long history. */
  static String oftenChanged(Filling database) {
    return "select 'p.' || p.in_force from pair p where p.in_force is not null and p.entity in (select "
        + Crowd.id("e", "s.x")
        + " from "
        + database.series(OFTEN_CHANGED)
        + ")";
  }

  private static String number() {
    return FIRST + " + s.x";
  }
}
