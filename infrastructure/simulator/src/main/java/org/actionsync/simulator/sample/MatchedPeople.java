package org.actionsync.simulator.sample;

import static org.actionsync.simulator.sample.Expectation.matched;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.actionsync.simulator.builder.NewEntity;
import org.actionsync.simulator.network.Address;
import org.actionsync.simulator.network.NewActivist;
import org.jspecify.annotations.Nullable;

/** People on both sides who must be found to be one. */
final class MatchedPeople {

  private final Cast cast;

  MatchedPeople(Cast cast) {
    this.cast = cast;
  }

  void play() {
    for (int i = 0; i < 10; i++) {
      otherCase();
      blanks(i);
      names(i);
    }
    bestEmails();
    statuses();
    byNumber();
    spellings();
  }

  /** Nothing to write to either side. */
  void alike(int i) {
    Someone who = cast.someone();
    NewActivist activist = cast.activist(who).email(who.email(), "subscribed");
    NewEntity entity = cast.entity(who).language(i % 11 == 0 ? "es" : "en");
    entity.email(who.email(), "Home", i % 4 == 0 ? null : "subscribed", null);
    activist.language(i % 11 == 0 ? "es" : "en");
    if (i % 3 == 0 && cast.hasNumbersLeft()) {
      String number = cast.number();
      activist.number(number, "subscribed");
      entity.number(number, "Mobile", i % 2 == 0 ? "subscribed" : null);
    } else if (i % 5 == 0) {
      activist.numberlessEntry();
    }
    if (i % 2 == 0) {
      activist.address(who.inNetwork());
      entity.address(who.street(), who.inBuilder());
    }
    if (i % 30 == 0) {
      entity.alsoIn(SampleData.CEDAR_PLACE);
    }
    cast.both("1 same e-mail and same contact data", who, activist, entity, matched());
  }

  private void otherCase() {
    Someone who = cast.someone();
    String capitals = who.email().toUpperCase(Locale.ROOT);
    cast.both(
        "2 same e-mail in another case",
        who,
        cast.activist(who).email(who.email(), "subscribed"),
        cast.entity(who).language("en").email(capitals, "Home", "subscribed", null),
        matched());
  }

  private void bestEmails() {
    for (int i = 0; i < 3; i++) {
      several("the first is bad", "Home", "subscribed", "bad", null);
      several("the first must not be contacted", "Home", "subscribed", "do_not_contact", null);
      several("a later one is subscribed", "Home", null, "verified", "subscribed");
      several("Home goes before Work", "Work", null, null, null);
      laterVerified();
      listOrder();
    }
  }

  private void several(
      String why,
      String type,
      @Nullable String status,
      @Nullable String quality,
      @Nullable String later) {
    Someone who = cast.someone();
    NewEntity entity = cast.entity(who).language("en");
    entity.email(who.otherEmail("first"), type, status, quality);
    several(why, who, entity.email(who.email(), "Home", later, null));
  }

  private void laterVerified() {
    Someone who = cast.someone();
    NewEntity entity = cast.entity(who).language("en");
    entity.email(who.otherEmail("first"), "Home", null, "user_added");
    several("a later one is verified", who, entity.email(who.email(), "Work", null, "verified"));
  }

  private void listOrder() {
    Someone who = cast.someone();
    NewEntity entity = cast.entity(who).language("en").email(who.email(), "Home", null, null);
    several("list order", who, entity.email(who.otherEmail("second"), "Home", null, null));
  }

  private void several(String why, Someone who, NewEntity entity) {
    cast.both(
        "3 several e-mails, the best is the activist's: " + why,
        who,
        cast.activist(who).email(who.email(), "subscribed"),
        entity,
        matched().network("email", who.email()).builder("email", who.email()));
  }

