package org.actionsync.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an admin does once, about everybody of a link: each has to be done as soon as a question.
 */
final class LargeSteps {

  private final Admin admin;
  private final String link;
  private final String run;
  private final int pairs;
  private final Map<String, Double> seconds = new LinkedHashMap<>();

  LargeSteps(Admin admin, String link, String run, int pairs) {
    this.admin = admin;
    this.link = link;
    this.run = run;
    this.pairs = pairs;
  }

  /**
   * As it was before the first run was approved: all pairs are proposed, and everybody is alone.
   */
  static void hold(Filling database, String link, String run) throws SQLException {
    List<String> statements = new ArrayList<>();
    for (String side : List.of("NETWORK activist", "BUILDER entity")) {
      String[] both = side.split(" ", 2);
      statements.add(
          "insert into loner (link, side, person, type_key) select p.link, '"
              + both[0]
              + "', p."
              + both[1]
              + ", (select min(o.type_key) from loner o where o.link = p.link and o.side = '"
              + both[0]
              + "') from pair p where p.in_force is not null and p.link = '"
              + link
              + "'");
    }
    statements.add(
        "update pair set pending_run = '"
            + run
            + "', pending_baseline_json = baseline_json, pending_detached = detached,"
            + " pending_open = still_open, baseline_json = null, in_force = null where link = '"
            + link
            + "'");
    statements.add("update pair_count set amount = 0 where link = '" + link + "'");
    statements.add(
        "update run set status = 'HELD', phase = 'PLAN', finished_at = null where name = '"
            + run
            + "'");
    for (String statement : statements) {
      database.execute(statement);
    }
  }

  /** Does them one after the other, and tells how many seconds each took. */
  Map<String, Double> take() throws Exception {
    JsonObject known =
        admin
            .ask(
                "{ campaignLink(id: \"%s\") { group { id } campaign { organization { id } } } }",
                link)
            .getJsonObject("campaignLink");
    String group = id(known.getJsonObject("group"));
    String organization = id(known.getJsonObject("campaign").getJsonObject("organization"));
    admin.enable(link);
    rest(step("approve a first run", "approveRun(id: \"%s\") { id }", run));
    assertThat(inForce()).isGreaterThanOrEqualTo(pairs);
    String other =
        id(
            step(
                "link another campaign to the group",
                "linkCampaign(input: {campaignId: \"%s\", groupId: \"%s\", reuseMagicTag: true}) { id }",
                admin.campaign(organization, "Cedar Place"),
                group));
    rest(step("undo a run", "undoRun(id: \"%s\") { id }", run));
    for (String linked : List.of(other, link)) {
      admin.ask("mutation { disableLink(id: \"%s\") { id } }", linked);
      step(
          "unlink " + (linked.equals(link) ? "the campaign" : "another campaign"),
          "unlinkCampaign(id: \"%s\")",
          linked);
    }
    step("disconnect the group", "disconnectGroup(id: \"%s\")", group);
    step("disconnect the organization", "disconnectOrganization(id: \"%s\")", organization);
    return seconds;
  }

  private int inForce() throws Exception {
    JsonObject counts =
        admin
            .ask("{ campaignLink(id: \"%s\") { counts { pairs detached } } }", link)
            .getJsonObject("campaignLink")
            .getJsonObject("counts");
    return counts.getInt("pairs") + counts.getInt("detached");
  }

  private JsonValue step(String name, String mutation, Object... arguments) throws Exception {
    long start = System.nanoTime();
    JsonObject answer = admin.ask("mutation { " + mutation + " }", arguments);
    seconds.put(name, (System.nanoTime() - start) / 1e9);
    return answer.values().iterator().next();
  }

  /** Stops a run that was begun, and waits until it is. */
  private void rest(JsonValue begun) throws Exception {
    String id = id(begun);
    admin.ask("mutation { cancelRun(id: \"%s\") { id } }", id);
    admin.await(id);
  }

  private static String id(JsonValue answer) {
    return answer.asJsonObject().getString("id");
  }
}
