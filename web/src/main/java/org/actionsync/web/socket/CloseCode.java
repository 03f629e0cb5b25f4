package org.actionsync.web.socket;

/** Why a socket is closed, in the numbers of {@code graphql-transport-ws} and of WebSockets. */
final class CloseCode {

  static final int TOO_BIG = 1009;
  static final int TRY_AGAIN_LATER = 1013;
  static final int BAD_MESSAGE = 4400;
  static final int UNAUTHORIZED = 4401;
  static final int FORBIDDEN = 4403;
  static final int SUBPROTOCOL_NOT_ACCEPTABLE = 4406;
  static final int INITIALISATION_TIMEOUT = 4408;
  static final int SUBSCRIBER_ALREADY_EXISTS = 4409;
  static final int TOO_MANY_INITIALISATIONS = 4429;

  private CloseCode() {}
}
