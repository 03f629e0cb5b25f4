package org.actionsync.infrastructure.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.actionsync.application.port.ApiKey;
import org.actionsync.application.port.ConnectionState;
import org.actionsync.application.port.Organization;
import org.actionsync.application.port.OrganizationId;
import org.actionsync.domain.contact.BestEmail;
import org.actionsync.infrastructure.security.KeyCipher;

/** How an {@link Organization} and its key are stored. */
@Entity
@Table(name = "organization")
class OrganizationRow {

  @Id String name;
  @Column String title;
  @Column String subdomain;

  @Column(name = "key_hint")
  String keyHint;

  @Column
  @Enumerated(EnumType.STRING)
  ConnectionState state;

  @Column(name = "key_cipher")
  String keyCipher;

  @Column(name = "best_email_json")
  String bestEmail;

  protected OrganizationRow() {} // for JPA

  OrganizationRow(Organization organization, ApiKey key, KeyCipher cipher) {
    name = organization.id().value();
    subdomain = organization.subdomain();
    copyFrom(organization);
    keep(key, cipher);
    keyHint = organization.keyHint();
  }

  final void copyFrom(Organization organization) {
    title = organization.name();
    state = organization.state();
    bestEmail =
        JsonText.lines(organization.bestEmail().preferences().stream().map(Enum::name).toList());
  }

  final void keep(ApiKey key, KeyCipher cipher) {
    keyHint = key.hint();
    keyCipher = cipher.encrypt(owner(), key);
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
    return "organization " + name;
  }

  Organization toOrganization() {
    return new Organization(
        new OrganizationId(name), title, subdomain, keyHint, state, readBestEmail());
  }

  private BestEmail readBestEmail() {
    return new BestEmail(
        JsonText.readLines(bestEmail).stream().map(BestEmail.Preference::valueOf).toList());
  }
}
