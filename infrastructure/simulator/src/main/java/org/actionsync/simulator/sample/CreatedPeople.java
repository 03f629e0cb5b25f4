package org.actionsync.simulator.sample;

import static org.actionsync.simulator.sample.Expectation.createdInNetwork;

import org.actionsync.simulator.builder.NewEntity;
import org.actionsync.simulator.network.Address;
import org.actionsync.simulator.network.NewActivist;
import org.actionsync.simulator.sample.Expectation.Place;
import org.actionsync.simulator.sample.Expectation.Status;
import org.jspecify.annotations.Nullable;

/** People of one side only: created on the other, left alone, or skipped. */
final class CreatedPeople {

  private static final @Nullable String[] STATUSES = {"subscribed", "unsubscribed", null};
  private static final String[] EMAIL_STATUSES = {
    "subscribed",
    "subscribed",
    "unsubscribed",
    "subscribed",
    "bouncing",
    "subscribed",
    "previous bounce",
    "subscribed",
    "spam complaint"
  };

  private final Cast cast;

  CreatedPeople(Cast cast) {
    this.cast = cast;
  }

  void play() {
    for (int i = 0; i < 132; i++) {
      entityWithEmail(i);
    }
    for (int i = 0; i < 12; i++) {
      entityWithNumberOnly(i);
      unreachable(i);
      unusableEmail(i);
    }
    for (int i = 0; i < 40; i++) {
      magic(i);
    }
    withoutFirstName();
    phoneOnlyActivists();
    spellings();
  }

  /** Every combination of e-mail and mobile status; the two are decided separately. */
  void entityWithEmail(int i) {
    Someone who = cast.someone();
    String email = STATUSES[i % 3];
    NewEntity entity = cast.entity(who).language("en").email(who.email(), "Home", email, null);
    boolean withNumber = i / 3 % 4 > 0 && cast.hasNumbersLeft();
    Expectation outcome =
        withNumber
            ? addNumber(entity, status(email), STATUSES[i / 3 % 4 - 1])
            : createdInNetwork(status(email), Status.NONE);
    String scenario = email != null && email.equals("subscribed") ? "6" : "7";
    cast.onlyEntity(
        scenario + " only in Action Builder, e-mail " + (email == null ? "without status" : email),
        who,
        entity,
        outcome.network("email", who.email()).network("given_name", who.given()));
  }

  private Expectation addNumber(NewEntity entity, Status email, @Nullable String mobile) {
    String number = cast.number();
    entity.number(number, "Mobile", mobile);
    return createdInNetwork(email, status(mobile)).network("number", number);
  }

  private static Status status(@Nullable String inBuilder) {
    return "subscribed".equals(inBuilder) ? Status.SUBSCRIBED : Status.UNSUBSCRIBED;
  }

  void entityWithNumberOnly(int i) {
    Someone who = cast.someone();
    NewEntity entity = cast.entity(who).language("en");
    Expectation outcome = addNumber(entity, Status.NONE, STATUSES[i % 3]);
    cast.onlyEntity("8 only in Action Builder, number but no e-mail", who, entity, outcome);
  }

  void unreachable(int i) {
    Someone who = cast.someone();
    NewEntity entity = cast.entity(who).language("en");
    if (i % 2 == 0 && cast.hasNumbersLeft()) {
      entity.number(cast.number(), "Home", null);
    }
    cast.onlyEntity(
        "9 neither e-mail nor mobile number", who, entity, Expectation.of(Place.SKIPPED));
  }

  private void unusableEmail(int i) {
    Someone who = cast.someone();
    String quality = i % 2 == 0 ? "bad" : "do_not_contact";
    cast.onlyEntity(
        "10 the only e-mail is " + quality,
        who,
        cast.entity(who).language("en").email(who.email(), "Home", "subscribed", quality),
        Expectation.of(Place.SKIPPED));
  }

