package org.actionsync.infrastructure.osdi;

import static org.assertj.core.api.Assertions.assertThat;

import org.actionsync.domain.contact.PhoneNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumbersTest {

  private final PhoneNumbers numbers = new PhoneNumbers("US");

  @ParameterizedTest
  @CsvSource({
    "15035550142, 15035550142",
    "5035550142, 15035550142",
    "(503) 555-0142, 15035550142",
    "+1 503-555-0142, 15035550142",
    "+44 20 7946 0958, 442079460958",
    "442079460958, 442079460958"
  })
  void are_brought_into_the_stored_form(String typed, String stored) {
    assertThat(numbers.read(typed)).contains(new PhoneNumber(stored));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "call me", "123", "0", "+", "555-CALL-NOW-PLEASE-PLEASE"})
  void are_left_out_when_they_cannot_be_one(String typed) {
    assertThat(numbers.read(typed)).isEmpty();
  }

  @Test
  void nothing_is_no_number() {
    assertThat(numbers.read(null)).isEmpty();
  }
}
