package org.actionsync.application.access;

import org.actionsync.application.port.PasswordHashes;

/** Not slow and hiding nothing, for tests. */
final class PlainHashes implements PasswordHashes {

  private int salt;

  @Override
  public String hash(String password) {
    salt++;
    return salt + ":" + password;
  }

  @Override
  public boolean fits(String password, String hash) {
    return hash.substring(hash.indexOf(':') + 1).equals(password);
  }
}
