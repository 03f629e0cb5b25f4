package org.actionsync.infrastructure.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.actionsync.application.port.ApiKey;
import org.junit.jupiter.api.Test;

class KeyCipherTest {

  private static final ApiKey KEY = new ApiKey("sample-key-1234");

  private final KeyCipher cipher = new KeyCipher(master(1));

  private static MasterKey master(int first) {
    byte[] secret = new byte[MasterKey.LENGTH];
    secret[0] = (byte) first;
    return new MasterKey(secret);
  }

  @Test
  void what_was_encrypted_is_decrypted_for_the_same_owner() {
    assertThat(cipher.decrypt("group 1", cipher.encrypt("group 1", KEY))).isEqualTo(KEY);
  }

  @Test
  void the_text_never_shows_the_key_and_is_another_every_time() {
    String one = cipher.encrypt("group 1", KEY);

    assertThat(one).doesNotContain("sample").isNotEqualTo(cipher.encrypt("group 1", KEY));
    assertThat(new String(Base64.getDecoder().decode(one), StandardCharsets.ISO_8859_1))
        .doesNotContain("sample");
  }

  @Test
  void a_key_moved_to_another_row_cannot_be_read() {
    String text = cipher.encrypt("group 1", KEY);

    assertThatThrownBy(() -> cipher.decrypt("group 2", text))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("group 2");
  }

  @Test
  void another_master_key_is_a_clear_error_that_tells_no_secret() {
    String text = cipher.encrypt("group 1", KEY);

    assertThatThrownBy(() -> new KeyCipher(master(2)).decrypt("group 1", text))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("master key")
        .hasMessageNotContaining("sample");
  }

  @Test
  void a_changed_text_cannot_be_read() {
    byte[] bytes = Base64.getDecoder().decode(cipher.encrypt("group 1", KEY));
    bytes[bytes.length - 1] ^= 1;
    String changed = Base64.getEncoder().encodeToString(bytes);

    for (String text : List.of(changed, "", "no base64!", "AAAA")) {
      assertThatThrownBy(() -> cipher.decrypt("group 1", text))
          .as(text)
          .isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void the_same_key_has_the_same_fingerprint_under_one_master_key_only() {
    assertThat(cipher.fingerprint(KEY))
        .isEqualTo(cipher.fingerprint(new ApiKey("sample-key-1234")))
        .isNotEqualTo(cipher.fingerprint(new ApiKey("sample-key-1235")))
        .isNotEqualTo(new KeyCipher(master(2)).fingerprint(KEY))
        .doesNotContain("sample");
  }

  @Test
  void nothing_secret_is_said_in_a_text() {
    assertThat(cipher).hasToString("key cipher");
    assertThat(master(1)).hasToString("master key");
    assertThat(KEY).hasToString("…1234");
  }

  @Test
  void what_is_under_a_previous_master_key_is_read_and_known_to_be() {
    KeyCipher rotated = new KeyCipher(master(2), List.of(master(3), master(1)));
    String old = cipher.encrypt("group 1", KEY);
    String present = rotated.encrypt("group 1", KEY);

    assertThat(rotated.decrypt("group 1", old)).isEqualTo(KEY);
    assertThat(rotated.isPresent("group 1", old)).isFalse();
    assertThat(rotated.isPresent("group 1", present)).isTrue();
    assertThatThrownBy(() -> cipher.decrypt("group 1", present))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void under_a_previous_master_key_too_it_belongs_to_one_owner_and_is_not_changed() {
    KeyCipher rotated = new KeyCipher(master(2), List.of(master(1)));
    String old = cipher.encrypt("group 1", KEY);
    String changed = (old.charAt(0) == 'A' ? "B" : "A") + old.substring(1);

    assertThatThrownBy(() -> rotated.decrypt("group 2", old))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> rotated.decrypt("group 1", changed))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void fingerprints_are_those_of_all_master_keys_with_the_present_one_first() {
    KeyCipher rotated = new KeyCipher(master(2), List.of(master(1)));

    assertThat(rotated.fingerprints(KEY))
        .containsExactly(rotated.fingerprint(KEY), cipher.fingerprint(KEY))
        .doesNotHaveDuplicates();
  }
}
