package org.actionsync.domain.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.actionsync.domain.contact.Contact;
import org.actionsync.domain.contact.EmailAddress;
import org.actionsync.domain.contact.EmailItem;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.contact.Somebody;
import org.actionsync.domain.matching.Match.By;
import org.actionsync.domain.matching.Match.Found;
import org.actionsync.domain.matching.Match.Nobody;
import org.actionsync.domain.matching.Match.NothingToGoBy;
import org.actionsync.domain.matching.Match.Unclear;
import org.actionsync.domain.matching.MatchEvidence.Candidate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Who somebody is in the other service, one row per situation. Stored pairs never come here. */
class MatcherTest {

  private static final Contact WITH_EMAIL =
      Somebody.with("me").email("ana@example.org").mobile("15035550142").contact();
  private static final Contact NUMBER_ONLY = Somebody.with("me").mobile("15035550142").contact();
  private static final Contact LANDLINE_ONLY =
      Somebody.with("me").landline("15035550142").contact();

  private static final List<Candidate> NONE = List.of();
  private static final List<RemoteId> NO_TWIN = List.of();
  private static final List<RemoteId> TWIN = ids("twin");
  private static final Candidate EMAILER = new Candidate(new RemoteId("x"), true, false);
  private static final Candidate OTHER = new Candidate(new RemoteId("y"), true, false);
  private static final Candidate PHONER = new Candidate(new RemoteId("p"), false, false);
  private static final Candidate PHONER_2 = new Candidate(new RemoteId("q"), false, false);
  private static final Candidate TAKEN = new Candidate(new RemoteId("t"), true, true);
  private static final Candidate PHONER_TAKEN = new Candidate(new RemoteId("u"), false, true);

  // spotless:off
  static Stream<Arguments> entities() {
    return Stream.of(
        //         situation                             who            same e-mail      further e-mail   same number      twins     it is
        arguments("the best e-mail is an activist's",    WITH_EMAIL,    of(EMAILER),     NONE,            NONE,            NO_TWIN,  new Found(new RemoteId("x"), By.EMAIL)),
        arguments("the e-mail counts, not the number",   WITH_EMAIL,    of(EMAILER),     NONE,            of(OTHER),       NO_TWIN,  new Found(new RemoteId("x"), By.EMAIL)),
        arguments("nobody has the e-mail",               WITH_EMAIL,    NONE,            NONE,            NONE,            NO_TWIN,  new Nobody()),
        arguments("one e-mail on two entities",          WITH_EMAIL,    of(EMAILER),     NONE,            NONE,            TWIN,     unclear(Doubt.SHARED_EMAIL, ids("x"), ids("me", "twin"))),
        arguments("the same, and no activist has it",    WITH_EMAIL,    NONE,            NONE,            NONE,            TWIN,     unclear(Doubt.SHARED_EMAIL, ids(), ids("me", "twin"))),
        arguments("two activists with the e-mail",       WITH_EMAIL,    of(EMAILER, OTHER), NONE,         NONE,            NO_TWIN,  unclear(Doubt.SHARED_EMAIL, ids("x", "y"), ids("me"))),
        arguments("the activist is somebody's already",  WITH_EMAIL,    of(TAKEN),       NONE,            NONE,            NO_TWIN,  unclear(Doubt.ALREADY_PAIRED, ids("t"), ids("me"))),
        arguments("only a further e-mail is known",      WITH_EMAIL,    NONE,            of(OTHER),       NONE,            NO_TWIN,  unclear(Doubt.OTHER_EMAIL, ids("y"), ids("me"))),
        arguments("the best e-mail beats a further one", WITH_EMAIL,    of(EMAILER),     of(OTHER),       NONE,            NO_TWIN,  new Found(new RemoteId("x"), By.EMAIL)),
        arguments("a create would take a number away",   WITH_EMAIL,    NONE,            NONE,            of(OTHER),       NO_TWIN,  unclear(Doubt.NUMBER_TAKEN, ids("y"), ids("me"))),
        arguments("the same, whoever's it is",           WITH_EMAIL,    NONE,            NONE,            of(TAKEN),       NO_TWIN,  unclear(Doubt.NUMBER_TAKEN, ids("t"), ids("me"))),
        arguments("a create would merge two people",     WITH_EMAIL,    NONE,            NONE,            of(PHONER),      NO_TWIN,  unclear(Doubt.NUMBER_TAKEN, ids("p"), ids("me"))),
        arguments("number only, holder has no e-mail",   NUMBER_ONLY,   NONE,            NONE,            of(PHONER),      NO_TWIN,  new Found(new RemoteId("p"), By.NUMBER)),
        arguments("number only, holder has an e-mail",   NUMBER_ONLY,   NONE,            NONE,            of(OTHER),       NO_TWIN,  unclear(Doubt.NUMBER_TAKEN, ids("y"), ids("me"))),
        arguments("number only, one holder has e-mail",  NUMBER_ONLY,   NONE,            NONE,            of(PHONER, OTHER), NO_TWIN, unclear(Doubt.NUMBER_TAKEN, ids("p", "y"), ids("me"))),
        arguments("number only, two holders",            NUMBER_ONLY,   NONE,            NONE,            of(PHONER, PHONER_2), NO_TWIN, unclear(Doubt.SHARED_NUMBER, ids("p", "q"), ids("me"))),
        arguments("number only, two entities have it",   NUMBER_ONLY,   NONE,            NONE,            of(PHONER),      TWIN,     unclear(Doubt.SHARED_NUMBER, ids("p"), ids("me", "twin"))),
        arguments("number only, holder is taken",        NUMBER_ONLY,   NONE,            NONE,            of(PHONER_TAKEN), NO_TWIN, unclear(Doubt.ALREADY_PAIRED, ids("u"), ids("me"))),
        arguments("number only, nobody has it",          NUMBER_ONLY,   NONE,            NONE,            NONE,            NO_TWIN,  new Nobody()),
        arguments("a landline is nothing to go by",      LANDLINE_ONLY, NONE,            NONE,            NONE,            NO_TWIN,  new NothingToGoBy()));
  }

