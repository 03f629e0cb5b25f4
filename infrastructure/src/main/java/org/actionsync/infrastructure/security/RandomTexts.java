package org.actionsync.infrastructure.security;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.Base64;
import org.actionsync.application.port.SecretTexts;

/** Takes chance from the operating system. */
@ApplicationScoped
class RandomTexts implements SecretTexts {

  private static final int BYTES = 32;

  private final SecureRandom random = new SecureRandom();

  @Override
  public String next() {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
