package org.actionsync.application.contract;

import static org.actionsync.application.contract.Sample.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.actionsync.application.port.Answer;
import org.actionsync.application.port.Answer.Says;
import org.actionsync.application.port.ReviewId;
import org.actionsync.application.port.ReviewItem;
import org.actionsync.application.port.ReviewItem.Details;
import org.actionsync.application.port.ReviewItem.Kind;
import org.actionsync.application.port.Reviews;
import org.actionsync.application.port.Slice;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.run.LinkId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link Reviews} promises. */
public abstract class ReviewsContract {

  private static final LinkId LINK = new LinkId("link-1");

  private final Storage storage = storage();
  private final Reviews reviews = storage.reviews();

  /** An empty storage. */
  protected abstract Storage storage();

  @BeforeEach
  void connect() {
    Sample.connect(storage);
  }

  private static ReviewItem item(
      String id, Kind kind, @Nullable String activist, @Nullable String entity) {
    return new ReviewItem(
        new ReviewId(id),
        LINK,
        kind,
        activist == null ? null : new RemoteId(activist),
        entity == null ? null : new RemoteId(entity),
        "Question " + id,
        List.of("one", "two"),
        NOON,
        null);
  }

  @Test
  void a_raised_item_is_open() {
    reviews.raise(item("r", Kind.MATCH, null, "e"));

    assertThat(reviews.find(new ReviewId("r"))).contains(item("r", Kind.MATCH, null, "e"));
    assertThat(reviews.open(LINK, null, null, 5).items())
        .containsExactly(item("r", Kind.MATCH, null, "e"));
  }

  @Test
  void raised_again_the_open_one_is_kept_and_says_what_is_known_now() {
    reviews.raise(item("first", Kind.MATCH, null, "e"));
    reviews.raise(item("second", Kind.MATCH, null, "e"));

    assertThat(reviews.countOpen(LINK, null)).isEqualTo(1);
    ReviewItem kept = reviews.find(new ReviewId("first")).orElseThrow();
    assertThat(kept.summary()).isEqualTo("Question second");
    assertThat(reviews.find(new ReviewId("second"))).isEmpty();
  }

  @Test
  void keeps_evidence_of_many_lines() {
    ReviewItem asked = item("r", Kind.MATCH, null, "e");
    String line = "Entity e, Ána \"Sample\", ana@example.org ".repeat(20);
    ReviewItem wordy =
        new ReviewItem(
            asked.id(),
            LINK,
            asked.kind(),
            null,
            new RemoteId("e"),
            asked.summary(),
            Collections.nCopies(30, line),
            NOON,
            null);

    reviews.raise(wordy);

    assertThat(reviews.find(asked.id())).contains(wordy);
  }

  @Test
  void other_kinds_and_other_people_are_other_items() {
    reviews.raise(item("1", Kind.MATCH, "a", "e"));
    reviews.raise(item("2", Kind.TAKEN, "a", "e"));
    reviews.raise(item("3", Kind.MATCH, "a", null));
    reviews.raise(item("4", Kind.MATCH, null, "e"));

    assertThat(reviews.countOpen(LINK, null)).isEqualTo(4);
    assertThat(reviews.countOpen(LINK, Kind.MATCH)).isEqualTo(3);
    assertThat(reviews.countOpen(new LinkId("link-2"), null)).isZero();
    assertThat(reviews.countOpen(null, null)).isEqualTo(4);
  }

  @Test
  void an_item_settles_itself_for_its_person_only() {
    reviews.raise(item("1", Kind.MATCH, "a", "e"));
    reviews.raise(item("2", Kind.MATCH, "other", "e2"));
    reviews.raise(item("3", Kind.CONFLICT, "a", "e"));

    reviews.settleItself(LINK, Kind.MATCH, Side.NETWORK, new RemoteId("a"), NOON.plusSeconds(9));

    assertThat(reviews.find(new ReviewId("1")).orElseThrow().settledAt())
        .isEqualTo(NOON.plusSeconds(9));
    assertThat(reviews.open(LINK, null, null, 9).items())
        .extracting(open -> open.id().value())
        .containsExactly("2", "3");
    reviews.settleItself(LINK, Kind.MATCH, Side.BUILDER, new RemoteId("e2"), NOON);
    assertThat(reviews.countOpen(LINK, Kind.MATCH)).isZero();
  }

  @Test
  void a_settled_question_can_come_up_again() {
    reviews.raise(item("1", Kind.MATCH, null, "e"));
    reviews.settleItself(LINK, Kind.MATCH, Side.BUILDER, new RemoteId("e"), NOON);

    reviews.raise(item("2", Kind.MATCH, null, "e"));

    assertThat(reviews.open(LINK, null, null, 9).items())
        .extracting(open -> open.id().value())
        .containsExactly("2");
  }

  @Test
  void open_items_are_paged_oldest_first_even_behind_a_settled_one() {
    for (String id : List.of("1", "2", "3")) {
      reviews.raise(item(id, Kind.MATCH, null, "e" + id));
    }
    Slice<ReviewItem> first = reviews.open(LINK, null, null, 2);
    assertThat(first.items()).extracting(open -> open.id().value()).containsExactly("1", "2");
    assertThat(first.more()).isTrue();

    reviews.settleItself(LINK, Kind.MATCH, Side.BUILDER, new RemoteId("e2"), NOON);

    Slice<ReviewItem> rest = reviews.open(LINK, null, new ReviewId("2"), 2);
    assertThat(rest.items()).extracting(open -> open.id().value()).containsExactly("3");
    assertThat(rest.more()).isFalse();
  }

