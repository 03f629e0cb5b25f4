package org.actionsync.application.port;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What programs sign in with, as hashes. */
public interface ApiTokens {

  /**
   * Adds a token.
   *
   * @param hash of its text, which is stored nowhere
   * @return false if a token that is not revoked has the name; nothing is then stored
   */
  boolean add(ApiToken token, String hash);

  /** The token whose text has this hash. */
  Optional<ApiToken> byHash(String hash);

  /** The token that we call so. */
  Optional<ApiToken> find(String id);

  /** Every token there ever was, newest first. */
  List<ApiToken> all();

  /** It was used just now. */
  void used(String id, Instant at);

  /** It is good for nothing from now on; one that was revoked before stays as it is. */
  void revoke(String id, Instant at);

  /**
   * What a program signs in with.
   *
   * @param id our name for it
   * @param name what it is for, in an admin's words
   * @param role what whoever has it may do
   * @param maker who had it made
   * @param madeAt when
   * @param expiresAt from then on it is good for nothing; null when that is never
   * @param usedAt when it was last used, give or take a minute; null when it never was
   * @param revokedAt when it was revoked; null when it was not
   */
  record ApiToken(
      String id,
      String name,
      AccessRole role,
      Maker maker,
      Instant madeAt,
      @Nullable Instant expiresAt,
      @Nullable Instant usedAt,
      @Nullable Instant revokedAt) {

    public ApiToken {
      requireNonNull(id, "id");
      requireNonNull(name, "name");
      requireNonNull(role, "role");
      requireNonNull(maker, "maker");
      requireNonNull(madeAt, "madeAt");
    }

    /** As whom whoever sends it is known; no user is called so. */
    public String caller() {
      return "token " + name;
    }

    /** Whether it opens the door at this moment. */
    public boolean isGood(Instant now) {
      return revokedAt == null && (expiresAt == null || now.isBefore(expiresAt));
    }
  }
}
