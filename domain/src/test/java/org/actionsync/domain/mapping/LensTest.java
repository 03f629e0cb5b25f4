package org.actionsync.domain.mapping;

import static org.actionsync.domain.contact.Channel.EMAIL;
import static org.actionsync.domain.contact.Channel.MOBILE;
import static org.actionsync.domain.contact.Quality.BAD;
import static org.actionsync.domain.contact.Quality.DO_NOT_CONTACT;
import static org.actionsync.domain.contact.Subscription.BOUNCING;
import static org.actionsync.domain.contact.Subscription.NEVER_SET;
import static org.actionsync.domain.contact.Subscription.SUBSCRIBED;
import static org.actionsync.domain.contact.Subscription.UNSUBSCRIBED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.actionsync.domain.contact.BestEmail;
import org.actionsync.domain.contact.Channel;
import org.actionsync.domain.contact.Contact;
import org.actionsync.domain.contact.EmailAddress;
import org.actionsync.domain.contact.Field;
import org.actionsync.domain.contact.PostalAddress;
import org.actionsync.domain.contact.Profile;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.contact.Sighting;
import org.actionsync.domain.contact.Somebody;
import org.actionsync.domain.contact.Subscription;
import org.actionsync.domain.contact.TagKey;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** How a person of either service is seen in shared words. */
class LensTest {

  private static final TagKey STEWARD = new TagKey("steward");
  private static final TagKey STRONG = new TagKey("strong");
  private static final Instant EARLY = Instant.parse("2026-02-01T08:00:00Z");
  private static final Instant LATE = Instant.parse("2026-02-01T20:00:00Z");
  private static final PostalAddress HOME =
      new PostalAddress("12 Oak Street", "Portland", "OR", "97201", "US");
  private static final PostalAddress HOME_TYPED =
      new PostalAddress("12 OAK STREET", "portland", "OR", "97201", "US");
  private static final PostalAddress WORK =
      new PostalAddress("1 Elm Road", "Salem", "OR", "97301", "US");

  private static final Lens LENS =
      new Lens(
          List.of(
              Mapped.free("steward"),
              Mapped.level("strong", 1),
              Mapped.free("old").in(MappingState.PAUSED, List.of()),
              Mapped.level("weak", 5).in(MappingState.BROKEN, List.of("gone"))),
          BestEmail.DEFAULT);

  @Nested
  class An_activist {

    @Test
    void is_seen_with_names_language_and_one_value_each() {
      Contact ana =
          Somebody.with("ana")
              .named("Ana", "Ruiz")
              .email("Ana@example.org", SUBSCRIBED)
              .mobile("15035550142", UNSUBSCRIBED)
              .address(HOME)
              .speaking("es")
              .changed(LATE)
              .contact();

      assertThat(LENS.network(ana, List.of()))
          .isEqualTo(
              new Sighting(
                  new Profile(
                      Map.of(
                          Field.GIVEN_NAME, "Ana",
                          Field.FAMILY_NAME, "Ruiz",
                          Field.EMAIL, "ana@example.org",
                          Field.MOBILE_NUMBER, "15035550142",
                          Field.ADDRESS, HOME.toText(),
                          Field.LANGUAGE, "es"),
                      Set.of(),
                      Map.of(EMAIL, SUBSCRIBED, MOBILE, UNSUBSCRIBED)),
                  LATE,
                  Map.of()));
    }

    @Test
    void of_whom_nothing_is_known_is_blank_and_has_stated_no_wish() {
      assertThat(LENS.network(Somebody.with("x").contact(), List.of()).profile())
          .isEqualTo(new Profile(Map.of(), Set.of(), Map.of(EMAIL, NEVER_SET, MOBILE, NEVER_SET)));
    }

    @Test
    void with_a_bouncing_address_still_has_it() {
      Profile profile =
          LENS.network(Somebody.with("x").email("a@example.org", BOUNCING).contact(), List.of())
              .profile();

      assertThat(profile.get(Field.EMAIL)).isEqualTo("a@example.org");
      assertThat(profile.consent(EMAIL)).isEqualTo(BOUNCING);
    }

