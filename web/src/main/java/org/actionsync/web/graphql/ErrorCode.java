package org.actionsync.web.graphql;

/**
 * What a caller can tell errors apart by: every GraphQL error carries one as {@code
 * extensions.code}.
 */
public enum ErrorCode {
  /** Nobody is signed in. */
  UNAUTHENTICATED,
  /** Whoever is signed in may not do this. */
  FORBIDDEN,
  /** There is nothing with this id, or not any more. */
  NOT_FOUND,
  /**
   * The request itself is wrong; {@code extensions.field} names the argument where there is one.
   */
  INVALID,
  /** The request is fine but does not fit what is stored, such as a second group for a campaign. */
  CONFLICT,
  /** A service does not accept the key. */
  KEY_REFUSED,
  /** A service does not answer, or not usefully. Trying again later may work. */
  SERVICE_UNAVAILABLE,
  /** A person has to decide something first. */
  HELD,
  /** A bug of ours. The log says more, the caller learns nothing. */
  INTERNAL
}
