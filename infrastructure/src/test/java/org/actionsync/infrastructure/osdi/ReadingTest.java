package org.actionsync.infrastructure.osdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.actionsync.application.port.Cursor;
import org.actionsync.application.port.DirectoryUnavailable;
import org.actionsync.application.port.Page;
import org.actionsync.domain.contact.Contact;
import org.actionsync.domain.contact.EmailAddress;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.mapping.Tagging;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How lists are asked for and where they end. */
class ReadingTest {

  private static final RemoteId CAPTAIN = new RemoteId("0b6f4a12-9c3d-4e58-8f21-7a5d3c9e1b04");

  private final ScriptedServer server = ScriptedServer.start();
  private final Osdi osdi = TestSettings.osdi(server.uri());
  private final Reading network = reading(Side.NETWORK, ChronoUnit.SECONDS);
  private final Reading builder = reading(Side.BUILDER, ChronoUnit.MILLIS);

  private Reading reading(Side side, ChronoUnit precision) {
    Dialect dialect =
        new Dialect(
            side,
            precision,
            json -> Identifiers.own(side, json.identifiers()).map(id -> bare(id, json)));
    OsdiApi api = osdi.client(OsdiApi.class, server.uri());
    return new Reading(api, osdi.calls(side, People.KEY), dialect, osdi.paging(side));
  }

  private static Contact bare(RemoteId id, PersonJson json) {
    return new Contact(
        id,
        null,
        null,
        null,
        List.of(),
        List.of(),
        List.of(),
        null,
        null,
        PersonParts.date(json.modified()));
  }

  @AfterEach
  void stop() {
    osdi.close();
    server.close();
  }

  @Test
  void a_filter_is_encoded_exactly() throws Exception {
    server.then(200, "{}").then(200, "{}").then(200, "{}");

    network.people(Instant.parse("2026-02-09T00:00:00.900Z"), Cursor.START);
    builder.people(Instant.parse("2026-02-09T00:00:00.123456Z"), Cursor.START);
    network.withEmail(new EmailAddress("amara.o'neil+union@example.org"));

    String start = "GET /api/people?page=1&per_page=25&filter=";
    assertThat(server.lines())
        .containsExactly(
            start + "modified_date%20gt%20%272026-02-09T00%3A00%3A00Z%27",
            start + "modified_date%20gt%20%272026-02-09T00%3A00%3A00.123Z%27",
            start + "email_address%20eq%20%27amara.o%27%27neil%2Bunion%40example.org%27");
  }

  @Test
  void people_without_totals_go_on_until_a_page_is_empty() throws Exception {
    server
        .then(200, Payload.network("people-page"))
        .then(200, Payload.network("people-page-past-the-end"));

    Page<Contact> first = network.people(null, Cursor.START);
    Page<Contact> last = network.people(null, first.next().orElseThrow());

    assertThat(first.items()).isNotEmpty();
    assertThat(server.lines().get(1)).startsWith("GET /api/people?page=2&");
    assertThat(last.items()).isEmpty();
    assertThat(last.next()).isEmpty();
  }

  @Test
  void a_total_ends_a_list_although_there_is_a_next_link() throws Exception {
    server.then(200, Payload.network("tag-taggings-page"));

    Page<Tagging> page = network.taggings(CAPTAIN, Cursor.START);

    assertThat(page.next()).isEmpty();
    assertThat(page.items().get(0))
        .isEqualTo(
            new Tagging(
                new RemoteId("3a9e5b7c-4d21-4f80-a6c3-1e2d9b8f7a65"),
                CAPTAIN,
                new RemoteId("5d0c2f6e-1a7b-4c1e-9f0d-6b1f0a7c3e21"),
                Instant.parse("2025-06-02T18:11:40Z")));
  }

  @Test
  void entities_go_on_to_the_last_page_of_the_total() throws Exception {
    server
        .then(200, Payload.builder("people-page"))
        .then(200, Payload.builder("people-page-empty"))
        .then(200, Payload.builder("people-page-filtered"));

    assertThat(builder.people(null, Cursor.START).next()).contains(new Cursor("2"));
    assertThat(builder.people(null, Cursor.START).next()).isEmpty();
    assertThat(builder.people(null, Cursor.START).next()).isEmpty();
  }

  @Test
  void a_next_link_leads_to_its_page_and_nowhere_else() throws Exception {
    server
        .then(200, page("http://evil.example.org/steal?page=7&x=1"))
        .then(200, page("http://evil.example.org/steal"));

    assertThat(network.people(null, Cursor.START).next()).contains(new Cursor("7"));
    assertThat(network.people(null, new Cursor("7")).next()).contains(new Cursor("8"));
    assertThat(server.lines().get(1)).isEqualTo("GET /api/people?page=7&per_page=25");
  }

