package org.actionsync.domain.consent;

import static org.actionsync.domain.contact.Channel.EMAIL;
import static org.actionsync.domain.contact.Channel.MOBILE;
import static org.actionsync.domain.contact.Side.BUILDER;
import static org.actionsync.domain.contact.Side.NETWORK;
import static org.actionsync.domain.contact.Subscription.BOUNCING;
import static org.actionsync.domain.contact.Subscription.COMPLAINED;
import static org.actionsync.domain.contact.Subscription.NEVER_SET;
import static org.actionsync.domain.contact.Subscription.SUBSCRIBED;
import static org.actionsync.domain.contact.Subscription.UNSUBSCRIBED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.actionsync.domain.contact.Channel;
import org.actionsync.domain.contact.Field;
import org.actionsync.domain.contact.Profile;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.contact.Subscription;
import org.actionsync.domain.reconcile.Baseline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Which opt-outs travel: the ratchet that only closes. */
class OptOutsTest {

  private static final Set<Channel> NONE = Set.of();

  // spotless:off
  static Stream<Arguments> situations() {
    return Stream.of(
        //         situation                          there then    there now     here now      told
        arguments("left after pairing",               SUBSCRIBED,   UNSUBSCRIBED, SUBSCRIBED,   Set.of(EMAIL)),
        arguments("left, never set here",             SUBSCRIBED,   UNSUBSCRIBED, NEVER_SET,    Set.of(EMAIL)),
        arguments("left, bouncing here",              SUBSCRIBED,   UNSUBSCRIBED, BOUNCING,     Set.of(EMAIL)),
        arguments("complained",                       SUBSCRIBED,   COMPLAINED,   SUBSCRIBED,   Set.of(EMAIL)),
        arguments("left without ever having been on", NEVER_SET,    UNSUBSCRIBED, SUBSCRIBED,   Set.of(EMAIL)),
        arguments("left after it bounced",            BOUNCING,     UNSUBSCRIBED, SUBSCRIBED,   Set.of(EMAIL)),
        arguments("left here too",                    SUBSCRIBED,   UNSUBSCRIBED, UNSUBSCRIBED, NONE),
        arguments("complained here already",          SUBSCRIBED,   UNSUBSCRIBED, COMPLAINED,   NONE),
        arguments("had left before pairing",          UNSUBSCRIBED, UNSUBSCRIBED, SUBSCRIBED,   NONE),
        arguments("had left, and now complained",     UNSUBSCRIBED, COMPLAINED,   SUBSCRIBED,   NONE),
        arguments("bounced is not a wish",            SUBSCRIBED,   BOUNCING,     SUBSCRIBED,   NONE),
        arguments("a status gone is not a wish",      SUBSCRIBED,   NEVER_SET,    SUBSCRIBED,   NONE),
        arguments("came back there",                  UNSUBSCRIBED, SUBSCRIBED,   UNSUBSCRIBED, NONE),
        arguments("nothing happened",                 SUBSCRIBED,   SUBSCRIBED,   SUBSCRIBED,   NONE));
  }
  // spotless:on

