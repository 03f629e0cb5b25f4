package org.actionsync.infrastructure.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.actionsync.application.port.AccessRole;
import org.actionsync.application.port.ApiTokens.ApiToken;
import org.actionsync.application.port.Maker;
import org.jspecify.annotations.Nullable;

/** How a program's token is stored. */
@Entity
@Table(name = "api_token")
class ApiTokenRow {

  @Id String id;

  @Column String hash;

  @Column String name;

  /** The name while it may be nobody else's. */
  @Column(name = "live_name")
  @Nullable String liveName;

  @Column
  @Enumerated(EnumType.STRING)
  AccessRole role;

  @Column(name = "made_by")
  String madeBy;

  /** Our name for the token that they showed; null when they showed none. */
  @Column(name = "made_with")
  @Nullable String madeWith;

  @Column(name = "made_at")
  Instant madeAt;

  @Column(name = "expires_at")
  @Nullable Instant expiresAt;

  @Column(name = "used_at")
  @Nullable Instant usedAt;

  @Column(name = "revoked_at")
  @Nullable Instant revokedAt;

  protected ApiTokenRow() {} // for JPA

  ApiTokenRow(ApiToken token, String hash) {
    this.hash = hash;
    id = token.id();
    name = token.name();
    liveName = token.name();
    role = token.role();
    madeBy = token.maker().name();
    madeWith = token.maker().token();
    madeAt = token.madeAt();
    expiresAt = token.expiresAt();
    usedAt = token.usedAt();
    revokedAt = token.revokedAt();
  }

  ApiToken toToken() {
    return new ApiToken(
        id, name, role, new Maker(madeBy, madeWith), madeAt, expiresAt, usedAt, revokedAt);
  }
}
