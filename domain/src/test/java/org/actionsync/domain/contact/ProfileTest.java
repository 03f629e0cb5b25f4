package org.actionsync.domain.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProfileTest {

  private static final TagKey STEWARD = new TagKey("steward");
  private static final TagKey MEMBER = new TagKey("member");

  @Test
  void a_blank_value_is_no_value() {
    Profile profile = new Profile(Map.of(Field.GIVEN_NAME, "  "), Set.of(), Map.of());

    assertThat(profile).isEqualTo(Profile.EMPTY);
    assertThat(profile.get(Field.GIVEN_NAME)).isEmpty();
  }

  @Test
  void of_a_wish_that_nobody_stated_nothing_is_known() {
    assertThat(Profile.EMPTY.consent(Channel.EMAIL)).isEqualTo(Subscription.NEVER_SET);
  }

  @Test
  void learns_values_tags_and_opt_outs() {
    Profile before =
        new Profile(
            Map.of(Field.GIVEN_NAME, "Ana", Field.LANGUAGE, "es"),
            Set.of(MEMBER),
            Map.of(
                Channel.EMAIL, Subscription.SUBSCRIBED, Channel.MOBILE, Subscription.SUBSCRIBED));
    Patch patch =
        new Patch(
            Map.of(Field.GIVEN_NAME, "Anna"),
            Map.of(STEWARD, true, MEMBER, false),
            Set.of(Channel.MOBILE));

    assertThat(before.with(patch))
        .isEqualTo(
            new Profile(
                Map.of(Field.GIVEN_NAME, "Anna", Field.LANGUAGE, "es"),
                Set.of(STEWARD),
                Map.of(
                    Channel.EMAIL,
                    Subscription.SUBSCRIBED,
                    Channel.MOBILE,
                    Subscription.UNSUBSCRIBED)));
  }

  @Test
  void is_masked_in_logs() {
    assertThat(
            new Profile(
                Map.of(Field.GIVEN_NAME, "Ana"),
                Set.of(STEWARD),
                Map.of(Channel.EMAIL, Subscription.SUBSCRIBED)))
        .hasToString("profile of [GIVEN_NAME] tags [steward] consent {EMAIL=SUBSCRIBED}");
  }
}
