package org.actionsync.infrastructure.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.actionsync.application.port.ApiKey;
import org.actionsync.application.port.ConnectionState;
import org.actionsync.application.port.Group;
import org.actionsync.application.port.GroupId;
import org.actionsync.infrastructure.security.KeyCipher;

/** How a {@link Group} and its key are stored. Runs of a group take turns on its row. */
@Entity
@Table(name = "network_group")
class GroupRow {

  @Id String name;
  @Column String title;

  @Column(name = "key_hint")
  String keyHint;

  @Column
  @Enumerated(EnumType.STRING)
  ConnectionState state;

  @Column(name = "key_cipher")
  String keyCipher;

  @Column(name = "key_print")
  String keyPrint;

  protected GroupRow() {} // for JPA

  GroupRow(Group group, ApiKey key, KeyCipher cipher) {
    name = group.id().value();
    copyFrom(group);
    keep(key, cipher);
    keyHint = group.keyHint();
  }

  final void copyFrom(Group group) {
    title = group.name();
    state = group.state();
  }

  final void keep(ApiKey key, KeyCipher cipher) {
    keyHint = key.hint();
    keyCipher = cipher.encrypt(owner(), key);
    keyPrint = cipher.fingerprint(key);
  }

  ApiKey key(KeyCipher cipher) {
    return cipher.decrypt(owner(), keyCipher);
  }

  /** Whether it was stored under an earlier master key, and is under the present one now. */
  boolean isEncryptedAnew(KeyCipher cipher) {
    if (cipher.isPresent(owner(), keyCipher)) {
      return false;
    }
    keep(key(cipher), cipher);
    return true;
  }

  private String owner() {
    return "group " + name;
  }

  Group toGroup() {
    return new Group(new GroupId(name), title, keyHint, state);
  }
}
