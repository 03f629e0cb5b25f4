package org.actionsync.infrastructure.actionnetwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonReaderTest {

  private final PersonReader reader = new PersonReader(new PhoneNumbers("US"));

  private Contact read(String json) {
    return reader.contact(JsonText.read(json, PersonJson.class)).orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(strings = {"person", "person-signup-response"})
  void a_whole_person_is_read(String payload) {
    Contact amara = read(Payload.network(payload));

    assertThat(amara)
        .isEqualTo(
            new Contact(
                new RemoteId("5d0c2f6e-1a7b-4c1e-9f0d-6b1f0a7c3e21"),
                null,
                "Amara",
                "Okonjo",
                List.of(
                    new EmailItem(
                        new EmailAddress("amara.okonjo@example.org"),
                        Subscription.SUBSCRIBED,
                        Quality.UNKNOWN,
                        EmailItem.Kind.OTHER,
                        null)),
                List.of(
                    new PhoneItem(
                        new PhoneNumber("15035550142"),
                        Subscription.SUBSCRIBED,
                        Quality.UNKNOWN,
                        true,
                        null)),
                List.of(
                    new AddressItem(
                        new PostalAddress("418 Alder Row", "Portland", "OR", "97204", "US"),
                        Quality.UNKNOWN,
                        null)),
                "en",
                null,
                amara.modifiedAt()));
  }

  @Test
  void a_changed_person_is_read() {
    Contact amara = read(Payload.network("person-update-response"));

    assertThat(amara.familyName()).isEqualTo("Okonjo-Reyes");
    assertThat(amara.modifiedAt()).isEqualTo(Instant.parse("2026-02-12T10:05:41Z"));
  }

  @Test
  void an_entry_without_a_number_is_no_number() {
    Contact tomasz = read(Payload.network("person-unsubscribed-email-no-number"));

    assertThat(tomasz.numbers()).isEmpty();
    assertThat(tomasz.emails().get(0).status()).isEqualTo(Subscription.UNSUBSCRIBED);
    assertThat(tomasz.addresses())
        .extracting(AddressItem::address)
        .containsExactly(new PostalAddress("", "Portland", "OR", "97209", "US"));
  }

  @Test
  void a_person_may_have_only_a_number_and_one_name() {
    Contact ines = read(Payload.network("person-mobile-only"));

    assertThat(ines.emails()).isEmpty();
    assertThat(ines.familyName()).isNull();
    assertThat(ines.mobile()).contains(new PhoneNumber("15035550119"));
  }

  @ParameterizedTest
  @CsvSource({
    "subscribed, SUBSCRIBED",
    "unsubscribed, UNSUBSCRIBED",
    "bouncing, BOUNCING",
    "previous bounce, BOUNCING",
    "spam complaint, COMPLAINED",
    "previous spam complaint, COMPLAINED",
    "something new, NEVER_SET"
  })
  void statuses_have_a_meaning(String word, Subscription meaning) {
    assertThat(PersonReader.status(word)).isEqualTo(meaning);
  }

  @Test
  void what_cannot_be_used_is_left_out_and_costs_nobody_else() {
    Contact odd =
        read(
            """
            {"identifiers": ["other:1", "action_network:a-1", "more:2"],
             "given_name": "  ", "family_name": null,
             "email_addresses": [{"address": "not an address"}],
             "phone_numbers": [{"number": "call me"}],
             "postal_addresses": [{"country": "US"}],
             "languages_spoken": ["pt-BR"], "modified_date": "yesterday"}
            """);

    assertThat(odd)
        .isEqualTo(
            new Contact(
                new RemoteId("a-1"),
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                "pt",
                null,
                Instant.EPOCH));
  }

  @Test
  void of_several_addresses_the_primary_one_counts() {
    Contact two =
        read(
            """
            {"identifiers": ["action_network:a-1"],
             "email_addresses": [{"address": "a@example.org"},
                                 {"address": "b@example.org", "primary": true}]}
            """);

    assertThat(two.emails())
        .extracting(EmailItem::address)
        .containsExactly(new EmailAddress("b@example.org"));
  }

  @Test
  void what_no_database_can_hold_is_left_out() {
    Contact odd =
        read(
            """
            {"identifiers": [null, "action_network:a-1"],
             "given_name": "An\\u0000a\\u0007", "family_name": "de\\tla\\r\\nCruz\\ud800",
             "email_addresses": [{"address": "a\\u0000na@example.org"}],
             "postal_addresses": [{"address_lines": ["1 Main\\u0000 St"], "locality": "Sa\\u001flem"}],
             "modified_date": "+999999999-01-01T00:00:00Z"}
            """);

    assertThat(odd.givenName()).isEqualTo("Ana");
    assertThat(odd.familyName()).isEqualTo("de la Cruz");
    assertThat(odd.emails()).isEmpty();
    assertThat(odd.addresses())
        .extracting(AddressItem::address)
        .containsExactly(new PostalAddress("1 Main St", "Salem", "", "", ""));
    assertThat(odd.modifiedAt()).isEqualTo(Instant.EPOCH);
  }

  @Test
  void what_is_longer_than_our_columns_is_cut_and_an_email_is_left_out() {
    Contact endless =
        read(
            """
            {"identifiers": ["action_network:a-1"], "given_name": "%s",
             "email_addresses": [{"address": "%s@example.org"}]}
            """
                .formatted("a".repeat(999) + "🙂" + "b".repeat(100_000), "c".repeat(309)));

    assertThat(endless.givenName()).isEqualTo("a".repeat(999));
    assertThat(endless.emails()).isEmpty();
  }

  @Test
  void blanks_and_line_ends_around_an_email_are_no_part_of_it() {
    Contact uploaded =
        read(
            """
            {"identifiers": ["action_network:a-1"],
             "email_addresses": [{"address": " ana@example.org\\r\\n"}]}
            """);

    assertThat(uploaded.emails())
        .extracting(EmailItem::address)
        .containsExactly(new EmailAddress("ana@example.org"));
  }

  @Test
  void an_email_of_the_longest_kind_is_kept() {
    Contact patient =
        read(
            """
            {"identifiers": ["action_network:a-1"],
             "email_addresses": [{"address": "%s@example.org"}]}
            """
                .formatted("c".repeat(308)));

    assertThat(patient.emails()).hasSize(1);
  }
}
