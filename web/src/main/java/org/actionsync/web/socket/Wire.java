package org.actionsync.web.socket;

/** A socket as a conversation sees it. */
interface Wire {

  /** Sends a text without waiting; {@code whenSent} is told once it is on its way. */
  void send(String text, Runnable whenSent);

  /** Asks the other end for a sign of life, below the protocol. */
  void ping();

  /** Ends the conversation in order: a code of the protocol, and a reason for developers. */
  void close(int code, String reason);

  /** Lets go of an end that does not answer any more. */
  void drop();
}
