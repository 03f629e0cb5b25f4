package org.actionsync.infrastructure.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.actionsync.infrastructure.security.KeyCipher;

/** What prints were made with before the master key was replaced. */
@Entity
@Table(name = "retired_print_key")
class RetiredPrintKeyRow {

  @Id String name;

  @Column(name = "key_cipher")
  String keyCipher;

  protected RetiredPrintKeyRow() {} // for JPA

  RetiredPrintKeyRow(String name, String secret, KeyCipher cipher) {
    this.name = name;
    this.keyCipher = cipher.seal(owner(), secret);
  }

  String secret(KeyCipher cipher) {
    return cipher.open(owner(), keyCipher);
  }

  /** Whether it was stored under an earlier master key, and is under the present one now. */
  boolean isEncryptedAnew(KeyCipher cipher) {
    if (cipher.isPresent(owner(), keyCipher)) {
      return false;
    }
    keyCipher = cipher.seal(owner(), secret(cipher));
    return true;
  }

  private String owner() {
    return "print key " + name;
  }
}
