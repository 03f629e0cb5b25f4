package org.actionsync.it;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A WebSocket without any idea of GraphQL: sends what it is told, and keeps what comes. */
final class RawSocket implements WebSocket.Listener, AutoCloseable {

  private static final long PATIENCE_SECONDS = 30;

  private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
  private final CompletableFuture<Integer> closedWith = new CompletableFuture<>();
  private final StringBuilder part = new StringBuilder();
  private @Nullable WebSocket socket;

  /** Opens one, for a user whose password is their name; null for what is left out. */
  static RawSocket open(
      URI server, @Nullable String user, @Nullable String protocol, @Nullable String origin) {
    RawSocket raw = new RawSocket();
    WebSocket.Builder builder = HttpClient.newHttpClient().newWebSocketBuilder();
    if (user != null) {
      builder.header("Authorization", GraphQL.credentials(user));
    }
    if (protocol != null) {
      builder.subprotocols(protocol);
    }
    if (origin != null) {
      builder.header("Origin", origin);
    }
    URI address = URI.create("ws://" + server.getAuthority() + "/graphql");
    raw.socket = builder.buildAsync(address, raw).join();
    return raw;
  }

  /** The status with which the server refused to open one. */
  static int refused(URI server, @Nullable String user, @Nullable String origin) {
    try {
      open(server, user, "graphql-transport-ws", origin).close();
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof java.net.http.WebSocketHandshakeException refused) {
        return refused.getResponse().statusCode();
      }
    }
    throw new AssertionError("Was not refused");
  }

  RawSocket says(String text) {
    if (socket != null) {
      socket.sendText(text, true).join();
    }
    return this;
  }

  String hears() throws InterruptedException {
    String text = heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    if (text == null) {
      throw new AssertionError("Nothing was heard");
    }
    return text;
  }

  int closedWith() throws Exception {
    return closedWith.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence text, boolean isLast) {
    part.append(text);
    if (isLast) {
      heard.add(part.toString());
      part.setLength(0);
    }
    from.request(1);
    return null;
  }

  @Override
  public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
    closedWith.complete(code);
    return null;
  }

  @Override
  public void onError(WebSocket from, Throwable failure) {
    closedWith.completeExceptionally(failure);
  }

  @Override
  public void close() {
    if (socket != null) {
      socket.abort();
    }
  }
}
