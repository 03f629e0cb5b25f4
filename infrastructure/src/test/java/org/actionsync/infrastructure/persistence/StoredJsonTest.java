package org.actionsync.infrastructure.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.actionsync.application.port.LinkSettings;
import org.actionsync.domain.contact.AddressItem;
import org.actionsync.domain.contact.Channel;
import org.actionsync.domain.contact.Contact;
import org.actionsync.domain.contact.EmailAddress;
import org.actionsync.domain.contact.EmailItem;
import org.actionsync.domain.contact.Field;
import org.actionsync.domain.contact.Patch;
import org.actionsync.domain.contact.PhoneItem;
import org.actionsync.domain.contact.PhoneNumber;
import org.actionsync.domain.contact.PostalAddress;
import org.actionsync.domain.contact.Profile;
import org.actionsync.domain.contact.Quality;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.contact.Subscription;
import org.actionsync.domain.contact.TagKey;
import org.actionsync.domain.plan.BrakeKind;
import org.actionsync.domain.plan.BrakeLimit;
import org.actionsync.domain.plan.SafetyBrake;
import org.actionsync.domain.reconcile.Baseline;
import org.actionsync.domain.reconcile.FieldRule;
import org.junit.jupiter.api.Test;

/**
 * What is stored today, literally. Whoever changes a codec must still read these texts: add a new
 * one, never change an old one.
 */
class StoredJsonTest {

  private static final Instant AT = Instant.parse("2026-03-01T12:00:00Z");

  @Test
  void a_contact() {
    String stored =
        """
        {"type":"Person","givenName":"Zoë","familyName":"O'Neil",\
        "emails":[{"address":"zoe@example.org","status":"SUBSCRIBED","quality":"VERIFIED",\
        "kind":"HOME","item":"action_builder:e-1"}],\
        "numbers":[{"digits":"15035550142","status":"NEVER_SET","quality":"BAD","mobile":true}],\
        "addresses":[{"address":"1 Main St\\nPortland\\nOR\\n97201\\nUS","quality":"USER_ADDED"}],\
        "language":"es","assessment":3}""";
    Contact contact =
        new Contact(
            new RemoteId("e1"),
            "Person",
            "Zoë",
            "O'Neil",
            List.of(
                new EmailItem(
                    new EmailAddress("zoe@example.org"),
                    Subscription.SUBSCRIBED,
                    Quality.VERIFIED,
                    EmailItem.Kind.HOME,
                    "action_builder:e-1")),
            List.of(
                new PhoneItem(
                    new PhoneNumber("15035550142"),
                    Subscription.NEVER_SET,
                    Quality.BAD,
                    true,
                    null)),
            List.of(
                new AddressItem(
                    new PostalAddress("1 Main St", "Portland", "OR", "97201", "US"),
                    Quality.USER_ADDED,
                    null)),
            "es",
            3,
            AT);

    assertThat(ContactJson.write(contact)).isEqualTo(stored);
    assertThat(ContactJson.read("e1", AT, stored)).isEqualTo(contact);
  }

  @Test
  void a_contact_of_whom_nothing_is_known() {
    Contact nobody =
        new Contact(
            new RemoteId("a1"), null, null, null, List.of(), List.of(), List.of(), null, null, AT);

    assertThat(ContactJson.write(nobody)).isEqualTo("{}");
    assertThat(ContactJson.read("a1", AT, "{}")).isEqualTo(nobody);
  }

  @Test
  void a_baseline() {
    String stored =
        """
        {"network":{"values":{"GIVEN_NAME":"Ana"},"tags":["x","y"],\
        "consent":{"EMAIL":"UNSUBSCRIBED"}},\
        "builder":{"values":{},"tags":[],"consent":{}},"told":{"x":"BUILDER"}}""";
    Baseline baseline =
        new Baseline(
            new Profile(
                Map.of(Field.GIVEN_NAME, "Ana"),
                Set.of(new TagKey("y"), new TagKey("x")),
                Map.of(Channel.EMAIL, Subscription.UNSUBSCRIBED)),
            Profile.EMPTY,
            Map.of(new TagKey("x"), Side.BUILDER));

    assertThat(BaselineJson.write(baseline)).isEqualTo(stored);
    assertThat(BaselineJson.read(stored)).isEqualTo(baseline);
  }

  @Test
  void a_patch_with_grants() {
    String stored =
        "{\"values\":{\"LANGUAGE\":\"es\"},\"tags\":{\"x\":true,\"y\":false},"
            + "\"optOuts\":[\"EMAIL\"]}";
    Patch patch =
        new Patch(
            Map.of(Field.LANGUAGE, "es"),
            Map.of(new TagKey("x"), true, new TagKey("y"), false),
            Set.of(Channel.EMAIL));

    assertThat(PatchJson.write(patch)).isEqualTo(stored);
    assertThat(PatchJson.read(stored)).isEqualTo(patch);
    assertThat(PatchJson.writeGrants(Map.of(Channel.MOBILE, Subscription.SUBSCRIBED)))
        .isEqualTo("{\"MOBILE\":\"SUBSCRIBED\"}");
    assertThat(PatchJson.readGrants("{\"MOBILE\":\"SUBSCRIBED\"}"))
        .isEqualTo(Map.of(Channel.MOBILE, Subscription.SUBSCRIBED));
  }

  @Test
  void the_settings_of_a_link() {
    String stored =
        """
        {"fields":{"EMAIL":"ASK"},"optOutsToNetwork":true,"emailAsName":false,\
        "brake":{"CREATE":{"number":5,"percent":10}}}""";
    LinkSettings settings =
        new LinkSettings(
            Map.of(Field.EMAIL, FieldRule.ASK),
            true,
            false,
            new SafetyBrake(Map.of(BrakeKind.CREATE, new BrakeLimit(5, 10))));

    assertThat(SettingsJson.write(settings)).isEqualTo(stored);
    assertThat(SettingsJson.read(stored)).isEqualTo(settings);
  }

  @Test
  void a_list_of_lines() {
    assertThat(JsonText.lines(List.of("one", "\"two\""))).isEqualTo("[\"one\",\"\\\"two\\\"\"]");
    assertThat(JsonText.readLines("[\"one\",\"\\\"two\\\"\"]")).containsExactly("one", "\"two\"");
  }
}
