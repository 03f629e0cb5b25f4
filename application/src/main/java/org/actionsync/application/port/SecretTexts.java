package org.actionsync.application.port;

/** Makes what nobody can guess, because chance is passed in. */
@FunctionalInterface
public interface SecretTexts {

  /** A text of at least 43 letters, digits, hyphens and underscores, with 256 bits of chance. */
  String next();
}
