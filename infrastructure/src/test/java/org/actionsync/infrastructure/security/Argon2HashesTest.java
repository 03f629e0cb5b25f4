package org.actionsync.infrastructure.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class Argon2HashesTest {

  private final Argon2Hashes hashes = new Argon2Hashes();

  @Test
  void a_hash_fits_its_password_and_no_other() {
    String hash = hashes.hash("correct horse battery staple");

    assertThat(hashes.fits("correct horse battery staple", hash)).isTrue();
    assertThat(hashes.fits("correct horse battery stapl", hash)).isFalse();
    assertThat(hashes.fits("", hash)).isFalse();
  }

  @Test
  void it_is_another_each_time_and_says_how_it_was_made() {
    String hash = hashes.hash("once more");

    assertThat(hash)
        .startsWith("$argon2id$v=19$m=19456,t=2,p=1$")
        .isNotEqualTo(hashes.hash("once more"))
        .doesNotContain("once more");
  }

  @Test
  void all_of_a_long_password_counts() {
    String longOne = "x".repeat(199);

    assertThat(hashes.fits(longOne + "b", hashes.hash(longOne + "a"))).isFalse();
  }
}
