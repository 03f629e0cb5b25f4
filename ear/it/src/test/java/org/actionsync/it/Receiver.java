package org.actionsync.it;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Somebody outside who is called: keeps what was said, and can refuse it for a while. */
final class Receiver implements AutoCloseable {

  private static final int NO_CONTENT = 204;
  private static final int BROKEN = 500;

  private final HttpServer server;
  private final List<Call> calls = new CopyOnWriteArrayList<>();
  private final AtomicInteger refusals = new AtomicInteger();

  /** Listens on a free port. */
  Receiver() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  /** A call that was accepted. */
  record Call(String path, String body, @Nullable String signature) {}

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      boolean refused = refusals.getAndUpdate(n -> Math.max(0, n - 1)) > 0;
      if (!refused) {
        String signature = exchange.getRequestHeaders().getFirst("X-ActionSync-Signature");
        calls.add(new Call(exchange.getRequestURI().getPath(), body, signature));
      }
      exchange.sendResponseHeaders(refused ? BROKEN : NO_CONTENT, -1);
    }
  }

  /** The next so many calls fail. */
  void refuse(int next) {
    refusals.set(next);
  }

  URI address(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  /** What was accepted at {@code path}, the oldest first. */
  List<Call> at(String path) {
    return calls.stream().filter(call -> call.path().equals(path)).toList();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