    @Test
    void with_a_country_only_has_no_address() {
      Contact person =
          Somebody.with("x").address(new PostalAddress("", "", "", "", "US")).contact();

      assertThat(LENS.network(person, List.of()).profile().get(Field.ADDRESS)).isEmpty();
    }

    @Test
    void has_the_tags_of_active_mappings_with_their_last_time() {
      Sighting seen =
          LENS.network(
              Somebody.with("x").contact(),
              List.of(
                  tagging("tag-steward", LATE),
                  tagging("tag-steward", EARLY),
                  tagging("tag-old", EARLY),
                  tagging("tag-unmapped", EARLY),
                  tagging("response-steward", EARLY)));

      assertThat(seen.profile().tags()).containsExactly(STEWARD);
      assertThat(seen.taggedAt()).isEqualTo(Map.of(STEWARD, LATE));
    }

    @Test
    void is_not_assessed_in_action_network() {
      assertThat(LENS.network(Somebody.with("x").assessed(1).contact(), List.of()).profile())
          .isEqualTo(LENS.network(Somebody.with("x").contact(), List.of()).profile());
    }
  }

  @Nested
  class An_entity {

    private final Contact twoOfEach =
        Somebody.with("ana")
            .named("Ana", "Ruiz")
            .email("first@example.org", NEVER_SET)
            .email("best@example.org", SUBSCRIBED)
            .email("third@example.org", UNSUBSCRIBED)
            .mobile("15035550101", NEVER_SET)
            .mobile("15035550102", SUBSCRIBED)
            .address(HOME)
            .address(WORK)
            .contact();

    @Test
    void on_its_own_shows_its_best_email_and_the_first_of_the_others() {
      Profile profile = LENS.builder(twoOfEach, List.of()).profile();

      assertThat(profile)
          .isEqualTo(
              new Profile(
                  Map.of(
                      Field.GIVEN_NAME, "Ana",
                      Field.FAMILY_NAME, "Ruiz",
                      Field.EMAIL, "best@example.org",
                      Field.MOBILE_NUMBER, "15035550101",
                      Field.ADDRESS, HOME.toText()),
                  Set.of(),
                  Map.of(EMAIL, SUBSCRIBED, MOBILE, NEVER_SET)));
    }

    @Test
    void agrees_with_an_activist_whose_values_are_among_its_own() {
      Profile network = profile("third@example.org", "15035550102", HOME_TYPED.toText());
      Profile shared = profile("first@example.org", "15035550101", WORK.toText());

      assertThat(seen(twoOfEach, shared, network))
          .isEqualTo(
              withConsent(
                  profile("third@example.org", "15035550102", HOME_TYPED.toText()),
                  Map.of(EMAIL, UNSUBSCRIBED, MOBILE, SUBSCRIBED)));
    }

    @Test
    void has_not_moved_while_what_they_shared_is_still_there() {
      Profile network = profile("new@example.org", "15035550199", "9 Ash\nSalem\nOR\n97301\nUS");
      Profile shared = profile("first@example.org", "15035550102", WORK.toText());

      assertThat(seen(twoOfEach, shared, network))
          .isEqualTo(
              withConsent(
                  profile("first@example.org", "15035550102", WORK.toText()),
                  Map.of(EMAIL, NEVER_SET, MOBILE, SUBSCRIBED)));
    }

    @Test
    void repeats_an_address_in_the_spelling_they_shared() {
      assertThat(
              seen(twoOfEach, profile("", "", HOME_TYPED.toText()), Profile.EMPTY)
                  .get(Field.ADDRESS))
          .isEqualTo(HOME_TYPED.toText());
    }

    @Test
    void has_moved_to_its_best_once_what_they_shared_is_gone() {
      Profile gone = profile("gone@example.org", "15035550199", "9 Ash\nSalem\nOR\n97301\nUS");

      assertThat(seen(twoOfEach, gone, gone))
          .isEqualTo(
              withConsent(
                  profile("best@example.org", "15035550101", HOME.toText()),
                  Map.of(EMAIL, SUBSCRIBED, MOBILE, NEVER_SET)));
    }