  /** Pulled into Action Builder, with the address if it has a state. */
  void magic(int i) {
    Someone who = cast.someone();
    NewActivist activist = pulled(who).email(who.email(), EMAIL_STATUSES[i % 3]);
    Expectation outcome = created(who).builder("email", who.email());
    if (i % 2 == 0 && cast.hasNumbersLeft()) {
      String number = cast.number();
      activist.number(number, "subscribed");
      outcome = outcome.builder("number", number);
    }
    if (i % 4 == 0) {
      activist.address(who.inNetwork());
      outcome = outcome.builder("street", who.street());
    } else if (i % 4 == 1) {
      activist.address(new Address(null, null, null, "97214", "US"));
    }
    cast.onlyActivist("12 magic tag, not in Action Builder", who, activist, outcome);
  }

  private NewActivist pulled(Someone who) {
    return cast.activist(who).tagged(SampleData.MAGIC_TAG, cast.changed(who));
  }

  private static Expectation created(Someone who) {
    return Expectation.of(Place.CREATED_IN_BUILDER).builder("given_name", who.given());
  }

  private void withoutFirstName() {
    for (int i = 0; i < 4; i++) {
      Someone who = cast.someone();
      cast.onlyActivist(
          "13 magic tag but no first name" + (i == 0 ? ", no name at all" : ""),
          who,
          pulled(who).named(null, i == 0 ? null : who.family()).email(who.email(), "subscribed"),
          Expectation.of(Place.IN_REVIEW));
    }
  }

  /** The bulk of the list: nothing happens to them. */
  void leftAlone(int i) {
    Someone who = cast.someone();
    NewActivist activist = cast.activist(who);
    activist.email(who.email(), EMAIL_STATUSES[i % EMAIL_STATUSES.length]);
    if (i % 6 == 0 && cast.hasNumbersLeft()) {
      activist.number(cast.number(), i % 12 == 0 ? "subscribed" : "unsubscribed");
    } else if (i % 7 == 0) {
      activist.numberlessEntry();
    }
    if (i % 5 == 0) {
      activist.address(who.inNetwork()).customField("Building", "Maple Court");
    }
    if (i % 8 == 0) {
      activist.tagged(i % 16 == 0 ? "Petition signer" : "Prospect", cast.changed(who));
    }
    if (i % 50 == 0) {
      activist.named(null, null).identifier("rtu_members:" + (10000 + i));
    }
    cast.onlyActivist(
        "14 no magic tag, not in Action Builder",
        who,
        activist,
        Expectation.of(Place.LEFT_ALONE).network("email", who.email()));
  }

  private void phoneOnlyActivists() {
    for (int i = 0; i < 8; i++) {
      Someone who = cast.someone();
      String number = cast.number();
      boolean magic = i % 2 == 0;
      NewActivist activist = magic ? pulled(who) : cast.activist(who);
      cast.onlyActivist(
          "21 number but no e-mail, " + (magic ? "magic tag" : "no magic tag"),
          who,
          activist.number(number, "subscribed"),
          magic ? created(who).builder("number", number) : Expectation.of(Place.LEFT_ALONE));
    }
  }

  private void spellings() {
    createdSpelled(cast.someone().named("Máire", "O'Brien").withEmail("maire.o'brien@example.org"));
    createdSpelled(cast.someone().named("Chloë", "Nguyễn").withEmail("chloe+ab@example.com"));
    pulledSpelled(cast.someone().named("Łukasz", "D'Angelo").withEmail("l.d'angelo@example.org"));
    pulledSpelled(cast.someone().named("Søren", "Kjær").withEmail("soren+union@example.net"));
  }

  private void createdSpelled(Someone who) {
    cast.onlyEntity(
        "20 apostrophe, plus or accents: created in Action Network",
        who,
        cast.entity(who).language("en").email(who.email(), "Home", "subscribed", null),
        createdInNetwork(Status.SUBSCRIBED, Status.NONE)
            .network("email", who.email())
            .network("family_name", who.family()));
  }

  private void pulledSpelled(Someone who) {
    cast.onlyActivist(
        "20 apostrophe, plus or accents: pulled into Action Builder",
        who,
        pulled(who).email(who.email(), "subscribed"),
        created(who).builder("email", who.email()).builder("family_name", who.family()));
  }
}
