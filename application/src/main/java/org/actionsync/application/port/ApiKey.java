package org.actionsync.application.port;

/**
 * The key to a group or an organization. Never shown, never logged, stored encrypted.
 *
 * @param secret what the service issued
 */
public record ApiKey(String secret) {

  private static final int HINT = 4;

  /** Strips what pasting adds; throws {@link IllegalArgumentException} for what cannot be a key. */
  public ApiKey {
    secret = secret.strip();
    if (secret.length() < 8 || secret.length() > 200) {
      throw new IllegalArgumentException("A key has 8 to 200 characters");
    }
    if (!secret.chars().allMatch(c -> c > ' ' && c < 127)) {
      throw new IllegalArgumentException("A key has only letters, digits and signs");
    }
  }

  /** The last four characters, by which an admin recognizes it. */
  public String hint() {
    return secret.substring(secret.length() - HINT);
  }

  /** Without the key, because this is what ends up in logs. */
  @Override
  public String toString() {
    return "…" + hint();
  }
}
