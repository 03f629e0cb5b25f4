package org.actionsync.domain.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {

  @ParameterizedTest
  @ValueSource(strings = {"15035550142", "1234567", "123456789012345"})
  void takes_digits_with_the_country_code(String digits) {
    assertThat(new PhoneNumber(digits).digits()).isEqualTo(digits);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "123456", "1234567890123456", "+15035550142", "05035550142", "503-555-0142"})
  void refuses_any_other_form_and_says_which(String text) {
    assertThatThrownBy(() -> new PhoneNumber(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'" + text + "'");
  }

  @Test
  void is_masked_in_logs() {
    assertThat(new PhoneNumber("15035550142")).hasToString("…42");
  }
}
