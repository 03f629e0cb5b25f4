package org.actionsync.infrastructure.actionbuilder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.actionsync.domain.contact.AddressItem;
import org.actionsync.domain.contact.Contact;
import org.actionsync.domain.contact.EmailAddress;
import org.actionsync.domain.contact.EmailItem;
import org.actionsync.domain.contact.PhoneItem;
import org.actionsync.domain.contact.PhoneNumber;
import org.actionsync.domain.contact.PostalAddress;
import org.actionsync.domain.contact.Quality;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Subscription;
import org.actionsync.infrastructure.osdi.JsonText;
import org.actionsync.infrastructure.osdi.Payload;
import org.actionsync.infrastructure.osdi.PersonJson;
import org.actionsync.infrastructure.osdi.PhoneNumbers;
import org.junit.jupiter.api.Test;

class EntityReaderTest {

  private final EntityReader reader = new EntityReader(new PhoneNumbers("US"));

  private Contact read(String json) {
    return reader.contact(JsonText.read(json, PersonJson.class)).orElseThrow();
  }

  @Test
  void a_whole_entity_is_read() {
    assertThat(read(Payload.builder("person")))
        .isEqualTo(
            new Contact(
                new RemoteId("a4c81f60-2e97-4b3d-8d15-9f6c0e7b3a28"),
                "Person",
                "Amara",
                "Okonjo",
                List.of(
                    new EmailItem(
                        new EmailAddress("amara.okonjo@example.org"),
                        Subscription.SUBSCRIBED,
                        Quality.UNKNOWN,
                        EmailItem.Kind.HOME,
                        "action_builder:2a9d6f3e-7c05-4b81-94ea-f8b1d0c5e763")),
                List.of(
                    new PhoneItem(
                        new PhoneNumber("15035550142"),
                        Subscription.NEVER_SET,
                        Quality.UNKNOWN,
                        true,
                        "action_builder:c7f2e850-9b13-4a6d-8e47-0d5c3a9f6b18")),
                List.of(
                    new AddressItem(
                        new PostalAddress("418 Alder Row Apt 3B", "Portland", "OR", "97204", "US"),
                        Quality.UNKNOWN,
                        "action_builder:5e0b7c91-2d46-4f8a-b3c0-6a9f1e8d7b24")),
                "en",
                2,
                Instant.parse("2026-02-11T09:30:04.103Z")));
  }

  @Test
  void a_status_that_was_never_set_is_just_that() {
    Contact tomasz = read(Payload.builder("person-two-emails-no-status"));

    assertThat(tomasz.emails())
        .extracting(EmailItem::status)
        .containsExactly(Subscription.NEVER_SET, Subscription.NEVER_SET);
    assertThat(tomasz.emails())
        .extracting(EmailItem::kind)
        .containsExactly(EmailItem.Kind.HOME, EmailItem.Kind.WORK);
  }

  @Test
  void the_one_name_of_a_building_is_its_name() {
    Contact court = read(Payload.builder("person-single-name-entity"));

    assertThat(court.type()).isEqualTo("Building");
    assertThat(court.fullName()).isEqualTo("Maple Court");
  }

  @Test
  void qualities_landlines_and_being_unassessed_are_understood() {
    Contact odd =
        read(
            """
            {"identifiers": ["custom_id:rtu-1", "action_builder:e-1"],
             "action_builder:latest_assessment": 0,
             "email_addresses": [
               {"address": "a@example.org", "action_builder:confirmed": "bad"},
               {"address": "b@example.org", "action_builder:confirmed": "Do not contact"},
               {"address": "c@example.org", "action_builder:confirmed": "verified"},
               {"address": "d@example.org", "action_builder:confirmed": "user_added"}],
             "phone_numbers": [{"number": "15035550142", "number_type": "mobile"},
                               {"number": "15035550143", "number_type": "Home"},
                               {"number": "none"}],
             "postal_addresses": [{"locality": "Salem", "status": "bad"}]}
            """);

    assertThat(odd.assessment()).isNull();
    assertThat(odd.emails())
        .extracting(EmailItem::quality)
        .containsExactly(Quality.BAD, Quality.DO_NOT_CONTACT, Quality.VERIFIED, Quality.USER_ADDED);
    assertThat(odd.numbers()).extracting(PhoneItem::mobile).containsExactly(true, false);
    assertThat(odd.addresses()).extracting(AddressItem::quality).containsExactly(Quality.BAD);
  }

  @Test
  void what_our_columns_cannot_hold_is_cut_or_left_out() {
    Contact odd =
        read(
            """
            {"identifiers": [null, "action_builder:e-1"],
             "action_builder:entity_type": "%s", "name": "Cedar\\u0000 Place",
             "email_addresses": [
               {"address": "a@example.org", "action_builder:identifier": "%s"}]}
            """
                .formatted("Building".repeat(100), "action_builder:" + "1".repeat(300)));

    assertThat(odd.type()).isEqualTo("Building".repeat(25));
    assertThat(odd.givenName()).isEqualTo("Cedar Place");
    assertThat(odd.emails()).extracting(EmailItem::itemId).containsExactly((String) null);
  }

  @Test
  void of_more_than_a_hundred_of_a_kind_the_first_count() {
    String emails =
        IntStream.rangeClosed(1, 101)
            .mapToObj("{\"address\": \"e%d@example.org\"}"::formatted)
            .collect(Collectors.joining(", "));

    Contact collector =
        read("{\"identifiers\": [\"action_builder:e-1\"], \"email_addresses\": [" + emails + "]}");

    assertThat(collector.emails()).hasSize(100);
    assertThat(collector.emails().get(99).address())
        .isEqualTo(new EmailAddress("e100@example.org"));
  }
}
