package org.actionsync.domain.contact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchWordsTest {

  private static final Contact ANN =
      Somebody.with("a1")
          .named("Ann-Marie", "O’Leary de Souza")
          .email("ann.lee+list@mail.example.org")
          .mobile("15035550142")
          .contact();

  private static boolean finds(String search) {
    return SearchWords.find(SearchWords.of(ANN), SearchWords.typed(search));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ann",
        "ANN-MARIE",
        "marie",
        "o’leary",
        "leary",
        "souza ann",
        "  de   sou ",
        "ann.lee+list@mail.example.org",
        "lee",
        "lee+list@m",
        "list@mail",
        "@mail.example.org",
        "example.org",
        "15035550142",
        "5550142",
        "0142",
        "5035",
        "+1 (503) 555-0142",
        "503-555",
        "lee 0142",
        "Marie, Ann;",
        "<ann.lee+list@mail.example.org>",
        "(souza)",
        "lee (503) 555-0142"
      })
  void a_person_is_found_by_how_each_word_begins(String search) {
    assertThat(finds(search)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nn", "eary", "ann bob", "ann_lee", "ann%", "xample", "142", "5550143", "@", "!", "%"
      })
  void a_person_is_not_found_by_anything_else(String search) {
    assertThat(finds(search)).isFalse();
  }

  @Test
  void words_have_an_end() {
    Contact long_ = Somebody.with("a2").named("x".repeat(5000), "y ".repeat(3000)).contact();

    assertThat(SearchWords.of(long_)).contains("x".repeat(100), "y").hasSize(2);
    assertThat(SearchWords.typed("x".repeat(300))).containsExactly("x".repeat(100));
  }

  @Test
  void a_sign_in_two_parts_is_a_sign_and_never_cut_in_its_middle() {
    Contact rose =
        Somebody.with("a5").named("\uD83C\uDF39Ann", "a".repeat(99) + "\uD83D\uDE00").contact();

    assertThat(SearchWords.of(rose)).containsExactlyInAnyOrder("ann", "a".repeat(99));
    assertThat(SearchWords.typed("\uD83C\uDF39Ann")).containsExactly("ann");
  }

  @Test
  void nobody_types_more_than_ten_words() {
    assertThat(SearchWords.typed("a b c d e f g h i j k l")).hasSize(10);
  }

  @Test
  void somebody_with_very_many_words_is_found_by_the_first_of_them() {
    Somebody many = Somebody.with("a3").named("Ann", "Lee");
    for (int i = 0; i < 100; i++) {
      many.email("someone.with.words" + i + "@mail.example.org");
    }

    assertThat(SearchWords.of(many.contact()))
        .contains("ann", "lee", "someone.with.words0@mail.example.org");
    assertThat(String.join(" ", SearchWords.of(many.contact())).length()).isLessThan(4000);
  }

  @Test
  void nothing_is_known_of_somebody_without_anything() {
    assertThat(SearchWords.of(Somebody.with("a4").contact())).isEmpty();
  }
}
