package org.actionsync.domain.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostalAddressTest {

  private static final PostalAddress HOME =
      new PostalAddress("12 Oak Street", "Portland", "OR", "97201", "US");

  @Test
  void is_trimmed_and_its_country_is_in_capitals() {
    assertThat(new PostalAddress(" 12 Oak Street ", " Portland", "OR ", " 97201 ", " us "))
        .isEqualTo(HOME);
  }

  @ParameterizedTest
  @CsvSource({
    "'12 OAK street', 'portland', 'or', '97201', 'US', true",
    "'12  Oak   Street', 'Portland', 'OR', '97201', 'US', true",
    "'12 Oak Street.', 'Portland', 'OR', '97201', 'US', true",
    "'12, Oak Street', 'Portland,', 'OR', '97201', 'US', true",
    "'13 Oak Street', 'Portland', 'OR', '97201', 'US', false",
    "'12 Oak Street', 'Salem', 'OR', '97201', 'US', false",
    "'12 Oak Street', 'Portland', 'WA', '97201', 'US', false",
    "'12 Oak Street', 'Portland', 'OR', '97202', 'US', false",
    "'12 Oak Street', 'Portland', 'OR', '97201', 'CA', false",
    "'12 Oak Street Portland', '', 'OR', '97201', 'US', false"
  })
  void is_the_same_place_however_it_is_typed(
      String line, String locality, String region, String code, String country, boolean same) {
    PostalAddress other = new PostalAddress(line, locality, region, code, country);

    assertThat(HOME.sameAs(other)).isEqualTo(same);
    assertThat(other.sameAs(HOME)).isEqualTo(same);
  }

  @ParameterizedTest
  @CsvSource({
    "US, OR, true",
    "CA, ON, true",
    "GB, '', true",
    "GB, XX, true",
    "US, '', false",
    "CA, '', false",
    "DE, BE, false",
    "'', OR, false"
  })
  void is_accepted_by_builder_as_its_documentation_says(
      String country, String region, boolean accepted) {
    assertThat(new PostalAddress("1 Elm", "Town", region, "1", country).acceptedByBuilder())
        .isEqualTo(accepted);
  }

  @ParameterizedTest
  @CsvSource({
    "'', '', '', '', US, true",
    "' ', '', '', '', '', true",
    "1 Elm, '', '', '', '', false",
    "'', Town, '', '', '', false",
    "'', '', OR, '', '', false",
    "'', '', '', 97201, '', false"
  })
  void a_country_alone_is_no_address(
      String line, String locality, String region, String code, String country, boolean blank) {
    assertThat(new PostalAddress(line, locality, region, code, country).isBlank()).isEqualTo(blank);
  }

  @Test
  void its_text_is_read_back() {
    PostalAddress gappy = new PostalAddress("", "Portland", "", "", "US");

    assertThat(PostalAddress.parse(HOME.toText())).isEqualTo(HOME);
    assertThat(PostalAddress.parse(gappy.toText())).isEqualTo(gappy);
  }

  @Test
  void a_line_end_somebody_pasted_does_not_break_it() {
    PostalAddress pasted = new PostalAddress("12 Oak Street \r\n Flat 3", "Portland\n", "", "", "");

    assertThat(pasted.line()).isEqualTo("12 Oak Street Flat 3");
    assertThat(PostalAddress.parse(pasted.toText())).isEqualTo(pasted);
  }

  @Test
  void other_text_is_refused() {
    assertThatThrownBy(() -> PostalAddress.parse("12 Oak Street, Portland"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("5 lines");
  }

  @Test
  void is_shown_on_one_line_without_gaps() {
    assertThat(HOME.display()).isEqualTo("12 Oak Street, Portland, OR, 97201, US");
    assertThat(new PostalAddress("", "Portland", "", "", "US").display()).isEqualTo("Portland, US");
  }

  @Test
  void is_masked_in_logs() {
    assertThat(HOME).hasToString("address in OR US");
  }
}
