package org.actionsync.infrastructure.security;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import org.actionsync.application.port.PasswordHashes;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * Argon2id, with 19 MiB, two passes and one lane as OWASP's cheat sheet on storing passwords has it
 * for a start. The hash says how it was made, so that other numbers later leave old ones good.
 */
@ApplicationScoped
class Argon2Hashes implements PasswordHashes {

  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final int LANES = 1;
  private static final int KIBIBYTES = 19 * 1024;
  private static final int PASSES = 2;

  private final Argon2PasswordEncoder argon2 =
      new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, KIBIBYTES, PASSES);

  /** More would keep the threads waiting that answer everybody else. */
  private static final int MOST_WAITING = 8;

  /** So that whoever sends many passwords at once gets neither all memory nor all processors. */
  private final Semaphore atOnce =
      new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), true);

  @Override
  public String hash(String password) {
    takeTurn();
    try {
      return argon2.encode(password);
    } finally {
      atOnce.release();
    }
  }

  @Override
  public boolean fits(String password, String hash) {
    takeTurn();
    try {
      return argon2.matches(password, hash);
    } finally {
      atOnce.release();
    }
  }

  private void takeTurn() {
    if (atOnce.getQueueLength() >= MOST_WAITING) {
      throw new Busy();
    }
    atOnce.acquireUninterruptibly();
  }
}
