package org.actionsync.domain.contact;

import static org.actionsync.domain.contact.BestEmail.Preference.HOME_THEN_WORK;
import static org.actionsync.domain.contact.BestEmail.Preference.SUBSCRIBED;
import static org.actionsync.domain.contact.BestEmail.Preference.VERIFIED;
import static org.actionsync.domain.contact.EmailItem.Kind.HOME;
import static org.actionsync.domain.contact.EmailItem.Kind.OTHER;
import static org.actionsync.domain.contact.EmailItem.Kind.WORK;
import static org.actionsync.domain.contact.Quality.BAD;
import static org.actionsync.domain.contact.Quality.DO_NOT_CONTACT;
import static org.actionsync.domain.contact.Quality.UNKNOWN;
import static org.actionsync.domain.contact.Quality.USER_ADDED;
import static org.actionsync.domain.contact.Subscription.NEVER_SET;
import static org.actionsync.domain.contact.Subscription.UNSUBSCRIBED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.actionsync.domain.contact.BestEmail.Preference;
import org.actionsync.domain.contact.EmailItem.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which of an entity's addresses stands for the person, one row per reason. */
class BestEmailTest {

  private static final String NONE = "none";

  // spotless:off
  static Stream<Arguments> lists() {
    return Stream.of(
        //         situation                               addresses in list order                                    best
        arguments("no address",                            List.of(),                                                 NONE),
        arguments("a bad one is none",                     List.of(item("a", Subscription.SUBSCRIBED, BAD, HOME)),    NONE),
        arguments("do not contact means it",               List.of(item("a", Subscription.SUBSCRIBED, DO_NOT_CONTACT, HOME)), NONE),
        arguments("a poor one beats a bad one",            List.of(item("a", Subscription.SUBSCRIBED, BAD, HOME),
                                                                   item("b", UNSUBSCRIBED, UNKNOWN, OTHER)),          "b"),
        arguments("subscribed before the rest",            List.of(item("a", NEVER_SET, UNKNOWN, OTHER),
                                                                   item("b", Subscription.SUBSCRIBED, UNKNOWN, OTHER)), "b"),
        arguments("subscribed before verified and home",   List.of(item("a", UNSUBSCRIBED, Quality.VERIFIED, HOME),
                                                                   item("b", Subscription.SUBSCRIBED, USER_ADDED, WORK)), "b"),
        arguments("verified before the rest",              List.of(item("a", NEVER_SET, USER_ADDED, OTHER),
                                                                   item("b", NEVER_SET, Quality.VERIFIED, OTHER)),    "b"),
        arguments("verified before home",                  List.of(item("a", NEVER_SET, UNKNOWN, HOME),
                                                                   item("b", NEVER_SET, Quality.VERIFIED, OTHER)),    "b"),
        arguments("home before work",                      List.of(item("a", NEVER_SET, UNKNOWN, WORK),
                                                                   item("b", NEVER_SET, UNKNOWN, HOME)),              "b"),
        arguments("work before none",                      List.of(item("a", NEVER_SET, UNKNOWN, OTHER),
                                                                   item("b", NEVER_SET, UNKNOWN, WORK)),              "b"),
        arguments("home before none",                      List.of(item("a", NEVER_SET, UNKNOWN, OTHER),
                                                                   item("b", NEVER_SET, UNKNOWN, HOME)),              "b"),
        arguments("then list order",                       List.of(item("a", NEVER_SET, UNKNOWN, WORK),
                                                                   item("b", NEVER_SET, USER_ADDED, WORK)),           "a"),
        arguments("never set is no worse than left",       List.of(item("a", UNSUBSCRIBED, UNKNOWN, OTHER),
                                                                   item("b", NEVER_SET, UNKNOWN, OTHER)),             "a"));
  }
  // spotless:on

  @ParameterizedTest(name = "{0}")
  @MethodSource("lists")
  void by_default(String situation, List<EmailItem> emails, String best) {
    assertThat(nameOfBest(BestEmail.DEFAULT, emails)).isEqualTo(best);
  }

  @Test
  void an_organization_may_order_otherwise() {
    List<EmailItem> emails =
        List.of(
            item("subscribed", Subscription.SUBSCRIBED, UNKNOWN, OTHER),
            item("verified", NEVER_SET, Quality.VERIFIED, OTHER),
            item("home", NEVER_SET, UNKNOWN, HOME));

    assertThat(nameOfBest(ordered(VERIFIED, SUBSCRIBED), emails)).isEqualTo("verified");
    assertThat(nameOfBest(ordered(HOME_THEN_WORK, VERIFIED), emails)).isEqualTo("home");
    assertThat(nameOfBest(ordered(SUBSCRIBED), emails)).isEqualTo("subscribed");
  }

  @Test
  void without_preferences_the_list_order_decides() {
    List<EmailItem> emails =
        List.of(
            item("bad", NEVER_SET, BAD, OTHER),
            item("first", NEVER_SET, UNKNOWN, OTHER),
            item("second", Subscription.SUBSCRIBED, Quality.VERIFIED, HOME));

    assertThat(nameOfBest(ordered(), emails)).isEqualTo("first");
  }

  @Test
  void a_preference_cannot_stand_twice() {
    assertThatThrownBy(() -> ordered(VERIFIED, VERIFIED))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("VERIFIED");
  }

  private static BestEmail ordered(Preference... preferences) {
    return new BestEmail(List.of(preferences));
  }

  private static String nameOfBest(BestEmail rule, List<EmailItem> emails) {
    return rule.of(emails)
        .map(item -> item.address().value().replace("@example.org", ""))
        .orElse(NONE);
  }

  private static EmailItem item(String name, Subscription status, Quality quality, Kind kind) {
    return new EmailItem(new EmailAddress(name + "@example.org"), status, quality, kind, null);
  }
}
