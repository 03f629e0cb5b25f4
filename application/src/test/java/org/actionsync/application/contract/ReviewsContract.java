package org.actionsync.application.contract;

import static org.actionsync.application.contract.Sample.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.actionsync.application.port.ReviewId;
import org.actionsync.application.port.ReviewItem;
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
}
