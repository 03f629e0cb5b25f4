package org.actionsync.infrastructure.security;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
 *
 * <p>When the master key is replaced, what is stored stays readable under the previous one until it
 * is encrypted anew, which {@code RotatedKeys} does at start.
 */
public final class KeyCipher {

  private static final int IV_BYTES = 12;
  private static final int TAG_BITS = 128;

  /** One for each master key; the first is the present one. */
  private final List<Under> masters;

  private final SecureRandom random = new SecureRandom();

  private record Under(SecretKeySpec encryption, KeyedHash prints) {

    static Under master(MasterKey master) {
      return new Under(
          new SecretKeySpec(KeyedHash.derive(master, "encrypt keys"), "AES"),
          new KeyedHash(master, "fingerprint keys"));
    }
  }

  /** Encrypts under {@code master}. */
  public KeyCipher(MasterKey master) {
    this(master, List.of());
  }

  /** Encrypts under {@code master}, and decrypts what is still under a previous one as well. */
  public KeyCipher(MasterKey master, List<MasterKey> previous) {
    masters =
        Stream.concat(Stream.of(master), previous.stream().filter(key -> !key.equals(master)))
            .map(Under::master)
            .toList();
  }

  /**
   * Encrypts.
   *
   * @param owner whose key it is; the same is needed to decrypt
   * @return a text of letters, digits and signs
   */
  public String encrypt(String owner, ApiKey key) {
    return seal(owner, key.secret());
  }

  /** Encrypts any other secret of ours. */
  public String seal(String owner, String secret) {
    byte[] iv = new byte[IV_BYTES];
    random.nextBytes(iv);
    try {
      byte[] hidden =
          cipher(Cipher.ENCRYPT_MODE, masters.get(0), owner, iv)
              .doFinal(secret.getBytes(StandardCharsets.UTF_8));
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
    return new ApiKey(open(owner, text));
  }

  /** Decrypts what {@link #seal} made for the same owner; throws as {@link #decrypt} does. */
  public String open(String owner, String text) {
    return masters.stream()
        .flatMap(master -> tried(master, owner, text).stream())
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "The stored key of "
                        + owner
                        + " cannot be read with this master key. Start with the master key it was"
                        + " stored under as actionsync.master-key.previous, or replace the key."));
  }

  /** Whether it was encrypted for this owner under the present master key. */
  public boolean isPresent(String owner, String text) {
    return tried(masters.get(0), owner, text).isPresent();
  }

  /** Empty when it is under another master key, or was changed: the mode notices both. */
  private static Optional<String> tried(Under master, String owner, String text) {
    try {
      byte[] both = Base64.getDecoder().decode(text);
      byte[] iv = Arrays.copyOf(both, IV_BYTES);
      byte[] secret =
          cipher(Cipher.DECRYPT_MODE, master, owner, iv)
              .doFinal(both, IV_BYTES, both.length - IV_BYTES);
      return Optional.of(new String(secret, StandardCharsets.UTF_8));
    } catch (GeneralSecurityException | IllegalArgumentException refused) {
      return Optional.empty();
    }
  }

  /** The same text for the same key, from which nobody can tell the key. */
  public String fingerprint(ApiKey key) {
    return masters.get(0).prints().of(key.secret());
  }

  /** The fingerprint, and those that are still stored if it was taken under a previous key. */
  public List<String> fingerprints(ApiKey key) {
    return masters.stream().map(master -> master.prints().of(key.secret())).toList();
  }

  private static Cipher cipher(int mode, Under master, String owner, byte[] iv)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, master.encryption(), new GCMParameterSpec(TAG_BITS, iv));
    cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }

  /** Without the keys, because this is what ends up in logs. */
  @Override
  public String toString() {
    return "key cipher";
  }
}
