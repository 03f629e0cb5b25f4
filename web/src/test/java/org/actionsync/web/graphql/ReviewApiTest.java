package org.actionsync.web.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import org.actionsync.application.contract.Sample;
import org.actionsync.application.port.Answer;
import org.actionsync.application.port.ReviewId;
import org.actionsync.application.port.ReviewItem;
import org.actionsync.application.port.ReviewItem.Details;
import org.actionsync.application.port.ReviewItem.Kind;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.run.LinkId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Review items over GraphQL: what can be answered, by whom, and what is refused. */
class ReviewApiTest {

  private FakeServer server;

  @BeforeEach
  void two_questions() {
    server = new FakeServer();
    Sample.connect(server.store);
    Details candidates =
        new Details(List.of(new RemoteId("a1"), new RemoteId("a2")), List.of(), List.of(), false);
    server.store.reviews().raise(item("who", Kind.MATCH, null, candidates));
    Details values =
        Details.of(
            List.of(
                new Answer.Value("GIVEN_NAME", "Ana", "Anna"),
                new Answer.Value("FAMILY_NAME", "North", "South")));
    server.store.reviews().raise(item("which", Kind.CONFLICT, "a1", values));
  }

  private static ReviewItem item(String id, Kind kind, @Nullable String activist, Details details) {
    return new ReviewItem(
        new ReviewId(id),
        new LinkId("link-1"),
        kind,
        activist == null ? null : new RemoteId(activist),
        new RemoteId("e"),
        "Question",
        List.of(),
        details,
        Sample.NOON,
        null,
        null);
  }

  private String settle(String id, String input) {
    return "mutation { settleReview(id: \""
        + id
        + "\", input: {"
        + input
        + "})"
        + " { settled choice settledBy settledAt } }";
  }

  @Test
  void an_answer_is_stored_with_who_gave_it() {
    JsonObject settled =
        server
            .ask(settle("who", "choice: \"SAME\", counterpartId: \"a2\""))
            .getJsonObject("settleReview");

    assertThat(settled.getBoolean("settled")).isTrue();
    assertThat(settled.getString("choice")).isEqualTo("SAME a2");
    assertThat(settled.getString("settledBy")).isEqualTo("admin");
    assertThat(settled.isNull("settledAt")).isFalse();
    JsonObject later =
        server
            .ask("{ reviewItem(id: \"who\") { settled choice entityId candidateIds } }")
            .getJsonObject("reviewItem");
    assertThat(later.getString("choice")).isEqualTo("SAME a2");
    assertThat(later.getJsonArray("candidateIds")).hasSize(2);
  }

  @Test
  void values_are_side_by_side_and_answered_one_by_one() {
    JsonObject item =
        server
            .ask("{ reviewItem(id: \"which\") { choices values { name network builder } } }")
            .getJsonObject("reviewItem");
    assertThat(item.getJsonArray("values").getJsonObject(0).getString("builder")).isEqualTo("Anna");

    server.ask(
        settle(
            "which",
            "choice: \"NETWORK\", values: [{name: \"FAMILY_NAME\", choice: \"BUILDER\"}]"));

    assertThat(
            server
                .store
                .reviews()
                .answers(new LinkId("link-1"), Side.NETWORK, List.of(new RemoteId("a1"))))
        .extracting(Answer::says)
        .containsExactly(Answer.Says.NETWORK, Answer.Says.BUILDER);
  }

  @Test
  void a_wrong_answer_is_refused_with_a_code_and_the_argument() {
    assertThat(server.refusal(settle("none", "choice: \"SAME\""))).isEqualTo("NOT_FOUND id");
    assertThat(server.refusal(settle("who", "choice: \"MAYBE\"")))
        .isEqualTo("INVALID input.choice");
    assertThat(server.refusal(settle("who", "choice: \"SAME\"")))
        .isEqualTo("INVALID input.counterpartId");
    assertThat(server.refusal(settle("who", "choice: \"SAME\", counterpartId: \"x\"")))
        .isEqualTo("NOT_FOUND input.counterpartId");
    assertThat(
            server.refusal(
                settle(
                    "which", "choice: \"LEAVE\", values: [{name: \"SHOE\", choice: \"LEAVE\"}]")))
        .isEqualTo("NOT_FOUND input.values");
    server.ask(settle("who", "choice: \"IGNORE\""));
    assertThat(server.refusal(settle("who", "choice: \"IGNORE\""))).isEqualTo("CONFLICT");
  }

  @Test
  void a_candidate_paired_meanwhile_is_refused() {
    server.store.pairs().add(Sample.pair("p", "a1", "somebody"));

    assertThat(server.refusal(settle("who", "choice: \"SAME\", counterpartId: \"a1\"")))
        .isEqualTo("CONFLICT input.counterpartId");
  }

  @Test
  void a_viewer_may_look_and_not_answer() {
    server.signIn("viewer");

    assertThat(server.outcome("{ reviewItem(id: \"who\") { id } }")).isEqualTo("answered");
    assertThat(server.refusal(settle("who", "choice: \"IGNORE\""))).isEqualTo("FORBIDDEN");
  }
}