  private static final ReviewItem.Settlement SAID =
      new ReviewItem.Settlement("NOT_SAME", "the admin");

  private static Answer answer(Side side, String person, Says says) {
    return Answer.about(LINK, side, new RemoteId(person), says);
  }

  @Test
  void details_are_kept_and_follow_what_is_known_now() {
    Details details =
        new Details(
            List.of(new RemoteId("c")),
            List.of(new RemoteId("t")),
            List.of(new Answer.Value("GIVEN_NAME", "Ana", "")),
            true);
    reviews.raise(item("1", Kind.MATCH, null, "e"));
    ReviewItem plain = item("2", Kind.MATCH, null, "e");
    reviews.raise(
        new ReviewItem(
            plain.id(),
            LINK,
            Kind.MATCH,
            null,
            plain.entity(),
            plain.summary(),
            List.of(),
            details,
            NOON,
            null,
            null));

    assertThat(reviews.find(new ReviewId("1")).orElseThrow().details()).isEqualTo(details);
  }

  @Test
  void an_answer_settles_its_item_and_is_kept_with_who_gave_it() {
    reviews.raise(item("1", Kind.MATCH, null, "e"));
    ReviewItem settled = item("1", Kind.MATCH, null, "e").settled(NOON.plusSeconds(9), SAID);
    Answer value =
        new Answer(
            LINK,
            Side.NETWORK,
            new RemoteId("a"),
            Says.BUILDER,
            new RemoteId("e"),
            new Answer.Value("GIVEN_NAME", "", "Ana"));

    assertThat(reviews.settle(settled, List.of(answer(Side.BUILDER, "e", Says.IGNORE), value)))
        .isTrue();

    assertThat(reviews.find(new ReviewId("1"))).contains(settled);
    assertThat(reviews.countOpen(LINK, null)).isZero();
    assertThat(reviews.answers(LINK, Side.NETWORK, List.of(new RemoteId("a"))))
        .containsExactly(value);
    assertThat(reviews.answers(LINK, Side.BUILDER, List.of(new RemoteId("e"), new RemoteId("f"))))
        .containsExactly(answer(Side.BUILDER, "e", Says.IGNORE));
    assertThat(reviews.answers(LINK, Side.NETWORK, List.of(new RemoteId("e")))).isEmpty();
    assertThat(reviews.answers(new LinkId("link-2"), Side.BUILDER, List.of(new RemoteId("e"))))
        .isEmpty();
    assertThat(reviews.answers(LINK, Side.NETWORK, List.of())).isEmpty();
  }

  @Test
  void a_second_answer_is_not_stored() {
    reviews.raise(item("1", Kind.MATCH, null, "e"));
    ReviewItem settled = item("1", Kind.MATCH, null, "e").settled(NOON, SAID);
    reviews.settle(settled, List.of());

    assertThat(reviews.settle(settled, List.of(answer(Side.BUILDER, "e", Says.IGNORE)))).isFalse();

    assertThat(reviews.answers(LINK, Side.BUILDER, List.of(new RemoteId("e")))).isEmpty();
  }

  @Test
  void open_items_about_people_of_one_side() {
    reviews.raise(item("1", Kind.MATCH, "a", null));
    reviews.raise(item("2", Kind.CONFLICT, "a", "e"));
    reviews.raise(item("3", Kind.MATCH, null, "a"));
    reviews.raise(item("4", Kind.TAKEN, "a", "e"));
    reviews.settleItself(LINK, Kind.TAKEN, Side.NETWORK, new RemoteId("a"), NOON);

    assertThat(reviews.openAbout(LINK, Side.NETWORK, List.of(new RemoteId("a"))))
        .extracting(open -> open.id().value())
        .containsExactly("1", "2");
    assertThat(reviews.openAbout(LINK, Side.BUILDER, List.of(new RemoteId("a"))))
        .extracting(open -> open.id().value())
        .containsExactly("3");
    assertThat(reviews.openAbout(LINK, Side.NETWORK, List.of())).isEmpty();
  }

  @Test
  void only_what_holds_once_is_forgotten_when_carried_out() {
    reviews.raise(item("1", Kind.FLIPPING, "a", "e"));
    Answer once = value(Says.BUILDER_NOW, "GIVEN_NAME");
    Answer other = value(Says.BUILDER_NOW, "EMAIL");
    Answer ever = value(Says.BUILDER, "GIVEN_NAME");
    reviews.settle(
        item("1", Kind.FLIPPING, "a", "e").settled(NOON, SAID), List.of(once, other, ever));

    reviews.carriedOut(LINK, Side.NETWORK, new RemoteId("a"), List.of("GIVEN_NAME"));
    reviews.carriedOut(LINK, Side.NETWORK, new RemoteId("a"), List.of());
    reviews.carriedOut(LINK, Side.BUILDER, new RemoteId("a"), List.of("EMAIL"));

    assertThat(reviews.answers(LINK, Side.NETWORK, List.of(new RemoteId("a"))))
        .containsExactly(other, ever);
  }

  private static Answer value(Says says, String name) {
    return new Answer(
        LINK,
        Side.NETWORK,
        new RemoteId("a"),
        says,
        new RemoteId("e"),
        new Answer.Value(name, "n", "b"));
  }
}
