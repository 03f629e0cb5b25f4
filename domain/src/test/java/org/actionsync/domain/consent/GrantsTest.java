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

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.actionsync.domain.contact.Channel;
import org.actionsync.domain.contact.Field;
import org.actionsync.domain.contact.Profile;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.contact.Subscription;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The statuses that go with a new person. */
class GrantsTest {

  // spotless:off
  static Stream<Arguments> statuses() {
    return Stream.of(
        //         created in  the other side says  sent
        arguments(NETWORK,    SUBSCRIBED,          Map.of(EMAIL, SUBSCRIBED)),
        arguments(NETWORK,    UNSUBSCRIBED,        Map.of(EMAIL, UNSUBSCRIBED)),
        arguments(NETWORK,    NEVER_SET,           Map.of(EMAIL, UNSUBSCRIBED)),
        arguments(NETWORK,    BOUNCING,            Map.of(EMAIL, UNSUBSCRIBED)),
        arguments(BUILDER,    SUBSCRIBED,          Map.of(EMAIL, SUBSCRIBED)),
        arguments(BUILDER,    UNSUBSCRIBED,        Map.of(EMAIL, UNSUBSCRIBED)),
        arguments(BUILDER,    COMPLAINED,          Map.of(EMAIL, UNSUBSCRIBED)),
        arguments(BUILDER,    BOUNCING,            Map.of()),
        arguments(BUILDER,    NEVER_SET,           Map.of()));
  }
  // spotless:on

  @ParameterizedTest(name = "created in {0}, the other side says {1}")
  @MethodSource("statuses")
  void follow_what_the_other_side_says(
      Side in, Subscription said, Map<Channel, Subscription> sent) {
    assertThat(Grants.forNew(in, person(said, NEVER_SET, Field.EMAIL))).isEqualTo(sent);
  }

  @Test
  void are_separate_for_email_and_mobile() {
    Profile both = person(SUBSCRIBED, UNSUBSCRIBED, Field.EMAIL, Field.MOBILE_NUMBER);
    Profile other = person(NEVER_SET, SUBSCRIBED, Field.EMAIL, Field.MOBILE_NUMBER);

    assertThat(Grants.forNew(NETWORK, both))
        .isEqualTo(Map.of(EMAIL, SUBSCRIBED, MOBILE, UNSUBSCRIBED));
    assertThat(Grants.forNew(NETWORK, other))
        .isEqualTo(Map.of(EMAIL, UNSUBSCRIBED, MOBILE, SUBSCRIBED));
  }

  @Test
  void are_for_what_the_person_can_be_reached_by() {
    assertThat(Grants.forNew(NETWORK, person(SUBSCRIBED, SUBSCRIBED, Field.MOBILE_NUMBER)))
        .isEqualTo(Map.of(MOBILE, SUBSCRIBED));
    assertThat(Grants.forNew(NETWORK, person(SUBSCRIBED, SUBSCRIBED))).isEmpty();
  }

  private static Profile person(Subscription email, Subscription mobile, Field... known) {
    Map<Field, String> values = new EnumMap<>(Field.class);
    for (Field field : known) {
      values.put(field, field == Field.EMAIL ? "ana@example.org" : "15035550142");
    }
    return new Profile(values, Set.of(), Map.of(EMAIL, email, MOBILE, mobile));
  }
}
