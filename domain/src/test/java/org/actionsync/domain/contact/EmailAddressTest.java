package org.actionsync.domain.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

  @Test
  void is_compared_trimmed_and_without_case() {
    assertThat(new EmailAddress(" Ana.Ruiz@Example.ORG\t"))
        .isEqualTo(new EmailAddress("ana.ruiz@example.org"));
    assertThat(new EmailAddress(" Ana@Example.org ").value()).isEqualTo("ana@example.org");
  }

  @Test
  void capitals_do_not_depend_on_the_language_of_the_server() {
    java.util.Locale before = java.util.Locale.getDefault();
    try {
      java.util.Locale.setDefault(java.util.Locale.forLanguageTag("tr"));
      assertThat(new EmailAddress("INES@EXAMPLE.ORG").value()).isEqualTo("ines@example.org");
    } finally {
      java.util.Locale.setDefault(before);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a@b",
        "o'neil@example.org",
        "ana+list@example.org",
        "josé@example.org",
        " a@b.c "
      })
  void takes_what_the_services_take(String text) {
    assertThat(EmailAddress.isOne(text)).isTrue();
    assertThat(new EmailAddress(text).value()).isEqualTo(text.strip());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "ana", "@example.org", "ana@", "ana@b@c", "ana ruiz@example.org"})
  void refuses_what_could_never_be_one_and_says_which(String text) {
    assertThat(EmailAddress.isOne(text)).isFalse();
    assertThatThrownBy(() -> new EmailAddress(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'" + text.strip() + "'");
  }

  @Test
  void is_masked_in_logs() {
    assertThat(new EmailAddress("ana@example.org")).hasToString("a…@example.org");
  }
}