    @Test
    void has_moved_once_what_they_shared_went_bad() {
      Contact entity =
          Somebody.with("ana")
              .email("shared@example.org", SUBSCRIBED, BAD)
              .email("other@example.org", UNSUBSCRIBED)
              .mobile("15035550101", SUBSCRIBED, BAD)
              .mobile("15035550102", UNSUBSCRIBED)
              .address(HOME, BAD)
              .address(WORK)
              .contact();
      Profile shared = profile("shared@example.org", "15035550101", HOME.toText());

      assertThat(seen(entity, shared, shared))
          .isEqualTo(
              withConsent(
                  profile("other@example.org", "15035550102", WORK.toText()),
                  Map.of(EMAIL, UNSUBSCRIBED, MOBILE, UNSUBSCRIBED)));
    }

    @Test
    void what_they_share_stays_and_is_left_once_it_is_not_to_be_contacted() {
      Contact entity =
          Somebody.with("ana")
              .email("shared@example.org", SUBSCRIBED, DO_NOT_CONTACT)
              .email("other@example.org", SUBSCRIBED)
              .mobile("15035550101", SUBSCRIBED, DO_NOT_CONTACT)
              .mobile("15035550102", SUBSCRIBED)
              .address(HOME)
              .contact();
      Profile shared = profile("shared@example.org", "15035550101", HOME.toText());

      assertThat(seen(entity, shared, shared))
          .isEqualTo(
              withConsent(
                  profile("shared@example.org", "15035550101", HOME.toText()),
                  Map.of(EMAIL, UNSUBSCRIBED, MOBILE, UNSUBSCRIBED)));
    }

    @Test
    void has_left_with_what_the_activist_has_even_if_it_went_bad_since() {
      Contact entity =
          Somebody.with("ana")
              .email("shared@example.org", UNSUBSCRIBED, BAD)
              .email("other@example.org", SUBSCRIBED)
              .mobile("15035550101", UNSUBSCRIBED, BAD)
              .contact();
      Profile network = profile("shared@example.org", "15035550101", "");
      Profile moved = profile("other@example.org", "", "");

      assertThat(seen(entity, network, network).consent())
          .isEqualTo(Map.of(EMAIL, UNSUBSCRIBED, MOBILE, UNSUBSCRIBED));
      assertThat(seen(entity, network, moved).consent())
          .isEqualTo(Map.of(EMAIL, SUBSCRIBED, MOBILE, NEVER_SET));
    }

    @Test
    void with_only_bad_items_has_none() {
      Contact entity =
          Somebody.with("ana")
              .email("bad@example.org", SUBSCRIBED, BAD)
              .mobile("15035550101", SUBSCRIBED, BAD)
              .address(HOME, DO_NOT_CONTACT)
              .contact();

      assertThat(LENS.builder(entity, List.of()).profile())
          .isEqualTo(new Profile(Map.of(), Set.of(), Map.of(EMAIL, NEVER_SET, MOBILE, NEVER_SET)));
    }

    @Test
    void keeps_its_landline_to_itself() {
      Profile network = profile("", "15035550100", "");
      Contact entity = Somebody.with("ana").landline("15035550100").contact();

      assertThat(seen(entity, null, network).get(Field.MOBILE_NUMBER)).isEmpty();
      assertThat(seen(entity, null, network).consent(MOBILE)).isEqualTo(NEVER_SET);
    }

    @Test
    void with_a_country_only_has_no_address() {
      Contact entity =
          Somebody.with("x").address(new PostalAddress("", "", "", "", "US")).contact();

      assertThat(LENS.builder(entity, List.of()).profile().get(Field.ADDRESS)).isEmpty();
    }

    @Test
    void has_the_responses_of_active_mappings_with_their_time() {
      Sighting seen =
          LENS.builder(
              Somebody.with("x").contact(),
              List.of(
                  tagging("response-steward", EARLY),
                  tagging("response-old", EARLY),
                  tagging("tag-steward", LATE)));

      assertThat(seen.profile().tags()).containsExactly(STEWARD);
      assertThat(seen.taggedAt()).isEqualTo(Map.of(STEWARD, EARLY));
    }

