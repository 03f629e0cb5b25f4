package org.actionsync.infrastructure.security;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.actionsync.application.port.ApiKey;

/**
 * Encrypts the keys of groups and organizations: AES-256 in GCM mode, with a random start each
 * time.
 *
 * <p>What is encrypted for one owner cannot be decrypted for another, so that nobody who can write
 * to the database can move a key from one row to the next. Encryption and fingerprints use two keys
 * that are both derived from the master key.
 */
public final class KeyCipher {

  private static final int IV_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final SecretKeySpec encryption;
  private final KeyedHash prints;
  private final SecureRandom random = new SecureRandom();

  /** Encrypts under {@code master}. */
  public KeyCipher(MasterKey master) {
    this.encryption = new SecretKeySpec(KeyedHash.derive(master, "encrypt keys"), "AES");
    this.prints = new KeyedHash(master, "fingerprint keys");
  }

  /**
   * Encrypts.
   *
   * @param owner whose key it is; the same is needed to decrypt
   * @return a text of letters, digits and signs
   */
  public String encrypt(String owner, ApiKey key) {
    byte[] iv = new byte[IV_BYTES];
    random.nextBytes(iv);
    try {
      byte[] hidden =
          cipher(Cipher.ENCRYPT_MODE, owner, iv)
              .doFinal(key.secret().getBytes(StandardCharsets.UTF_8));
      byte[] both = ByteBuffer.allocate(iv.length + hidden.length).put(iv).put(hidden).array();
      return Base64.getEncoder().encodeToString(both);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Cannot encrypt the key of " + owner, impossible);
    }
  }

  /**
   * Decrypts what {@link #encrypt} made for the same owner.
   *
   * @throws IllegalStateException when the master key is another one, or the text was changed
   */
  public ApiKey decrypt(String owner, String text) {
    try {
      byte[] both = Base64.getDecoder().decode(text);
      byte[] iv = Arrays.copyOf(both, IV_BYTES);
      byte[] secret =
          cipher(Cipher.DECRYPT_MODE, owner, iv).doFinal(both, IV_BYTES, both.length - IV_BYTES);
      return new ApiKey(new String(secret, StandardCharsets.UTF_8));
    } catch (GeneralSecurityException | IllegalArgumentException refused) {
      throw new IllegalStateException(
          "The stored key of "
              + owner
              + " cannot be read with this master key. Start with the master key it was stored"
              + " under, or replace the key.",
          refused);
    }
  }

  /** The same text for the same key, from which nobody can tell the key. */
  public String fingerprint(ApiKey key) {
    return prints.of(key.secret());
  }

  private Cipher cipher(int mode, String owner, byte[] iv) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, encryption, new GCMParameterSpec(TAG_BITS, iv));
    cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }

  /** Without the keys, because this is what ends up in logs. */
  @Override
  public String toString() {
    return "key cipher";
  }
}
