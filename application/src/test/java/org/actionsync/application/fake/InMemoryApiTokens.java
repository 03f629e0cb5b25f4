package org.actionsync.application.fake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.actionsync.application.port.ApiTokens;

final class InMemoryApiTokens implements ApiTokens {

  private record Kept(ApiToken token, String hash) {}

  private final List<Kept> all = new ArrayList<>();

  @Override
  public synchronized boolean add(ApiToken token, String hash) {
    boolean taken =
        all.stream()
            .map(Kept::token)
            .anyMatch(other -> other.revokedAt() == null && other.name().equals(token.name()));
    return !taken && all.add(new Kept(token, hash));
  }

  @Override
  public synchronized Optional<ApiToken> byHash(String hash) {
    return all.stream().filter(kept -> kept.hash().equals(hash)).map(Kept::token).findFirst();
  }

  @Override
  public synchronized Optional<ApiToken> find(String id) {
    return all.stream().map(Kept::token).filter(token -> token.id().equals(id)).findFirst();
  }

  @Override
  public synchronized List<ApiToken> all() {
    return all.stream()
        .map(Kept::token)
        .sorted(Comparator.comparing(ApiToken::madeAt).thenComparing(ApiToken::id).reversed())
        .toList();
  }

  @Override
  public synchronized void used(String id, Instant at) {
    change(
        id,
        token ->
            new ApiToken(
                id,
                token.name(),
                token.role(),
                token.maker(),
                token.madeAt(),
                token.expiresAt(),
                at,
                token.revokedAt()));
  }

  @Override
  public synchronized void revoke(String id, Instant at) {
    change(
        id,
        token ->
            token.revokedAt() != null
                ? token
                : new ApiToken(
                    id,
                    token.name(),
                    token.role(),
                    token.maker(),
                    token.madeAt(),
                    token.expiresAt(),
                    token.usedAt(),
                    at));
  }

  private void change(String id, UnaryOperator<ApiToken> change) {
    all.replaceAll(
        kept ->
            kept.token().id().equals(id)
                ? new Kept(change.apply(kept.token()), kept.hash())
                : kept);
  }
}
