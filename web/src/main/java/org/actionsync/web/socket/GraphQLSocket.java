package org.actionsync.web.socket;

import io.smallrye.graphql.spi.LookupService;
import jakarta.websocket.CloseReason;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.PongMessage;
import jakarta.websocket.Session;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** The socket that the server opens at {@code /graphql}. */
public final class GraphQLSocket extends Endpoint {

  static final String PROTOCOL = "graphql-transport-ws";

  private static final Logger LOG = System.getLogger(GraphQLSocket.class.getName());
  private static final long SEND_TIMEOUT_MILLIS = 20_000;

  /** We ping more often. So this only ends what was closed, while the other end never said so. */
  private static final long IDLE_MILLIS = 300_000;

  private @Nullable Conversation conversation;

  /** Created by the server, one for every socket. */
  public GraphQLSocket() {}

  @Override
  public void onOpen(Session session, EndpointConfig config) {
    Wire wire = new SessionWire(session);
    if (!PROTOCOL.equals(session.getNegotiatedSubprotocol())) {
      wire.close(CloseCode.SUBPROTOCOL_NOT_ACCEPTABLE, "Subprotocol not acceptable");
      return;
    }
    session.setMaxIdleTimeout(IDLE_MILLIS);
    session.getAsyncRemote().setSendTimeout(SEND_TIMEOUT_MILLIS);
    Switchboard switchboard = LookupService.get().getInstance(Switchboard.class).get();
    Conversation begun = switchboard.open(wire, Handshake.opener(config));
    conversation = begun;
    listen(session, begun);
  }

  private static void listen(Session session, Conversation conversation) {
    session.addMessageHandler(String.class, new Pieces(conversation));
    session.addMessageHandler(PongMessage.class, pong -> conversation.isAlive());
    session.addMessageHandler(
        ByteBuffer.class, bytes -> conversation.close(CloseCode.BAD_MESSAGE, "Messages are texts"));
  }

  @Override
  public void onClose(Session session, CloseReason reason) {
    if (conversation != null) {
      conversation.isGone();
    }
  }

  /** Most often the other end broke off; then the server closes the socket next. */
  @Override
  public void onError(Session session, Throwable failure) {
    LOG.log(Level.DEBUG, "A WebSocket failed", failure);
  }
}
