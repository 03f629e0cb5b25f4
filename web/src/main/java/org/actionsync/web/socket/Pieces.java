package org.actionsync.web.socket;

import jakarta.websocket.MessageHandler;

/**
 * Puts texts together that come in pieces, and hears nothing of those that are too long. The server
 * could do both, but it does not count what arrives at once, however much that is.
 */
final class Pieces implements MessageHandler.Partial<String> {

  private final Conversation conversation;
  private final StringBuilder soFar = new StringBuilder();

  Pieces(Conversation conversation) {
    this.conversation = conversation;
  }

  @Override
  public void onMessage(String piece, boolean isLast) {
    if (soFar.length() + piece.length() > Limits.MESSAGE) {
      soFar.setLength(0);
      conversation.close(CloseCode.TOO_BIG, "At most " + Limits.MESSAGE + " characters a message");
      return;
    }
    soFar.append(piece);
    if (isLast) {
      String text = soFar.toString();
      soFar.setLength(0);
      conversation.hears(text);
    }
  }
}