    @Test
    void has_the_tag_of_its_assessment_since_it_was_last_changed() {
      Sighting seen =
          LENS.builder(Somebody.with("x").assessed(1).changed(LATE).contact(), List.of());

      assertThat(seen.profile().tags()).containsExactly(STRONG);
      assertThat(seen.taggedAt()).isEqualTo(Map.of(STRONG, LATE));
    }

    @Test
    void has_no_tag_for_a_level_that_is_not_mapped_or_whose_mapping_is_broken() {
      for (@Nullable Integer level : new @Nullable Integer[] {null, 0, 2, 5}) {
        Contact entity = Somebody.with("x").assessed(level).contact();
        assertThat(LENS.builder(entity, List.of()).profile().tags()).isEmpty();
      }
    }

    @Test
    void best_email_is_chosen_by_the_organizations_order() {
      Lens listOrder = new Lens(List.of(), new BestEmail(List.of()));

      assertThat(LENS.best(twoOfEach)).isEqualTo(twoOfEach.email(address("best@example.org")));
      assertThat(listOrder.best(twoOfEach))
          .isEqualTo(twoOfEach.email(address("first@example.org")));
      assertThat(LENS.best(Somebody.with("x").contact())).isEmpty();
    }
  }

  @Test
  void sees_what_it_was_given_mappings_for_and_nothing_else() {
    Lens responses = new Lens(List.of(Mapped.free("steward")), BestEmail.DEFAULT);
    Lens levels = new Lens(List.of(Mapped.level("strong", 1)), BestEmail.DEFAULT);
    Contact entity = Somebody.with("x").assessed(1).contact();
    List<Tagging> taggings = List.of(tagging("response-steward", EARLY));

    assertThat(responses.builder(entity, taggings).profile().tags()).containsExactly(STEWARD);
    assertThat(levels.builder(entity, taggings).profile().tags()).containsExactly(STRONG);
  }

  @Test
  void only_active_mappings_have_a_rule() {
    assertThat(LENS.tagRules())
        .isEqualTo(Map.of(STEWARD, TagRule.FREE, STRONG, Mapped.level("strong", 1).rule()));
    assertThat(LENS.mapping(STEWARD)).contains(Mapped.free("steward"));
    assertThat(LENS.mapping(new TagKey("old"))).isEmpty();
  }

  @Test
  void builder_cannot_be_told_an_address_it_would_refuse() {
    String noRegion = new PostalAddress("1 Elm", "Salem", "", "97301", "US").toText();

    assertThat(Lens.canSay(Side.BUILDER, Field.ADDRESS, noRegion)).isFalse();
    assertThat(Lens.canSay(Side.NETWORK, Field.ADDRESS, noRegion)).isTrue();
    assertThat(Lens.canSay(Side.BUILDER, Field.ADDRESS, HOME.toText())).isTrue();
    assertThat(Lens.canSay(Side.BUILDER, Field.GIVEN_NAME, "Ana")).isTrue();
  }

  private static Profile seen(Contact entity, @Nullable Profile shared, Profile network) {
    Profile seen = LENS.builder(entity, List.of(), shared, network).profile();
    Map<Field, String> lists = new EnumMap<>(Field.class);
    lists.putAll(seen.values());
    lists.remove(Field.GIVEN_NAME);
    lists.remove(Field.FAMILY_NAME);
    return new Profile(lists, seen.tags(), seen.consent());
  }

  private static Profile profile(String email, String number, String address) {
    return new Profile(
        Map.of(Field.EMAIL, email, Field.MOBILE_NUMBER, number, Field.ADDRESS, address),
        Set.of(),
        Map.of());
  }

  private static Profile withConsent(Profile profile, Map<Channel, Subscription> consent) {
    return new Profile(profile.values(), profile.tags(), consent);
  }

  private static EmailAddress address(String text) {
    return new EmailAddress(text);
  }

  private static Tagging tagging(String tag, Instant at) {
    return new Tagging(new RemoteId("tagging"), new RemoteId(tag), new RemoteId("x"), at);
  }
}
