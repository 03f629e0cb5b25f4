package org.actionsync.application.access;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.function.Predicate;
import org.actionsync.application.integration.SetUpRefused;
import org.actionsync.application.integration.Typed;
import org.actionsync.application.port.AccessRole;
import org.actionsync.application.port.ApiTokens;
import org.actionsync.application.port.ApiTokens.ApiToken;
import org.actionsync.application.port.Maker;
import org.actionsync.application.port.Names;
import org.actionsync.application.port.SecretTexts;
import org.jspecify.annotations.Nullable;

/** Gives programs what they sign in with, and recognises them by it. */
public final class IssueApiTokens {

  /** Every token begins so, that scanners find those which somebody left lying about. */
  public static final String PREFIX = "actionsync_";

  /** How exact it is known when a token was last used: each time would be a write a question. */
  private static final Duration EXACT = Duration.ofMinutes(1);

  private final ApiTokens tokens;
  private final SecretTexts secrets;
  private final Names names;
  private final Clock clock;

  /**
   * A new token.
   *
   * @param token as stored
   * @param text what a program sends; known here and now only
   */
  public record Issued(ApiToken token, String text) {

    /** Without the text, because this is what ends up in logs. */
    @Override
    public String toString() {
      return "Issued[" + token + "]";
    }
  }

  /** Keeps {@code tokens}. */
  public IssueApiTokens(ApiTokens tokens, SecretTexts secrets, Names names, Clock clock) {
    this.tokens = tokens;
    this.secrets = secrets;
    this.names = names;
    this.clock = clock;
  }

  /** Every token there ever was, newest first. */
  public List<ApiToken> all() {
    return tokens.all();
  }

  /** The token that we call so. */
  public Optional<ApiToken> find(String id) {
    return tokens.find(id);
  }

  /**
   * A new token.
   *
   * @param expiresAt from then on it is good for nothing; null for never
   * @param by who wants it
   * @throws SetUpRefused if the name cannot be one or is taken, or it would never be good
   */
  public Issued issue(String name, AccessRole role, @Nullable Instant expiresAt, Maker by)
      throws SetUpRefused {
    Instant now = clock.instant();
    String typed = Typed.name("name", name);
    if (expiresAt != null && !now.isBefore(expiresAt)) {
      throw SetUpRefused.invalid("expiresAt", "A token that has expired opens nothing");
    }
    String text = PREFIX + secrets.next();
    ApiToken token = new ApiToken(names.next(), typed, role, by, now, expiresAt, null, null);
    if (!tokens.add(token, Fingerprint.of(text))) {
      throw SetUpRefused.conflict("name", "There is a token of this name");
    }
    return new Issued(token, text);
  }

  /**
   * It is good for nothing from now on.
   *
   * @throws SetUpRefused if there is no such token
   */
  public ApiToken revoke(String id) throws SetUpRefused {
    tokens.revoke(id, clock.instant());
    return find(id).orElseThrow(() -> SetUpRefused.unknown("id", "token"));
  }

  /**
   * Those of {@code which} that somebody had made are good for nothing from now on, nor any that
   * were made while we were at it.
   */
  public void revokeOf(String maker, Predicate<ApiToken> which) {
    List<ApiToken> good;
    do {
      good = goodOf(maker).stream().filter(which).toList();
      Instant now = clock.instant();
      good.forEach(token -> tokens.revoke(token.id(), now));
    } while (!good.isEmpty());
  }

  /**
   * Those still good that somebody had made, or that were made with one of these: they may know
   * their texts. None comes before the one it was made with.
   */
  public List<ApiToken> goodOf(String maker) {
    Instant now = clock.instant();
    return allOf(maker).stream().filter(token -> token.isGood(now)).toList();
  }

  /** Tells of a maker whether it is this one, or one of the tokens they may know the texts of. */
  public Predicate<Maker> actsFor(String maker) {
    Set<String> names = SignIn.spellings(maker);
    Set<String> theirs = allOf(maker).stream().map(ApiToken::id).collect(toSet());
    return one ->
        names.contains(one.name()) || (one.token() != null && theirs.contains(one.token()));
  }

  private List<ApiToken> allOf(String maker) {
    Set<String> names = SignIn.spellings(maker);
    List<ApiToken> all = tokens.all();
    Map<String, List<ApiToken>> madeWith =
        all.stream()
            .filter(token -> token.maker().token() != null)
            .collect(groupingBy(token -> requireNonNull(token.maker().token())));
    List<ApiToken> theirs = new ArrayList<>();
    Queue<ApiToken> next = new ArrayDeque<>();
    all.stream().filter(token -> names.contains(token.maker().name())).forEach(next::add);
    while (!next.isEmpty()) {
      ApiToken token = next.remove();
      theirs.add(token);
      next.addAll(madeWith.getOrDefault(token.id(), List.of()));
    }
    return theirs;
  }

  /** The token that we call so, if it is still good for something. */
  public Optional<ApiToken> stillGood(String id) {
    return tokens.find(id).filter(token -> token.isGood(clock.instant()));
  }

  /** The token whose text this is, if it is still good for something. */
  public Optional<ApiToken> recognize(String text) {
    Instant now = clock.instant();
    Optional<ApiToken> found =
        tokens.byHash(Fingerprint.of(text)).filter(token -> token.isGood(now));
    found.filter(token -> isNews(token, now)).ifPresent(token -> tokens.used(token.id(), now));
    return found;
  }

  private static boolean isNews(ApiToken token, Instant now) {
    Instant used = token.usedAt();
    return used == null || !now.isBefore(used.plus(EXACT));
  }
}