  private void blanks(int i) {
    Someone who = cast.someone();
    String number = cast.number();
    NewActivist activist = cast.activist(who).email(who.email(), "subscribed");
    NewEntity entity = cast.entity(who).email(who.email(), "Home", "subscribed", null);
    if (i % 3 == 0) {
      activist.number(number, "subscribed").address(who.inNetwork()).language("es");
      cast.both(
          "4 Action Builder lacks number, address and language",
          who,
          activist,
          entity,
          matched()
              .builder("number", number)
              .builder("street", who.street())
              .builder("language", "es"));
    } else if (i % 3 == 1) {
      entity
          .language("en")
          .number(number, "Mobile", "subscribed")
          .address(who.street(), who.inBuilder());
      cast.both(
          "4 Action Network lacks names, number and address",
          who,
          activist.named(null, null),
          entity,
          matched()
              .network("given_name", who.given())
              .network("family_name", who.family())
              .network("number", number)
              .network("street", who.street()));
    } else {
      // Without a state Action Builder would refuse it, so it is not sent.
      activist.address(new Address(null, null, null, "97214", "US"));
      cast.both(
          "4 an address without a state cannot fill the blank",
          who,
          activist,
          entity.language("en"),
          matched());
    }
  }

  private void names(int i) {
    boolean networkIsNewer = i % 2 == 0;
    Someone who = cast.someone().named("Ana", "Reyes");
    Instant recent = cast.world().base().minus(Duration.ofHours(20 + i));
    Instant old = cast.world().base().minus(Duration.ofDays(30));
    NewActivist activist = cast.activist(who, networkIsNewer ? recent : old);
    NewEntity entity = cast.entity(who, networkIsNewer ? old : recent).language("en");
    String wins = networkIsNewer ? "Ana" : "Anne";
    cast.both(
        "5 names differ, " + (networkIsNewer ? "Action Network" : "Action Builder") + " is newer",
        who,
        activist.email(who.email(), "subscribed"),
        entity.named("Anne", "Reyes").email(who.email(), "Home", "subscribed", null),
        matched().network("given_name", wins).builder("given_name", wins));
  }

  private void statuses() {
    List<String> emailStatuses =
        List.of(
            "unsubscribed",
            "bouncing",
            "previous bounce",
            "spam complaint",
            "previous spam complaint");
    for (String status : emailStatuses) {
      for (int i = 0; i < 2; i++) {
        Someone who = cast.someone();
        cast.both(
            "19 e-mail " + status + " in Action Network",
            who,
            cast.activist(who).email(who.email(), status),
            cast.entity(who)
                .language("en")
                .email(who.email(), "Home", i == 0 ? "subscribed" : null, null),
            matched().network("email_status", status));
      }
    }
    for (String status : List.of("unsubscribed", "bouncing", "previous bounce")) {
      Someone who = cast.someone();
      String number = cast.number();
      NewEntity entity =
          cast.entity(who).language("en").email(who.email(), "Home", "subscribed", null);
      cast.both(
          "19 mobile " + status + " in Action Network",
          who,
          cast.activist(who).email(who.email(), "subscribed").number(number, status),
          entity.number(number, "Mobile", "subscribed"),
          matched().network("mobile_status", status).network("email_status", "subscribed"));
    }
  }

  private void byNumber() {
    for (int i = 0; i < 4; i++) {
      Someone who = cast.someone();
      String number = cast.number();
      cast.both(
          "15 no e-mail on either side, same number",
          who,
          cast.activist(who).number(number, "subscribed"),
          cast.entity(who)
              .language("en")
              .number(number, "Mobile", i % 2 == 0 ? "subscribed" : null),
          matched());
    }
    for (int i = 0; i < 4; i++) {
      Someone who = cast.someone();
      Instant at = cast.changed(who);
      cast.both(
          "25 has the magic tag and is in Action Builder already",
          who,
          cast.activist(who).email(who.email(), "subscribed").tagged(SampleData.MAGIC_TAG, at),
          cast.entity(who).language("en").email(who.email(), "Home", "subscribed", null),
          matched());
    }
  }

  private void spellings() {
    spelled(cast.someone().named("Siobhan", "O'Neil").withEmail("o'neil@example.org"));
    spelled(cast.someone().named("Amy", "D'Souza").withEmail("amy+tenants@example.org"));
    spelled(cast.someone().named("Zoë", "Żółkiewska").withEmail("zoe.z@example.com"));
    spelled(cast.someone().named("José", "Muñoz Peña"));
  }

  private void spelled(Someone who) {
    cast.both(
        "20 apostrophe, plus or accents: matched",
        who,
        cast.activist(who).email(who.email(), "subscribed"),
        cast.entity(who).language("en").email(who.email(), "Home", "subscribed", null),
        matched().network("family_name", who.family()).builder("family_name", who.family()));
  }
}
