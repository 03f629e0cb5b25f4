package org.actionsync.application.port;

/**
 * Makes of passwords what can be stored: slow on purpose, and different each time. Only so many
 * wait for their turn; for who comes then both methods throw {@link Busy}.
 */
public interface PasswordHashes {

  /** A hash with its own salt, that says how it was made. */
  String hash(String password);

  /** Whether the hash was made of this password. */
  boolean fits(String password, String hash);

  /** Too many passwords are being hashed or compared already. Trying again later may work. */
  final class Busy extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Says so. */
    public Busy() {
      super("Too many sign in at this moment: try again in a while");
    }
  }
}