  @ParameterizedTest(name = "{0}")
  @MethodSource("situations")
  void travel_to_builder(
      String situation,
      Subscription thereThen,
      Subscription thereNow,
      Subscription hereNow,
      Set<Channel> told) {
    Baseline base = new Baseline(mail(thereThen), mail(hereNow));

    assertThat(OptOuts.toTell(BUILDER, base, mail(thereNow), mail(hereNow))).isEqualTo(told);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("situations")
  void travel_to_network(
      String situation,
      Subscription thereThen,
      Subscription thereNow,
      Subscription hereNow,
      Set<Channel> told) {
    Baseline base = new Baseline(mail(hereNow), mail(thereThen));

    assertThat(OptOuts.toTell(NETWORK, base, mail(hereNow), mail(thereNow))).isEqualTo(told);
  }

  @ParameterizedTest
  @EnumSource
  void an_old_status_of_a_new_pair_is_not_an_act_that_was_seen(Side to) {
    Profile left = mail(UNSUBSCRIBED);
    Profile on = mail(SUBSCRIBED);

    assertThat(OptOuts.toTell(to, Baseline.NEVER_MET, left, on)).isEmpty();
    assertThat(OptOuts.toTell(to, Baseline.NEVER_MET, on, left)).isEmpty();
  }

  @Test
  void whoever_has_no_address_there_cannot_be_taken_off() {
    Profile nobody = new Profile(Map.of(), Set.of(), Map.of(EMAIL, NEVER_SET));
    Baseline base = new Baseline(mail(SUBSCRIBED), nobody);

    assertThat(OptOuts.toTell(BUILDER, base, mail(UNSUBSCRIBED), nobody)).isEmpty();
  }

  @Test
  void email_and_mobile_are_separate() {
    Profile then = both(SUBSCRIBED, SUBSCRIBED, "15035550142");
    Baseline base = new Baseline(then, then);

    assertThat(OptOuts.toTell(BUILDER, base, both(SUBSCRIBED, UNSUBSCRIBED, "15035550142"), then))
        .isEqualTo(Set.of(MOBILE));
    assertThat(OptOuts.toTell(BUILDER, base, both(UNSUBSCRIBED, UNSUBSCRIBED, "15035550142"), then))
        .isEqualTo(Set.of(EMAIL, MOBILE));
  }

  @Test
  void a_new_number_that_network_stores_as_unsubscribed_is_nobodys_wish() {
    Profile then = both(SUBSCRIBED, NEVER_SET, "15035550142");
    Profile builder = both(SUBSCRIBED, SUBSCRIBED, "15035550142");
    Baseline base = new Baseline(then, builder);

    assertThat(
            OptOuts.toTell(BUILDER, base, both(SUBSCRIBED, UNSUBSCRIBED, "15035550199"), builder))
        .isEmpty();
    assertThat(
            OptOuts.toTell(BUILDER, base, both(SUBSCRIBED, UNSUBSCRIBED, "15035550142"), builder))
        .isEqualTo(Set.of(MOBILE));
  }

  @Test
  void whoever_was_on_with_the_old_number_and_is_off_with_the_new_one_has_left() {
    Profile then = both(SUBSCRIBED, SUBSCRIBED, "15035550142");
    Baseline base = new Baseline(then, then);

    assertThat(OptOuts.toTell(BUILDER, base, both(SUBSCRIBED, UNSUBSCRIBED, "15035550199"), then))
        .isEqualTo(Set.of(MOBILE));
  }

  @Test
  void whoever_leaves_in_builder_before_two_just_joined_are_compared_has_left() {
    Profile network = both(SUBSCRIBED, SUBSCRIBED, "15035550142");
    Profile builder = both(SUBSCRIBED, NEVER_SET, "15035550142");
    Baseline base = Baseline.joined(network, builder);

    assertThat(
            OptOuts.toTell(NETWORK, base, network, both(SUBSCRIBED, UNSUBSCRIBED, "15035550142")))
        .isEqualTo(Set.of(MOBILE));
  }

  @Test
  void a_number_that_builder_falls_back_to_may_have_been_off_for_long() {
    Profile network = both(SUBSCRIBED, SUBSCRIBED, "15035550142");
    Profile builder = both(SUBSCRIBED, NEVER_SET, "15035550142");
    Baseline base = new Baseline(network, builder);

    assertThat(
            OptOuts.toTell(NETWORK, base, network, both(SUBSCRIBED, UNSUBSCRIBED, "15035550199")))
        .isEmpty();
  }

  private static Profile mail(Subscription status) {
    return new Profile(Map.of(Field.EMAIL, "ana@example.org"), Set.of(), Map.of(EMAIL, status));
  }

  private static Profile both(Subscription email, Subscription mobile, String number) {
    return new Profile(
        Map.of(Field.EMAIL, "ana@example.org", Field.MOBILE_NUMBER, number),
        Set.of(),
        Map.of(EMAIL, email, MOBILE, mobile));
  }
}
