package org.actionsync.infrastructure.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.actionsync.application.contract.Sample;
import org.actionsync.application.port.Pair;
import org.actionsync.application.port.People;
import org.actionsync.application.port.People.PersonLine;
import org.actionsync.application.port.People.State;
import org.actionsync.application.port.Place;
import org.actionsync.application.port.ReviewId;
import org.actionsync.application.port.ReviewItem;
import org.actionsync.application.port.Slice;
import org.actionsync.domain.contact.BestEmail;
import org.actionsync.domain.contact.Contact;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.run.LinkId;
import org.actionsync.domain.run.RunId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A search means the same whether it finds few or more than are looked up by name. */
@ParameterizedClass
@EnumSource
class SearchOfManyTest {

  /** More than a list looks through before it asks the index of words. */
  private static final int MANY = 2 * Found.FEW + 300;

  /** The only one who is both early and late. */
  private static final int IN_THE_MIDDLE = MANY - 50;

  private static final int ENTITIES = Found.FEW + 300;

  /** More than are looked up at once. */
  private static final int PAIRED = 2300;

  private static final int OF_ANOTHER_TYPE = 400;

  /** The last of those who are found by mail3, and by third. */
  private static final String ASKED_ABOUT = name("a", MANY - 1 - (MANY - 4) % 7);

  private static final String ASKED_ABOUT_TOO = name("e", ENTITIES - 10);

  private final Database database;

  SearchOfManyTest(Database.Kind kind) {
    database = kind.asItIs();
  }

  /**
   * All are called Given; those who are paired have other addresses in the campaign, and the names
   * of their pairs and entities are in the opposite order. There is one question about somebody
   * alone on either side. No test changes any of it.
   */
  @BeforeParameterizedClassInvocation
  static void many(Database.Kind kind) {
    Database database = kind.empty();
    Sample.connect(database);
    store(
        database,
        IntStream.range(0, MANY)
            .mapToObj(
                i -> Sample.activist(name("a", i), "n" + i + shared(i) + "@mail" + i % 7 + when(i)))
            .toList(),
        true);
    store(
        database,
        IntStream.range(0, ENTITIES)
            .mapToObj(i -> Sample.entity(name("e", i), "b" + i + shared(i) + at(i)))
            .toList(),
        false);
    store(
        database,
        IntStream.range(0, OF_ANOTHER_TYPE).mapToObj(SearchOfManyTest::house).toList(),
        false);
    List<Pair> pairs =
        IntStream.range(0, PAIRED)
            .mapToObj(
                i -> Sample.pair(name("p", PAIRED - i), name("a", i), name("e", PAIRED - 1 - i)))
            .toList();
    database.runs().begin(Sample.run("run", 1));
    database.pairs().propose(new RunId("run"), pairs);
    database.pairs().confirm(new RunId("run"));
    ask(database, new RemoteId(ASKED_ABOUT), null);
    ask(database, null, new RemoteId(ASKED_ABOUT_TOO));
    database.analyze();
  }

  private static void store(Database database, List<Contact> people, boolean network) {
    Place place = network ? Sample.inNetwork() : Sample.inBuilder();
    long scan = database.snapshots().begin(place);
    database.snapshots().store(place, scan, people, BestEmail.DEFAULT);
  }

  private static void ask(
      Database database, @Nullable RemoteId activist, @Nullable RemoteId entity) {
    database
        .reviews()
        .raise(
            new ReviewItem(
                new ReviewId("about " + activist + entity),
                new LinkId("link-1"),
                ReviewItem.Kind.MATCH,
                activist,
                entity,
                "Who?",
                List.of(),
                Sample.NOON,
                null));
  }

  private static Contact house(int i) {
    List<String> emails = List.of("h" + i + "@other.example.com");
    return Sample.contact(name("house", i), "House", emails, List.of());
  }

  /** Every fourth on either side, and nobody with whom they are paired. */
  private static String shared(int i) {
    return i % 4 == 0 ? ".shared" : "";
  }

  private static String at(int i) {
    return i < PAIRED ? "@pairs.example.com" : "@example.com";
  }

  private static String when(int i) {
    boolean early = i < MANY / 2 || i == IN_THE_MIDDLE;
    boolean late = i >= MANY / 2;
    String third = i % 3 == 0 ? ".third" : "";
    return (early ? ".early" : "") + (late ? ".late" : "") + third + ".example.org";
  }

  private static String name(String letter, int number) {
    return "%s%05d".formatted(letter, number);
  }

  private List<String> found(String search) {
    return found(search, null);
  }

  private List<String> found(String search, @Nullable State state) {
    List<PersonLine> all = new ArrayList<>();
    String after = null;
    boolean more = true;
    while (more) {
      Slice<PersonLine> page =
          database.people().page(Sample.scope(0, 0), search, state, after, 100);
      all.addAll(page.items());
      more = page.more();
      after = more ? all.get(all.size() - 1).id() : after;
    }
    OptionalLong count = database.people().count(Sample.scope(0, 0), search, state);
    if (all.size() > People.MOST_FOUND) {
      assertThat(count).isEmpty();
    } else {
      assertThat(count).hasValue(all.size());
    }
    return all.stream().map(PersonLine::id).toList();
  }

