package org.actionsync.infrastructure.security;

import java.util.Arrays;
import java.util.Base64;

/** The key under which all other keys are encrypted: 32 bytes. */
public final class MasterKey {

  static final int LENGTH = 32;

  private final byte[] secret;

  MasterKey(byte[] secret) {
    if (secret.length != LENGTH) {
      throw new IllegalArgumentException(
          "The master key has " + secret.length + " bytes and needs " + LENGTH);
    }
    this.secret = secret.clone();
  }

  /**
   * Reads the form in which an admin sets it.
   *
   * @param base64 32 bytes in Base64
   * @throws IllegalArgumentException for anything else; the message does not repeat it
   */
  public static MasterKey parse(String base64) {
    return new MasterKey(decoded(base64.strip()));
  }

  private static byte[] decoded(String base64) {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException notBase64) {
      // Without a cause: its message quotes what was read.
      throw new IllegalArgumentException("The master key is not Base64");
    }
  }

  byte[] bytes() {
    return secret.clone();
  }

  String toBase64() {
    return Base64.getEncoder().encodeToString(secret);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof MasterKey key && Arrays.equals(secret, key.secret);
  }

  @Override
  public int hashCode() {
    return 1; // nobody looks keys up
  }

  /** Without the key, because this is what ends up in logs. */
  @Override
  public String toString() {
    return "master key";
  }
}
