package org.actionsync.web.socket;

import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.Session;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;

/** A socket of the server. Whatever cannot be sent means that the other end is lost. */
record SessionWire(Session session) implements Wire {

  private static final Logger LOG = System.getLogger(SessionWire.class.getName());

  /** What fits into the frame that closes a socket, if every character is of one byte. */
  private static final int LONGEST_REASON = 120;

  @Override
  public void send(String text, Runnable whenSent) {
    try {
      session
          .getAsyncRemote()
          .sendText(
              text,
              result -> {
                if (result.isOK()) {
                  whenSent.run();
                } else {
                  drop();
                }
              });
    } catch (IllegalStateException closed) {
      drop();
    }
  }

  @Override
  public void ping() {
    try {
      session.getAsyncRemote().sendPing(ByteBuffer.allocate(0));
    } catch (IOException | IllegalStateException lost) {
      drop();
    }
  }

  @Override
  public void close(int code, String reason) {
    String fits = reason.replaceAll("[^ -~]", "?");
    close(
        new CloseReason(
            CloseCodes.getCloseCode(code),
            fits.substring(0, Math.min(fits.length(), LONGEST_REASON))));
  }

  @Override
  public void drop() {
    close(new CloseReason(CloseCodes.GOING_AWAY, "No sign of life"));
  }

  private void close(CloseReason reason) {
    try {
      session.close(reason);
    } catch (IOException | IllegalStateException alreadyLost) {
      LOG.log(Level.DEBUG, "A WebSocket was lost before it was closed", alreadyLost);
    }
  }
}
