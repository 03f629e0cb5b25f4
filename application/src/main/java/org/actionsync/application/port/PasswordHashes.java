package org.actionsync.application.port;

/** Makes of passwords what can be stored: slow on purpose, and different each time. */
public interface PasswordHashes {

  /** A hash with its own salt, that says how it was made. */
  String hash(String password);

  /** Whether the hash was made of this password. */
  boolean fits(String password, String hash);
}
