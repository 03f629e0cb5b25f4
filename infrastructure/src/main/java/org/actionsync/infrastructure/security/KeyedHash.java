package org.actionsync.infrastructure.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA-256 under a key that is derived from the master key for one purpose. */
final class KeyedHash {

  private static final String MAC = "HmacSHA256";

  private final SecretKeySpec key;

  KeyedHash(MasterKey master, String purpose) {
    this.key = new SecretKeySpec(derive(master, purpose), MAC);
  }

  private KeyedHash(byte[] derived) {
    this.key = new SecretKeySpec(derived, MAC);
  }

  /** What {@link #secret} was taken of. */
  static KeyedHash kept(String secret) {
    return new KeyedHash(Base64.getDecoder().decode(secret));
  }

  /** All that is needed to make the same prints without the master key. */
  String secret() {
    return Base64.getEncoder().encodeToString(key.getEncoded());
  }

  String of(String text) {
    return HexFormat.of().formatHex(mac(key, text));
  }

  static byte[] derive(MasterKey master, String purpose) {
    return mac(new SecretKeySpec(master.bytes(), MAC), "actionsync: " + purpose);
  }

  private static byte[] mac(SecretKeySpec key, String text) {
    try {
      Mac mac = Mac.getInstance(MAC);
      mac.init(key);
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Every Java has " + MAC, impossible);
    }
  }
}
