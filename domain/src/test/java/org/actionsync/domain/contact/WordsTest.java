package org.actionsync.domain.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The small words of this package. */
class WordsTest {

  @Test
  void each_side_is_across_from_the_other() {
    assertThat(Side.NETWORK.opposite()).isEqualTo(Side.BUILDER);
    assertThat(Side.BUILDER.opposite()).isEqualTo(Side.NETWORK);
  }

  @Test
  void builder_keeps_lists_of_what_a_person_has_several_of() {
    assertThat(Field.values())
        .filteredOn(Field::isListInBuilder)
        .containsExactlyInAnyOrder(Field.EMAIL, Field.MOBILE_NUMBER, Field.ADDRESS);
  }

  @Test
  void every_channel_has_the_field_it_reaches_people_by() {
    assertThat(Channel.EMAIL.field()).isEqualTo(Field.EMAIL);
    assertThat(Channel.MOBILE.field()).isEqualTo(Field.MOBILE_NUMBER);
  }

  @Test
  void values_are_shown_as_people_write_them() {
    String address = new PostalAddress("12 Oak Street", "Portland", "OR", "", "US").toText();

    assertThat(Field.ADDRESS.display(address)).isEqualTo("12 Oak Street, Portland, OR, US");
    assertThat(Field.ADDRESS.display("")).isEmpty();
    assertThat(Field.GIVEN_NAME.display("Ana")).isEqualTo("Ana");
  }

  @ParameterizedTest
  @EnumSource
  void leaving_and_complaining_are_opt_outs_and_nothing_else_is(Subscription status) {
    assertThat(status.isOptOut())
        .isEqualTo(status == Subscription.UNSUBSCRIBED || status == Subscription.COMPLAINED);
  }

  @ParameterizedTest
  @EnumSource
  void bad_and_do_not_contact_are_never_used(Quality quality) {
    assertThat(quality.isUsable())
        .isEqualTo(quality != Quality.BAD && quality != Quality.DO_NOT_CONTACT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a/b", "action_network:1", "é", "a?b"})
  void an_identifier_has_to_stand_in_an_address(String text) {
    assertThatThrownBy(() -> new RemoteId(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'" + text + "'");
  }

  @Test
  void identifiers_and_keys_are_shown_as_they_are() {
    assertThat(new RemoteId("2b1f-4_Z")).hasToString("2b1f-4_Z");
    assertThat(new TagKey("steward")).hasToString("steward");
  }
}