  private static String page(String next) {
    return "{\"_links\":{\"next\":{\"href\":\""
        + next
        + "\"}},\"_embedded\":{\"osdi:people\":["
        + "{\"identifiers\":[\"action_network:a-1\"]}]}}";
  }

  @Test
  void a_list_that_never_ends_is_given_up() {
    server.then(200, page("http://example.org/?page=1001"));

    assertThatExceptionOfType(DirectoryUnavailable.class)
        .isThrownBy(() -> network.people(null, Cursor.START))
        .withMessageContaining("more than 1000 pages");
  }

  @Test
  void a_page_was_served_when_the_service_says() throws Exception {
    server.then(200, Map.of("Date", "Wed, 11 Feb 2026 08:45:31 GMT"), page("x"));

    Optional<Instant> date = HttpDate.read("Wed, 11 Feb 2026 08:45:31 GMT");

    assertThat(date).contains(Instant.parse("2026-02-11T08:45:31Z"));
    assertThat(network.people(null, Cursor.START).servedAt()).isAfter(Instant.EPOCH);
  }

  @Test
  void a_person_who_is_gone_is_nobody() throws Exception {
    server.then(404, Payload.network("error-not-found"));

    assertThat(network.find(new RemoteId("gone"))).isEmpty();
    assertThat(server.lines()).containsExactly("GET /api/people/gone");
  }

  @Test
  void a_person_without_an_identifier_of_the_service_makes_the_page_unreadable() {
    server.then(200, "{\"_embedded\":{\"osdi:people\":[{\"identifiers\":[\"other:1\"]}]}}");

    assertThatExceptionOfType(DirectoryUnavailable.class)
        .isThrownBy(() -> network.people(null, Cursor.START));
  }

  @Test
  void an_entry_that_is_nothing_costs_no_page() throws Exception {
    server
        .then(
            200,
            "{\"_embedded\":{\"osdi:people\":[null,"
                + "{\"identifiers\":[null,\"action_network:a-1\"]}]}}")
        .then(200, "{\"_embedded\":{\"osdi:taggings\":[null]}}");

    assertThat(network.people(null, Cursor.START).items()).hasSize(1);
    assertThat(network.taggings(CAPTAIN, Cursor.START).items()).isEmpty();
  }

  @Test
  void taggings_of_a_person_go_on_to_the_last_page_of_the_total_although_a_page_is_short()
      throws Exception {
    server.then(200, onePageOfTwo("t-1", "tag-1")).then(200, onePageOfTwo("t-2", "tag-2"));

    assertThat(network.taggingsOf(new RemoteId("a-1")).orElseThrow())
        .extracting(Tagging::tag)
        .containsExactly(new RemoteId("tag-1"), new RemoteId("tag-2"));
  }

  private static String onePageOfTwo(String tagging, String tag) {
    return """
        {"total_pages": 2, "_embedded": {"osdi:taggings": [
          {"identifiers": ["action_network:%s"],
           "_links": {"osdi:tag": {"href": "http://example.org/tags/%s"}}}]}}
        """
        .formatted(tagging, tag);
  }

  @Test
  void taggings_of_a_person_without_a_total_end_with_a_short_page() throws Exception {
    server.then(
        200,
        """
        {"_links": {"next": {"href": "http://example.org/?page=2"}},
         "_embedded": {"osdi:taggings": [
          {"identifiers": ["action_network:t-1"],
           "_links": {"osdi:tag": {"href": "http://example.org/tags/tag-1"}}}]}}
        """);

    assertThat(network.taggingsOf(new RemoteId("a-1")).orElseThrow()).hasSize(1);
    assertThat(server.lines()).hasSize(1);
  }

  @Test
  void everybody_with_an_email_is_found_although_a_page_is_short() throws Exception {
    String page =
        "{\"total_pages\":2,\"_embedded\":{\"osdi:people\":[{\"identifiers\":[\"%s\"]}]}}";
    server
        .then(200, page.formatted("action_builder:e-1"))
        .then(200, page.formatted("action_builder:e-2"));

    assertThat(builder.withEmail(new EmailAddress("shared@example.org")))
        .extracting(Contact::id)
        .containsExactly(new RemoteId("e-1"), new RemoteId("e-2"));
  }

  @ParameterizedTest
  @CsvSource({"50, 25", "25, 25", "10, 10", "0, 1"})
  void more_than_the_services_give_is_never_asked_for(int configured, int asked) {
    assertThat(new OsdiSettings.Pages(configured, 1000).size()).isEqualTo(asked);
  }
}
