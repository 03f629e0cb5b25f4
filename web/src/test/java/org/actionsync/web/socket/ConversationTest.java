package org.actionsync.web.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.actionsync.web.graphql.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the protocol {@code graphql-transport-ws} asks of a server, one promise after the other. */
class ConversationTest {

  private static final String INIT = "{\"type\": \"connection_init\"}";
  private static final String ACK = "{\"type\":\"connection_ack\"}";

  private final FakeSwitchboard server = new FakeSwitchboard();

  @Test
  void whoever_the_door_knows_is_welcome() {
    FakeWire client = server.opened("ana");

    client.says(INIT);

    assertThat(client.heard).containsExactly(ACK);
  }

  @Test
  void whoever_shows_who_they_are_is_welcome() {
    FakeWire client = server.openedByNobody();

    client.says("{\"type\":\"connection_init\",\"payload\":{\"authorization\":\"Bearer ana\"}}");
    client.says(follow("1"));

    assertThat(client.heard).startsWith(ACK);
    assertThat(server.askers).containsExactly("ana");
  }

  @Test
  void what_they_show_counts_more_than_what_the_door_knows() {
    FakeWire client = server.opened("ana");

    client.says("{\"type\":\"connection_init\",\"payload\":{\"authorization\":\"Bearer bo\"}}");
    client.says(follow("1"));

    assertThat(server.askers).containsExactly("bo");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        INIT,
        "{\"type\":\"connection_init\",\"payload\":null}",
        "{\"type\":\"connection_init\",\"payload\":{\"authorization\":\"forged\"}}",
        "{\"type\":\"connection_init\",\"payload\":{\"authorization\":7}}"
      })
  void nobody_is_not_welcome(String init) {
    FakeWire client = server.openedByNobody();

    client.says(init);

    assertThat(client.heard).isEmpty();
    assertThat(client.closedWith).isEqualTo(4403);
  }

  @Test
  void a_forged_text_is_not_made_up_for_by_the_door() {
    FakeWire client = server.opened("ana");

    client.says("{\"type\":\"connection_init\",\"payload\":{\"authorization\":\"forged\"}}");

    assertThat(client.closedWith).isEqualTo(4403);
    assertThat(server.guessedFrom).containsExactly("192.0.2.7");
  }

  @Test
  void a_second_initialisation_ends_it() {
    FakeWire client = server.welcomed("ana");

    client.says(INIT);

    assertThat(client.closedWith).isEqualTo(4429);
  }

  @Test
  void nothing_is_asked_before_the_acknowledgement() {
    FakeWire client = server.opened("ana");

    client.says(follow("1"));

    assertThat(client.closedWith).isEqualTo(4401);
    assertThat(server.askers).isEmpty();
  }

  @Test
  void whoever_does_not_initialise_is_let_go() {
    FakeWire client = server.opened("ana");
    server.passes(Duration.ofSeconds(10));
    assertThat(client.closedWith).isZero();

    server.passes(Duration.ofSeconds(1));

    assertThat(client.closedWith).isEqualTo(4408);
    assertThat(server.open()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "hello",
        "[]",
        "\"ping\"",
        "{}",
        "{\"type\":7}",
        "{\"type\":\"start\",\"id\":\"1\"}",
        "{\"type\":\"next\",\"id\":\"1\",\"payload\":{}}",
        "{\"type\":\"subscribe\",\"payload\":{\"query\":\"subscription { a }\"}}",
        "{\"type\":\"subscribe\",\"id\":\"\",\"payload\":{\"query\":\"subscription { a }\"}}",
        "{\"type\":\"subscribe\",\"id\":7,\"payload\":{\"query\":\"subscription { a }\"}}",
        "{\"type\":\"subscribe\",\"id\":\"1\"}",
        "{\"type\":\"subscribe\",\"id\":\"1\",\"payload\":{}}",
        "{\"type\":\"subscribe\",\"id\":\"1\",\"payload\":{\"query\":7}}",
        "{\"type\":\"subscribe\",\"id\":\"1\",\"payload\":{\"query\":\"a\",\"variables\":[]}}",
        "{\"type\":\"subscribe\",\"id\":\"1\",\"payload\":{\"query\":\"a\",\"operationName\":7}}",
        "{\"type\":\"subscribe\",\"id\":\"1\",\"payload\":{\"query\":\"a\",\"extensions\":\"\"}}",
        "{\"type\":\"subscribe\",\"id\":\"1\",\"id\":\"2\",\"payload\":{\"query\":\"a\"}}",
        "{\"type\":\"complete\"}",
        "{\"type\":\"ping\",\"payload\":7}",
        "{\"type\":\"ping\"} {}",
        "{\"type\":\"ping\",\"payload\":{\"n\":1e999999999}}",
        "{\"type\":\"ping\",\"payload\":{\"n\":1e9999999999}}",
        "{\"type\":\"ping\",\"payload\":{\"half\":\"\\ud800\"}}",
        "{\"type\":\"ping\",\"payload\":{\"deep\":[[[[[]]]]]}}"
      })
  void what_is_no_message_of_the_protocol_ends_it(String text) {
    FakeWire client = server.welcomed("ana");

    client.says(text);

    assertThat(client.closedWith).isEqualTo(4400);
    assertThat(server.open()).isZero();
  }

  @Test
  void what_is_nested_no_deeper_than_it_may_be_is_read() {
    FakeWire client = server.opened("ana");

    client.says("{\"type\":\"ping\",\"payload\":{\"deep\":[[[[]]]]}}");

    assertThat(client.heard).containsExactly("{\"type\":\"pong\"}");
  }

  @Test
  void an_id_that_is_too_long_ends_it() {
    FakeWire client = server.welcomed("ana");

    client.says(follow("1".repeat(129)));

    assertThat(client.closedWith).isEqualTo(4400);
  }

  @Test
  void a_text_may_come_in_pieces() {
    FakeWire client = server.opened("ana");

    client.saysInPieces("{\"type\":", "\"connection_init\"", "}");
    client.saysInPieces("{\"type\":\"ping\"}");

    assertThat(client.heard).containsExactly(ACK, "{\"type\":\"pong\"}");
  }

  @Test
  void a_text_that_is_too_long_ends_it_before_it_is_all_there() {
    FakeWire client = server.welcomed("ana");
    String piece = " ".repeat(16 * 1024);

    client.saysInPieces(piece, piece, piece, piece, "{\"type\":\"ping\"}");

    assertThat(client.closedWith).isEqualTo(1009);
    assertThat(client.heard).isEmpty();
  }

  @Test
  void a_ping_is_answered_at_any_time() {
    FakeWire client = server.opened("ana");

    client.says("{\"type\":\"ping\"}");
    client.says("{\"type\":\"pong\",\"payload\":{\"some\":\"thing\"}}");

    assertThat(client.heard).containsExactly("{\"type\":\"pong\"}");
  }

  @Test
  void answers_come_until_there_are_no_more() {
    FakeWire client = server.welcomed("ana");

    client.says(follow("1"));
    server.answers("1", "one");
    server.answers("1", "two");
    server.completes("1");

    assertThat(client.heard)
        .containsExactly(
            "{\"type\":\"next\",\"id\":\"1\",\"payload\":{\"data\":{\"a\":\"one\"}}}",
            "{\"type\":\"next\",\"id\":\"1\",\"payload\":{\"data\":{\"a\":\"two\"}}}",
            "{\"type\":\"complete\",\"id\":\"1\"}");
    client.says(follow("1"));
    assertThat(client.closedWith).as("the id is free again").isZero();
  }

  @Test
  void an_id_that_is_in_use_ends_it() {
    FakeWire client = server.welcomed("ana");
    client.says(follow("1"));

    client.says(follow("1"));

    assertThat(client.closedWith).isEqualTo(4409);
    assertThat(server.cancelled).containsExactly("1");
  }

  @Test
  void a_refusal_is_told_with_its_code_and_the_rest_goes_on() {
    FakeWire client = server.welcomed("ana");
    client.says(follow("1"));

    client.says(follow("refused"));

    assertThat(client.heard).hasSize(1);
    assertThat(client.heard.get(0))
        .startsWith("{\"type\":\"error\",\"id\":\"refused\",\"payload\":[{")
        .contains("\"message\":\"Not this one\"", "\"code\":\"NOT_FOUND\"");
    assertThat(client.closedWith).isZero();
    assertThat(server.cancelled).isEmpty();
  }

  @Test
  void a_fault_of_ours_tells_nothing() {
    FakeWire client = server.welcomed("ana");

    client.says(follow("fault"));

    assertThat(client.heard).hasSize(1);
    assertThat(client.heard.get(0))
        .contains("\"code\":\"INTERNAL\"")
        .doesNotContain("TABLE", "Exception", "java.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{ me { name } }",
        "query A { me { name } }",
        "mutation { startRun(linkId: \\\"1\\\") { id } }",
        "subscription A { a } mutation B { b }"
      })
  void only_subscriptions_are_answered(String query) {
    FakeWire client = server.welcomed("ana");

    client.says(subscribe("1", query));

    assertThat(client.heard).hasSize(1);
    assertThat(client.heard.get(0)).contains("\"type\":\"error\"", "\"code\":\"INVALID\"");
    assertThat(server.askers).isEmpty();
  }

  @Test
  void whoever_completes_hears_nothing_more() {
    FakeWire client = server.welcomed("ana");
    client.says(follow("1"));

    client.says("{\"type\":\"complete\",\"id\":\"1\"}");
    client.says("{\"type\":\"complete\",\"id\":\"unknown\"}");
    server.answers("1", "late");

    assertThat(client.heard).isEmpty();
    assertThat(client.closedWith).isZero();
    assertThat(server.cancelled).containsExactly("1");
  }

  @Test
  void when_a_client_vanishes_all_of_theirs_ends() {
    FakeWire client = server.welcomed("ana");
    client.says(follow("1"));
    client.says(follow("2"));

    client.vanishes();

    assertThat(server.cancelled).containsExactlyInAnyOrder("1", "2");
    assertThat(server.open()).isZero();
  }

  @Test
  void a_silent_end_is_asked_for_a_sign_of_life_and_then_let_go() {
    FakeWire client = server.welcomed("ana");
    client.says(follow("1"));
    server.passes(Duration.ofSeconds(20));
    assertThat(client.pings).isEqualTo(1);
    client.pongs();
    server.passes(Duration.ofSeconds(59));
    assertThat(client.isDropped).isFalse();

    server.passes(Duration.ofSeconds(2));

    assertThat(client.isDropped).isTrue();
    assertThat(server.cancelled).containsExactly("1");
    assertThat(server.open()).isZero();
  }

  @Test
  void whoever_is_nobody_any_more_hears_nothing_more() {
    FakeWire client = server.welcomed("ana");
    client.says(follow("1"));
    server.known.remove("ana");

    server.passes(Duration.ofSeconds(1));

    assertThat(client.closedWith).isEqualTo(4401);
    assertThat(server.cancelled).containsExactly("1");
  }

  @Test
  void whoever_became_something_else_is_that_from_then_on() {
    FakeWire client = server.welcomed("ana");
    client.says(follow("1"));
    server.known.put("ana", Role.ADMIN);
    server.passes(Duration.ofSeconds(1));

    client.says(follow("2"));

    assertThat(server.roles).containsExactly(Role.VIEWER, Role.ADMIN);
  }

  @Test
  void whoever_has_several_sockets_is_looked_up_once() {
    server.welcomed("ana");
    server.welcomed("ana");
    server.welcomed("bo");
    server.looks = 0;

    server.passes(Duration.ofSeconds(1));

    assertThat(server.looks).isEqualTo(2);
  }

  @Test
  void an_answer_that_is_not_taken_in_holds_the_next_back() {
    FakeWire client = server.welcomed("ana");
    client.says(follow("1"));
    client.isSlow = true;
    server.answers("1", "one");

    assertThat(server.operation("1").tell(() -> server.answers("1", "two"))).isFalse();
    client.catchesUp();
    assertThat(server.operation("1").tell(() -> server.answers("1", "three"))).isTrue();

    assertThat(client.heard).hasSize(2);
    assertThat(client.heard.get(1)).contains("three");
  }

  @Test
  void what_goes_wrong_while_one_is_told_ends_that_one() {
    FakeWire client = server.welcomed("ana");
    client.says(follow("1"));
    client.says(follow("2"));

    server
        .operation("1")
        .tell(
            () -> {
              throw new StackOverflowError("TABLE run");
            });

    assertThat(client.heard).hasSize(1);
    assertThat(client.heard.get(0))
        .startsWith("{\"type\":\"error\",\"id\":\"1\"")
        .contains("\"code\":\"INTERNAL\"")
        .doesNotContain("TABLE");
    assertThat(server.cancelled).containsExactly("1");
  }

  @Test
  void there_are_only_so_many_in_a_socket() {
    FakeWire client = server.welcomed("ana");
    for (int i = 1; i <= 4; i++) {
      client.says(follow("" + i));
    }

    assertThat(client.heard).hasSize(1);
    assertThat(client.heard.get(0)).contains("\"id\":\"4\"", "SERVICE_UNAVAILABLE");
    server.completes("1");
    client.says(follow("5"));
    assertThat(client.heard).as("another may follow when one is over").hasSize(2);
  }

  @Test
  void there_are_only_so_many_in_all() {
    FakeWire first = server.welcomed("ana");
    FakeWire second = server.welcomed("bo");
    for (int i = 1; i <= 3; i++) {
      first.says(follow("a" + i));
      second.says(follow("b" + i));
    }

    assertThat(first.heard).isEmpty();
    assertThat(second.heard).hasSize(1);
    assertThat(second.heard.get(0)).contains("\"id\":\"b3\"", "SERVICE_UNAVAILABLE");
  }

  @Test
  void there_are_only_so_many_sockets() {
    FakeWire first = server.welcomed("ana");
    server.welcomed("ana");
    server.welcomed("bo");
    FakeWire fourth = server.opened("bo");

    fourth.says(INIT);

    assertThat(fourth.heard).isEmpty();
    assertThat(fourth.closedWith).isEqualTo(1013);
    first.vanishes();
    server.welcomed("bo").says(follow("1"));
    assertThat(server.askers).as("another may come when one is gone").containsExactly("bo");
  }

  @Test
  void whoever_is_unknown_keeps_nobody_out() {
    FakeWire first = server.openedByNobody();
    server.passes(Duration.ofSeconds(1));
    FakeWire second = server.openedByNobody();
    server.openedByNobody();

    server.welcomed("ana").says(follow("1"));

    assertThat(first.closedWith).as("waited longest").isEqualTo(1013);
    assertThat(second.closedWith).isZero();
    assertThat(server.askers).containsExactly("ana");
  }

  /** The server tells that it is gone on another thread than the one that looks up who it is. */
  @Test
  void whoever_vanishes_while_they_are_recognised_takes_up_no_room() {
    for (int i = 0; i < 5; i++) {
      FakeWire impatient = server.openedByNobody();
      server.whileRecognised = impatient::vanishes;
      impatient.says(
          "{\"type\":\"connection_init\",\"payload\":{\"authorization\":\"Bearer bo\"}}");
    }
    server.whileRecognised = () -> {};

    server.welcomed("ana").says(follow("1"));

    assertThat(server.askers).containsExactly("ana");
  }

  @Test
  void whoever_is_known_at_the_door_waits_longer_than_whoever_is_not() {
    FakeWire known = server.opened("ana");
    server.passes(Duration.ofSeconds(1));
    FakeWire unknown = server.openedByNobody();
    server.passes(Duration.ofSeconds(1));
    server.openedByNobody();
    server.openedByNobody();

    assertThat(unknown.closedWith).isEqualTo(1013);
    known.says(INIT);
    assertThat(known.heard).containsExactly(ACK);
  }

  @Test
  void pongs_do_not_pile_up_for_whoever_never_listens() {
    FakeWire client = server.opened("ana");
    client.isSlow = true;
    for (int i = 0; i < 100; i++) {
      client.says("{\"type\":\"ping\"}");
    }

    assertThat(client.heard).hasSize(1);
    client.catchesUp();
    client.says("{\"type\":\"ping\"}");
    assertThat(client.heard).hasSize(2);
  }

  @Test
  void a_client_that_was_closed_is_not_listened_to() {
    FakeWire client = server.welcomed("ana");
    client.says("nonsense");

    client.says(follow("1"));

    assertThat(server.askers).isEmpty();
  }

  private static String follow(String id) {
    return subscribe(id, "subscription { a }");
  }

  private static String subscribe(String id, String query) {
    return "{\"type\":\"subscribe\",\"id\":\""
        + id
        + "\",\"payload\":{\"query\":\""
        + query
        + "\",\"operationName\":null,\"variables\":{}}}";
  }
}