  @Test
  void everybody_is_found_by_what_all_have() {
    assertThat(found("given family"))
        .hasSize(MANY + ENTITIES - PAIRED)
        .doesNotHaveDuplicates()
        .isSorted();
  }

  @Test
  void one_is_found_by_what_all_have_and_a_word_of_their_own() {
    assertThat(found("given " + name("a", 7) + " family"))
        .containsExactly("p." + name("p", PAIRED - 7));
    assertThat(found("given a05777 family")).containsExactly("a.link-1." + name("a", 5777));
  }

  @Test
  void words_of_two_sides_are_not_mixed() {
    assertThat(found("n7@mail0")).hasSize(1);
    assertThat(found("b7@pairs.example.com")).hasSize(1);
    assertThat(found("n7@mail0 b7@pairs.example.com")).isEmpty();
  }

  @Test
  void those_in_one_state_are_found_among_many() {
    assertThat(found("given", State.PAIRED)).hasSize(PAIRED).allMatch(id -> id.startsWith("p."));
    assertThat(found("family given", State.NETWORK_ONLY))
        .hasSize(MANY - PAIRED - 1)
        .doesNotHaveDuplicates()
        .allMatch(id -> id.startsWith("a."));
    assertThat(found("given example.com", State.BUILDER_ONLY))
        .hasSize(ENTITIES - PAIRED - 1)
        .doesNotHaveDuplicates()
        .allMatch(id -> id.startsWith("e."));
    assertThat(found("given", State.DETACHED)).isEmpty();
  }

  @Test
  void the_few_who_are_asked_about_are_found_among_many() {
    assertThat(found("given", State.IN_REVIEW))
        .containsExactly("a.link-1." + ASKED_ABOUT, "e.link-1." + ASKED_ABOUT_TOO);
    assertThat(found("given early", State.IN_REVIEW)).isEmpty();
  }

  @Test
  void the_last_of_some_hundreds_is_found_when_only_that_one_is_asked_about() {
    assertThat(found("mail3", State.IN_REVIEW)).containsExactly("a.link-1." + ASKED_ABOUT);
    assertThat(found("mail3", State.DETACHED)).isEmpty();
  }

  /** Who are more than are looked up for the first page, and once more. */
  @Test
  void the_last_of_some_thousands_is_found_when_only_that_one_is_asked_about() {
    assertThat(found("third", State.IN_REVIEW)).containsExactly("a.link-1." + ASKED_ABOUT);
    assertThat(found("third"))
        .hasSize((int) IntStream.range(0, MANY).filter(i -> i % 3 == 0).count())
        .doesNotHaveDuplicates()
        .isSorted();
  }

  @Test
  void pairs_of_whom_one_side_is_found_are_found_among_many() {
    int activists = (int) IntStream.range(0, MANY).filter(i -> i % 4 == 0).count();
    int entities = (int) IntStream.range(0, ENTITIES).filter(i -> i % 4 == 0).count();
    int paired = (int) IntStream.range(0, PAIRED).filter(i -> i % 4 == 0).count();
    assertThat(found("shared", State.PAIRED))
        .hasSize(2 * paired)
        .doesNotHaveDuplicates()
        .allMatch(id -> id.startsWith("p."))
        .isSorted();
    assertThat(found("shared")).hasSize(activists + entities).doesNotHaveDuplicates().isSorted();
    assertThat(found("shared", State.DETACHED)).isEmpty();
  }

  @Test
  void entities_of_another_type_are_not_found() {
    assertThat(found("given house")).isEmpty();
    assertThat(found("given other.example.com")).isEmpty();
    assertThat(found("other.example.com", State.BUILDER_ONLY)).isEmpty();
  }

  @Test
  void the_few_who_have_two_words_of_many_are_found() {
    assertThat(found("given mail3"))
        .hasSize((int) IntStream.range(0, MANY).filter(i -> i % 7 == 3).count());
  }

  @Test
  void the_only_one_who_has_two_words_of_many_is_found_far_behind() {
    assertThat(found("early")).hasSize(MANY / 2 + 1).isSorted();
    assertThat(found("early late")).containsExactly("a.link-1." + name("a", IN_THE_MIDDLE));
  }

  @Test
  void some_hundreds_are_found_by_what_they_share() {
    assertThat(found("mail3"))
        .hasSize((int) IntStream.range(0, MANY).filter(i -> i % 7 == 3).count());
    assertThat(found("pairs.example.com"))
        .hasSize(PAIRED)
        .doesNotHaveDuplicates()
        .allMatch(id -> id.startsWith("p."))
        .isSorted();
  }
}
