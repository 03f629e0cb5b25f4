package org.actionsync.web.graphql;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;
import org.actionsync.application.port.Maker;
import org.jspecify.annotations.Nullable;

/**
 * Who sends a request, what they may do, and how we know.
 *
 * @param name of the user or of the API token, as the audit log shows it
 * @param role the most they may do
 * @param address where the request came from
 * @param csrf what a browser has to send along when it changes something; null when the way they
 *     signed in is one that no page of another site can use for them
 * @param proof how to find out later whether they still are who they are
 */
public record Identity(String name, Role role, String address, @Nullable Csrf csrf, Proof proof) {

  public Identity {
    requireNonNull(name, "name");
    requireNonNull(role, "role");
    requireNonNull(address, "address");
    requireNonNull(proof, "proof");
  }

  /** Nobody is called as the audit log calls our tokens, or longer than it can hold. */
  private static final Pattern NAME = Pattern.compile("(?!token )[^\\p{Cntrl}]{1,200}");

  /** Whether somebody may be called so, whoever recognises them. */
  public static boolean canBeSomebody(String name) {
    return NAME.matcher(name).matches();
  }

  /** In what somebody's rights to come in are kept. */
  public enum Kept {
    IN_A_SESSION,
    IN_A_TOKEN,
    WITH_A_PASSWORD
  }

  /**
   * Where somebody's right to come in is kept; no secret.
   *
   * @param kept in what
   * @param id the hash of the session, our name for the token, or the name of the user
   */
  public record Proof(Kept kept, String id) {}

  /**
   * A browser sends a cookie also when a page of another site asks it to. What no such page knows
   * is the token.
   *
   * @param token what proves that the console itself sends the request
   * @param isProved whether this request brought it
   */
  public record Csrf(String token, boolean isProved) {

    /** Without the token, because this is what ends up in logs. */
    @Override
    public String toString() {
      return "Csrf[" + isProved + "]";
    }
  }

  /** Who it is that has an API token made. */
  Maker maker() {
    return new Maker(name, proof.kept() == Kept.IN_A_TOKEN ? proof.id() : null);
  }

  /** Whether no page of another site can have sent this request for them. */
  public boolean isProvedToBeMeant() {
    return csrf == null || csrf.isProved();
  }
}
