package org.actionsync.infrastructure.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class PersonPrintsTest {

  private static final byte[] ONE =
      "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8);
  private static final byte[] OTHER =
      "fedcba9876543210fedcba9876543210".getBytes(StandardCharsets.UTF_8);

  private static PersonPrints under(byte[] master) {
    return new PersonPrints(MasterKey.parse(Base64.getEncoder().encodeToString(master)));
  }

  @Test
  void a_print_is_an_hmac_under_a_key_derived_for_this_purpose_alone() throws Exception {
    byte[] derived = hmac(ONE, "actionsync: recognize who was erased");

    assertThat(under(ONE).of("EMAIL", "ana@example.org"))
        .isEqualTo(HexFormat.of().formatHex(hmac(derived, "EMAIL ana@example.org")));
  }

  private static byte[] hmac(byte[] key, String text) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void the_same_word_has_the_same_print_and_no_other() {
    String print = under(ONE).of("EMAIL", "ana@example.org");

    assertThat(under(ONE).of("EMAIL", "ana@example.org")).isEqualTo(print);
    assertThat(under(ONE).of("EMAIL", "bo@example.org")).isNotEqualTo(print);
    assertThat(under(ONE).of("NUMBER", "ana@example.org")).isNotEqualTo(print);
    assertThat(under(OTHER).of("EMAIL", "ana@example.org")).isNotEqualTo(print);
  }

  @Test
  void somebody_is_recognized_by_prints_under_a_previous_master_key() {
    PersonPrints rotated = new PersonPrints(key(OTHER), List.of(key(ONE)), List::of);

    assertThat(rotated.all("EMAIL", "ana@example.org"))
        .containsExactlyInAnyOrder(
            under(ONE).of("EMAIL", "ana@example.org"), under(OTHER).of("EMAIL", "ana@example.org"));
    assertThat(rotated.of("EMAIL", "ana@example.org"))
        .isEqualTo(under(OTHER).of("EMAIL", "ana@example.org"));
  }

  @Test
  void and_without_that_master_key_by_what_was_kept_of_it() {
    List<String> kept = new PersonPrints(key(OTHER), List.of(key(ONE)), List::of).secretsToKeep();
    PersonPrints later = new PersonPrints(key(OTHER), List.of(), () -> kept);

    assertThat(later.all("EMAIL", "ana@example.org"))
        .contains(under(ONE).of("EMAIL", "ana@example.org"));
    assertThat(kept.toString()).doesNotContain(Base64.getEncoder().encodeToString(ONE));
  }

  private static MasterKey key(byte[] master) {
    return MasterKey.parse(Base64.getEncoder().encodeToString(master));
  }
}
