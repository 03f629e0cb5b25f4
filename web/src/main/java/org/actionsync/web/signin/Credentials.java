package org.actionsync.web.signin;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.actionsync.application.access.BrowserSessions;
import org.actionsync.application.access.IssueApiTokens;
import org.actionsync.application.access.KeepUsers;
import org.actionsync.application.access.SignIn;
import org.actionsync.application.access.SignInRefused;
import org.actionsync.application.port.AccessRole;
import org.actionsync.application.port.ApiTokens.ApiToken;
import org.actionsync.application.port.PasswordHashes;
import org.actionsync.application.port.Sessions.Session;
import org.actionsync.application.port.Users.User;
import org.actionsync.web.graphql.CodedException;
import org.actionsync.web.graphql.ErrorCode;
import org.actionsync.web.graphql.Identity;
import org.actionsync.web.graphql.Identity.Csrf;
import org.actionsync.web.graphql.Identity.Kept;
import org.actionsync.web.graphql.Identity.Proof;
import org.actionsync.web.graphql.Role;
import org.actionsync.web.graphql.StillAdmitted;
import org.jspecify.annotations.Nullable;

/** Recognises whoever sends something that only they can send. */
@ApplicationScoped
public class Credentials implements StillAdmitted {

  private static final String BASIC = "Basic ";
  private static final String BEARER = "Bearer ";

  @Inject SignIn passwords;
  @Inject IssueApiTokens tokens;
  @Inject BrowserSessions sessions;
  @Inject KeepUsers users;
  @Inject SignInLog log;
  @Inject Door door;

  /**
   * Whoever sends this as {@code Authorization}: a name and a password as {@code Basic}, or an API
   * token as {@code Bearer}.
   *
   * @param address where it came from
   * @throws CodedException {@code UNAUTHENTICATED} if it is nobody, {@code FORBIDDEN} if it is
   *     somebody who has to choose a password first
   */
  public Identity recognize(String authorization, String address) {
    if (startsWith(authorization, BEARER)) {
      return ofToken(authorization.substring(BEARER.length()).strip(), address);
    }
    if (startsWith(authorization, BASIC) && !door.asksProvider()) {
      return ofPassword(authorization.substring(BASIC.length()).strip(), address);
    }
    throw nobody(
        "Sign in with an API token as Bearer" + (door.asksProvider() ? "" : ", or as Basic"));
  }

  /**
   * Whoever has the browser that keeps this.
   *
   * @param csrfToken what came along to prove that a change is meant; null for nothing
   * @param address where it came from
   */
  public Optional<Identity> inSession(String secret, @Nullable String csrfToken, String address) {
    return sessions
        .find(secret)
        .filter(this::isStillTheirs)
        .map(
            session ->
                of(
                    session,
                    address,
                    new Csrf(sessions.csrfToken(secret), sessions.isCsrfToken(csrfToken, secret))));
  }

  private static Identity of(Session session, String address, Csrf csrf) {
    return new Identity(
        session.user(),
        role(session.role()),
        address,
        csrf,
        new Proof(Kept.IN_A_SESSION, session.hash()));
  }

  private static Identity of(ApiToken token, String address) {
    return new Identity(
        token.caller(), role(token.role()), address, null, new Proof(Kept.IN_A_TOKEN, token.id()));
  }

  private static Identity of(User user, String address) {
    return new Identity(
        user.name(),
        role(user.role()),
        address,
        null,
        new Proof(Kept.WITH_A_PASSWORD, user.name() + " " + mark(user)));
  }

  /** Changes with the password, and gives nothing away. */
  private static String mark(User user) {
    return Integer.toHexString(user.passwordHash().hashCode());
  }

  /**
   * A session that was opened while its user was removed, or given another role, is nobody's; and
   * one that was opened at another door than there is now.
   */
  private boolean isStillTheirs(Session session) {
    return switch (session.by()) {
      case PROVIDER -> door.asksProvider();
      case US ->
          !door.asksProvider()
              && users
                  .stillIn(session.user())
                  .filter(user -> user.role() == session.role())
                  .isPresent();
    };
  }

  /** The same person as what they are by now; nothing when they may not come in any more. */
  Optional<Identity> again(Identity before) {
    String id = before.proof().id();
    return switch (before.proof().kept()) {
      case IN_A_SESSION ->
          sessions
              .stillOpen(id)
              .filter(this::isStillTheirs)
              .map(session -> of(session, before.address(), requireNonNull(before.csrf())));
      case IN_A_TOKEN -> tokens.stillGood(id).map(token -> of(token, before.address()));
      case WITH_A_PASSWORD ->
          door.asksProvider()
              ? Optional.empty()
              : users
                  .stillIn(id.split(" ", 2)[0])
                  .map(user -> of(user, before.address()))
                  .filter(now -> now.proof().equals(before.proof()));
    };
  }

  @Override
  public boolean is(Identity admitted) {
    return again(admitted).filter(now -> now.role() == admitted.role()).isPresent();
  }

  private Identity ofToken(String text, String address) {
    return tokens
        .recognize(text)
        .map(token -> of(token, address))
        .orElseThrow(() -> nobody("This token opens nothing, or not any more"));
  }

  private Identity ofPassword(String encoded, String address) {
    String[] both = decode(encoded).split(":", 2);
    if (both.length < 2) {
      throw nobody("Basic is name:password in base64");
    }
    try {
      User user = passwords.signIn(both[0], both[1]);
      return of(user, address);
    } catch (SignInRefused refused) {
      log.refused(both[0], refused, address);
      throw coded(refused);
    } catch (PasswordHashes.Busy busy) {
      throw coded(busy);
    }
  }

  private static String decode(String encoded) {
    try {
      byte[] bytes = Base64.getDecoder().decode(encoded);
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (IllegalArgumentException | CharacterCodingException unreadable) {
      throw nobody("Basic is name:password in base64");
    }
  }

  /** What it is told as that there are too many. */
  static CodedException coded(PasswordHashes.Busy busy) {
    return new CodedException(ErrorCode.SERVICE_UNAVAILABLE, String.valueOf(busy.getMessage()));
  }

  /** What a refusal is told as. */
  static CodedException coded(SignInRefused refused) {
    return switch (refused.why()) {
      case ONE_TIME -> new CodedException(ErrorCode.FORBIDDEN, refused.getMessage(), "newPassword");
      case UNKNOWN, LOCKED_NOW, OVER -> nobody(refused.getMessage());
    };
  }

  private static boolean startsWith(String authorization, String scheme) {
    return authorization.regionMatches(true, 0, scheme, 0, scheme.length());
  }

  private static CodedException nobody(String sentence) {
    return new CodedException(ErrorCode.UNAUTHENTICATED, sentence);
  }

  static Role role(AccessRole role) {
    return switch (role) {
      case VIEWER -> Role.VIEWER;
      case ADMIN -> Role.ADMIN;
    };
  }
}
