package org.actionsync.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.actionsync.domain.contact.BestEmail;
import org.actionsync.domain.contact.Channel;
import org.actionsync.domain.contact.Field;
import org.actionsync.domain.contact.Patch;
import org.actionsync.domain.contact.PostalAddress;
import org.actionsync.domain.contact.Profile;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.contact.Subscription;
import org.actionsync.domain.contact.TagKey;
import org.actionsync.domain.mapping.Lens;
import org.actionsync.domain.mapping.Mapped;
import org.actionsync.domain.reconcile.FieldMove;
import org.actionsync.domain.reconcile.Reason;
import org.actionsync.domain.reconcile.SyncDecision.Update;
import org.actionsync.domain.reconcile.TagMove;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How a change is told to people: why, what was before, what is asked, line by line. */
class ChangeWordsTest {

  private static final TagKey STEWARD = new TagKey("steward");
  private static final TagKey UNMAPPED = new TagKey("unmapped");
  private static final ChangeWords WORDS =
      new ChangeWords(new Lens(List.of(Mapped.free("steward")), BestEmail.DEFAULT));

  @Test
  void an_update_says_what_it_replaces_and_why() {
    String home = new PostalAddress("12 Oak Street", "Portland", "OR", "", "US").toText();
    Update update =
        new Update(
            List.of(
                new FieldMove(Side.BUILDER, Field.GIVEN_NAME, "Anna", "Ana", Reason.CHANGED_THERE),
                new FieldMove(Side.BUILDER, Field.ADDRESS, home, "", Reason.BLANK_FILLED),
                new FieldMove(
                    Side.NETWORK, Field.FAMILY_NAME, "Ruiz", "Diaz", Reason.CHANGED_THERE)),
            List.of(
                new TagMove(Side.BUILDER, STEWARD, true, Reason.TAG_ADDED),
                new TagMove(Side.BUILDER, UNMAPPED, false, Reason.TAG_REMOVED),
                new TagMove(Side.NETWORK, new TagKey("other"), true, Reason.TAG_ADDED)),
            List.of());
    Patch patch = update.patch(Side.BUILDER);

    ChangeText text =
        WORDS.update(
            Side.BUILDER,
            new Profile(Map.of(Field.GIVEN_NAME, "Ana"), Set.of(UNMAPPED), Map.of()),
            update,
            patch);

    assertThat(text.reason())
        .isEqualTo(
            """
            given name: changed on the other side
            postal address: was blank here
            tag AB steward: was added on the other side
            tag unmapped: was removed on the other side""");
    assertThat(text.before())
        .isEqualTo(
            """
            given name: Ana
            postal address: none
            tag AB steward: off
            tag unmapped: on""");
    assertThat(text.asked())
        .isEqualTo(
            """
            given name: Anna
            postal address: 12 Oak Street, Portland, OR, US
            tag AB steward: on
            tag unmapped: off""");
  }

  @Test
  void an_opt_out_says_that_the_person_left() {
    Profile now =
        new Profile(
            Map.of(Field.EMAIL, "ana@example.org", Field.MOBILE_NUMBER, "15035550142"),
            Set.of(),
            Map.of(Channel.EMAIL, Subscription.SUBSCRIBED));

    ChangeText text =
        WORDS.update(
            Side.NETWORK,
            now,
            Update.NOTHING,
            new Patch(Map.of(), Map.of(), Set.of(Channel.EMAIL, Channel.MOBILE)));

    assertThat(text)
        .isEqualTo(
            new ChangeText(
                "e-mail subscription: left on the other side\n"
                    + "mobile subscription: left on the other side",
                "e-mail subscription: subscribed\nmobile subscription: never set",
                "e-mail subscription: unsubscribed\nmobile subscription: unsubscribed"));
  }

  @Test
  void a_create_says_why_and_with_which_status() {
    Patch patch =
        new Patch(
            Map.of(Field.GIVEN_NAME, "Ana", Field.EMAIL, "ana@example.org"),
            Map.of(STEWARD, true),
            Set.of());

    ChangeText inNetwork =
        WORDS.create(Side.NETWORK, patch, Map.of(Channel.EMAIL, Subscription.UNSUBSCRIBED));
    ChangeText inBuilder = WORDS.create(Side.BUILDER, patch, Map.of());

    assertThat(inNetwork)
        .isEqualTo(
            new ChangeText(
                "Nobody in Action Network has this e-mail or number",
                "",
                """
                given name: Ana
                e-mail: ana@example.org
                e-mail subscription: unsubscribed
                tag AB steward: on"""));
    assertThat(inBuilder)
        .isEqualTo(
            new ChangeText(
                "Has the magic tag and is nobody in Action Builder",
                "",
                "given name: Ana\ne-mail: ana@example.org\ntag AB steward: on"));
  }

  @ParameterizedTest
  @EnumSource
  void every_reason_can_be_told_to_a_person(Reason reason) {
    assertThat(reason.sentence()).hasSizeGreaterThan(10);
  }
}