  static Stream<Arguments> activists() {
    return Stream.of(
        //         situation                             who            same e-mail      further e-mail   same number      twins     it is
        arguments("an entity goes by the e-mail",        WITH_EMAIL,    of(EMAILER),     NONE,            NONE,            NO_TWIN,  new Found(new RemoteId("x"), By.EMAIL)),
        arguments("nobody is like that",                 WITH_EMAIL,    NONE,            NONE,            NONE,            NO_TWIN,  new Nobody()),
        arguments("one e-mail on two entities",          WITH_EMAIL,    of(EMAILER, OTHER), NONE,         NONE,            NO_TWIN,  unclear(Doubt.SHARED_EMAIL, ids("me"), ids("x", "y"))),
        arguments("the entity is somebody's already",    WITH_EMAIL,    of(TAKEN),       NONE,            NONE,            NO_TWIN,  unclear(Doubt.ALREADY_PAIRED, ids("me"), ids("t"))),
        arguments("an entity has it, not as its best",   WITH_EMAIL,    NONE,            of(OTHER),       NONE,            NO_TWIN,  unclear(Doubt.OTHER_EMAIL, ids("me"), ids("y"))),
        arguments("an unpaired entity has the number",   WITH_EMAIL,    NONE,            NONE,            of(PHONER),      NO_TWIN,  unclear(Doubt.NUMBER_TAKEN, ids("me"), ids("p"))),
        arguments("a paired entity may share the number", WITH_EMAIL,   NONE,            NONE,            of(TAKEN),       NO_TWIN,  new Nobody()),
        arguments("only the unpaired stand in the way",  WITH_EMAIL,    NONE,            NONE,            of(TAKEN, PHONER), NO_TWIN, unclear(Doubt.NUMBER_TAKEN, ids("me"), ids("p"))),
        arguments("number only, entity has no e-mail",   NUMBER_ONLY,   NONE,            NONE,            of(PHONER),      NO_TWIN,  new Found(new RemoteId("p"), By.NUMBER)),
        arguments("number only, entity has an e-mail",   NUMBER_ONLY,   NONE,            NONE,            of(OTHER),       NO_TWIN,  unclear(Doubt.NUMBER_TAKEN, ids("me"), ids("y"))),
        arguments("number only, nobody has it",          NUMBER_ONLY,   NONE,            NONE,            NONE,            NO_TWIN,  new Nobody()));
  }
  // spotless:on

