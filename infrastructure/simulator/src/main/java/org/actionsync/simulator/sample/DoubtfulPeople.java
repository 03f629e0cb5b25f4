package org.actionsync.simulator.sample;

import java.util.Locale;
import org.actionsync.simulator.builder.NewEntity;
import org.actionsync.simulator.sample.Expectation.Place;

/** People a machine must not decide about, and entities that are no people. */
final class DoubtfulPeople {

  private static final Expectation REVIEW = Expectation.of(Place.IN_REVIEW);

  private final Cast cast;

  DoubtfulPeople(Cast cast) {
    this.cast = cast;
  }

  void play() {
    for (int i = 0; i < 4; i++) {
      sharedEmail(i);
      numberOfSomebodyWithEmail();
      secondEmailIsSomebodys();
      numberBelongsToAnother(i);
    }
    for (String name :
        new String[] {
          "Maple Court", "Maple Court Annex", "Laundry house", "Boiler house", "Gate lodge"
        }) {
      building(name);
    }
  }

  private void sharedEmail(int i) {
    Someone one = cast.someone();
    Someone other = cast.someone();
    String same = i == 1 ? one.email().toUpperCase(Locale.ROOT) : one.email();
    boolean alsoActivist = i % 2 == 0;
    String scenario =
        "11 two entities share their best e-mail, "
            + (alsoActivist ? "an activist has it too" : "no activist has it");
    cast.onlyEntity(scenario, one, withEmail(one, one.email()), REVIEW);
    cast.onlyEntity(scenario, other, withEmail(other, same), REVIEW);
    if (alsoActivist) {
      cast.onlyActivist(
          scenario + ": the activist",
          one,
          cast.activist(one).email(one.email(), "subscribed"),
          REVIEW.network("given_name", one.given()).network("email_status", "subscribed"));
    }
  }

  private NewEntity withEmail(Someone who, String email) {
    return cast.entity(who).language("en").email(email, "Home", "subscribed", null);
  }

  private void numberOfSomebodyWithEmail() {
    Someone inNetwork = cast.someone();
    Someone inBuilder = cast.someone();
    String number = cast.number();
    cast.doubtful(
        "16 no e-mail, and the number is held by an activist with an e-mail",
        inNetwork,
        cast.activist(inNetwork)
            .email(inNetwork.email(), "subscribed")
            .number(number, "subscribed"),
        inBuilder,
        cast.entity(inBuilder).language("en").number(number, "Mobile", "subscribed"));
  }

  private void secondEmailIsSomebodys() {
    Someone inNetwork = cast.someone();
    Someone inBuilder = cast.someone();
    cast.doubtful(
        "17 nobody has the best e-mail, but an activist has another one of the entity's",
        inNetwork,
        cast.activist(inNetwork).email(inNetwork.email(), "subscribed"),
        inBuilder,
        withEmail(inBuilder, inBuilder.email()).email(inNetwork.email(), "Work", null, null));
  }

  private void numberBelongsToAnother(int i) {
    Someone inNetwork = cast.someone();
    Someone inBuilder = cast.someone();
    String number = cast.number();
    cast.doubtful(
        "18 nobody has the e-mail, but another activist has the mobile number",
        inNetwork,
        cast.activist(inNetwork)
            .email(inNetwork.email(), "subscribed")
            .number(number, "subscribed"),
        inBuilder,
        withEmail(inBuilder, inBuilder.email())
            .number(number, "Mobile", i % 2 == 0 ? "subscribed" : null));
  }

  private void building(String name) {
    Someone who = cast.someone();
    cast.onlyEntity(
        "22 not of the campaign's own entity type",
        who,
        cast.entity(who).named(null, null).ofType("Building", name),
        Expectation.of(Place.LEFT_ALONE));
  }
}
