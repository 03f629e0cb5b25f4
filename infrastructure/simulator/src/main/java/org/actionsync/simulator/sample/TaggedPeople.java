package org.actionsync.simulator.sample;

import static org.actionsync.simulator.sample.Expectation.createdInNetwork;
import static org.actionsync.simulator.sample.Expectation.matched;

import java.time.Duration;
import java.time.Instant;
import org.actionsync.simulator.builder.NewEntity;
import org.actionsync.simulator.network.NewActivist;
import org.actionsync.simulator.sample.Expectation.Status;

/** Matched people with tags, responses and assessments. */
final class TaggedPeople {

  private static final String FIXED = "Fixed term";
  private static final String MONTHLY = "Month to month";

  private final Cast cast;
  private final Instant older;
  private final Instant newer;

  TaggedPeople(Cast cast) {
    this.cast = cast;
    this.older = cast.world().base().minus(Duration.ofDays(60));
    this.newer = cast.world().base().minus(Duration.ofDays(20));
  }

  void play() {
    for (int i = 0; i < 3; i++) {
      multiple("Building captain", "Building captain");
      multiple("Prospect", "Prospect");
      single();
      universal();
    }
    renamed();
    inactive();
    for (int i = 0; i < 16; i++) {
      assessed(1 + i % 4, i < 12);
    }
  }

  private void multiple(String response, String tag) {
    String field = "23 multiple choice, " + tag + ": ";
    Couple onlyTag = couple();
    onlyTag.activist.tagged(tag, older);
    onlyTag.play(field + "tag only", matched().both(tag, response));
    Couple onlyResponse = couple();
    onlyResponse.respond("Role", response, older);
    onlyResponse.play(field + "response only", matched().both(tag, response));
    Couple both = couple();
    both.activist.tagged(tag, older);
    both.respond("Role", response, newer);
    both.play(field + "both", matched().both(tag, response));
    couple().play(field + "neither", matched().neither(tag, response));
  }

  /** Two responses cannot both stay: the most recent tagging wins, and the losing tag goes. */
  private void single() {
    String field = "23 single choice: ";
    Couple onlyTag = couple();
    onlyTag.activist.tagged(FIXED, older);
    onlyTag.play(field + "tag only", matched().both(FIXED, FIXED).neither(MONTHLY, MONTHLY));
    Couple onlyResponse = couple();
    onlyResponse.respond("Lease", MONTHLY, older);
    onlyResponse.play(
        field + "response only", matched().both(MONTHLY, MONTHLY).neither(FIXED, FIXED));
    Couple twoTags = couple();
    twoTags.activist.tagged(FIXED, older).tagged(MONTHLY, newer);
    twoTags.play(field + "two tags", matched().both(MONTHLY, MONTHLY).neither(FIXED, FIXED));
    Couple newerTag = couple();
    newerTag.activist.tagged(FIXED, newer);
    newerTag.respond("Lease", MONTHLY, older);
    newerTag.play(
        field + "the tag is newer", matched().both(FIXED, FIXED).neither(MONTHLY, MONTHLY));
    Couple newerResponse = couple();
    newerResponse.activist.tagged(FIXED, older);
    newerResponse.respond("Lease", MONTHLY, newer);
    newerResponse.play(
        field + "the response is newer", matched().both(MONTHLY, MONTHLY).neither(FIXED, FIXED));
  }

  private void universal() {
    String paid = "Paid member";
    Couple onlyTag = couple();
    onlyTag.activist.tagged(paid, older);
    onlyTag.play("23 universal: tag only", matched().both(paid, paid));
    Couple onlyResponse = couple();
    onlyResponse.respond("Status", paid, older);
    onlyResponse.play("23 universal: response only", matched().both(paid, paid));
  }

  private void renamed() {
    Couple onlyResponse = couple();
    onlyResponse.respond("Role", "Floor contact", older);
    onlyResponse.play(
        "23 renamed: response only", matched().both("Floor captain", "Floor contact"));
    Couple onlyTag = couple();
    onlyTag.activist.tagged("Floor captain", older);
    onlyTag.play("23 renamed: tag only", matched().both("Floor captain", "Floor contact"));
  }

  /** Not mapped, because it cannot be: what is on either side stays there. */
  private void inactive() {
    String lead = "Stairwell lead";
    Couple onlyTag = couple();
    onlyTag.activist.tagged(lead, older);
    onlyTag.play(
        "23 inactive in the campaign: tag only", matched().tagged(lead).notResponded(lead));
    Couple onlyResponse = couple();
    onlyResponse.respond("Role", lead, older);
    onlyResponse.play(
        "23 inactive in the campaign: hidden response", matched().neither(lead, lead));
  }

  private void assessed(int level, boolean matched) {
    String tag = "Assessment " + level;
    if (matched) {
      Couple couple = couple();
      couple.entity.assessed(level, older);
      couple.play("24 assessed, matched", matched().tagged(tag));
      return;
    }
    Someone who = cast.someone();
    NewEntity entity = cast.entity(who).language("en").assessed(level, older);
    cast.onlyEntity(
        "24 assessed, only in Action Builder",
        who,
        entity.email(who.email(), "Home", "subscribed", null),
        createdInNetwork(Status.SUBSCRIBED, Status.NONE).network("email", who.email()).tagged(tag));
  }

  private Couple couple() {
    return new Couple(cast);
  }

  /** One person on both sides with the same data, ready to be tagged. */
  private static final class Couple {

    private final Cast cast;
    private final Someone who;
    final NewActivist activist;
    final NewEntity entity;

    Couple(Cast cast) {
      this.cast = cast;
      this.who = cast.someone();
      this.activist = cast.activist(who).email(who.email(), "subscribed");
      this.entity = cast.entity(who).language("en").email(who.email(), "Home", "subscribed", null);
    }

    void respond(String field, String response, Instant at) {
      entity.responded(cast.world().response(field, response), at);
    }

    void play(String scenario, Expectation outcome) {
      cast.both(scenario, who, activist, entity, outcome);
    }
  }
}