  @ParameterizedTest(name = "{0}")
  @MethodSource("entities")
  void finds_an_entity(
      String situation,
      Contact who,
      List<Candidate> sameEmail,
      List<Candidate> otherEmail,
      List<Candidate> sameNumber,
      List<RemoteId> twins,
      Match expected) {
    assertThat(Matcher.entity(evidence(who, sameEmail, otherEmail, sameNumber, twins)))
        .isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("activists")
  void finds_an_activist(
      String situation,
      Contact who,
      List<Candidate> sameEmail,
      List<Candidate> otherEmail,
      List<Candidate> sameNumber,
      List<RemoteId> twins,
      Match expected) {
    assertThat(Matcher.activist(evidence(who, sameEmail, otherEmail, sameNumber, twins)))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @EnumSource
  void every_doubt_can_be_told_to_a_person(Doubt doubt) {
    assertThat(doubt.sentence()).matches("[A-Z].{20,}");
  }

  @Test
  void which_of_two_told_apart_somebody_is_who_turns_up_later_was_not_said() {
    Answered toldApart =
        new Answered(false, Optional.empty(), Set.of(new RemoteId("twin")), Set.of());
    MatchEvidence mail = evidence(WITH_EMAIL, of(EMAILER), NONE, NONE, TWIN);
    MatchEvidence number = evidence(NUMBER_ONLY, NONE, NONE, of(PHONER), TWIN);
    MatchEvidence alone = evidence(WITH_EMAIL, NONE, NONE, NONE, TWIN);

    assertThat(Matcher.decide(Side.BUILDER, mail, toldApart))
        .isEqualTo(unclear(Doubt.SHARED_EMAIL, ids("x"), ids("me")));
    assertThat(Matcher.decide(Side.BUILDER, number, toldApart))
        .isEqualTo(unclear(Doubt.SHARED_NUMBER, ids("p"), ids("me")));
    assertThat(Matcher.decide(Side.BUILDER, alone, toldApart)).isEqualTo(new Nobody());
  }

  @Test
  void every_answer_has_its_own_case() {
    Match.Cases<String> cases =
        new Match.Cases<>() {
          @Override
          public String found(Found match) {
            return "found " + match.other();
          }

          @Override
          public String nobody(Nobody match) {
            return "nobody";
          }

          @Override
          public String nothingToGoBy(NothingToGoBy match) {
            return "nothing to go by";
          }

          @Override
          public String leftOut(Match.LeftOut match) {
            return "left out " + match.why();
          }

          @Override
          public String unclear(Unclear match) {
            return "unclear " + match.doubt();
          }
        };

    assertThat(new Found(new RemoteId("x"), By.EMAIL).choose(cases)).isEqualTo("found x");
    assertThat(new Nobody().choose(cases)).isEqualTo("nobody");
    assertThat(new NothingToGoBy().choose(cases)).isEqualTo("nothing to go by");
    assertThat(unclear(Doubt.NO_NAME, ids(), ids()).choose(cases)).isEqualTo("unclear NO_NAME");
  }

  private static MatchEvidence evidence(
      Contact who,
      List<Candidate> sameEmail,
      List<Candidate> otherEmail,
      List<Candidate> sameNumber,
      List<RemoteId> twins) {
    Optional<EmailAddress> goesBy = who.usableEmails().stream().map(EmailItem::address).findFirst();
    return new MatchEvidence(who, goesBy, sameEmail, otherEmail, sameNumber, twins);
  }

  private static List<Candidate> of(Candidate... candidates) {
    return List.of(candidates);
  }

  private static List<RemoteId> ids(String... ids) {
    return Stream.of(ids).map(RemoteId::new).toList();
  }

  private static Unclear unclear(Doubt doubt, List<RemoteId> activists, List<RemoteId> entities) {
    return new Unclear(doubt, activists, entities);
  }
}
