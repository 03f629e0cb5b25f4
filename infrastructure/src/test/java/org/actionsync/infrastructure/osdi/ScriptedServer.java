package org.actionsync.infrastructure.osdi;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server that gives prepared answers in their order, and remembers what it was asked. */
public final class ScriptedServer implements AutoCloseable {

  /** A request as it came. */
  public record Asked(String method, String uri, String key, String body, Instant at) {

    /** Method and raw address, as tests compare them. */
    public String line() {
      return method + " " + uri;
    }
  }

  private record Reply(int status, Map<String, String> headers, String body) {}

  private static final int HANG_UP = -1;
  private static final int SILENCE = -2;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(8);
  private final Deque<Reply> replies = new ArrayDeque<>();
  private final List<Asked> asked = new ArrayList<>();
  private final CountDownLatch closing = new CountDownLatch(1);

  private ScriptedServer(HttpServer server) {
    this.server = server;
    server.setExecutor(threads);
    server.createContext("/", this::serve);
    server.start();
  }

  /** On a free port of this machine. */
  public static ScriptedServer start() {
    try {
      InetSocketAddress free = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
      return new ScriptedServer(HttpServer.create(free, 0));
    } catch (IOException notOpened) {
      throw new UncheckedIOException(notOpened);
    }
  }

  /** Where it is. */
  public URI uri() {
    return URI.create("http://localhost:" + server.getAddress().getPort() + "/api");
  }

  /** Answers the next request so. */
  public synchronized ScriptedServer then(int status, String body) {
    return then(status, Map.of(), body);
  }

  /** Answers the next request so. */
  public synchronized ScriptedServer then(int status, Map<String, String> headers, String body) {
    replies.add(new Reply(status, headers, body));
    return this;
  }

  /** Takes the next request and closes the connection without a word. */
  public synchronized ScriptedServer thenHangUp() {
    replies.add(new Reply(HANG_UP, Map.of(), ""));
    return this;
  }

  /** Takes the next request and says nothing at all. */
  public synchronized ScriptedServer thenSilence() {
    replies.add(new Reply(SILENCE, Map.of(), ""));
    return this;
  }

  /** As if nothing had been prepared and nothing asked. */
  public synchronized void forget() {
    replies.clear();
    asked.clear();
  }

  /** What was asked so far. */
  public synchronized List<Asked> asked() {
    return List.copyOf(asked);
  }

  /** Methods and raw addresses asked so far. */
  public List<String> lines() {
    return asked().stream().map(Asked::line).toList();
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      Reply reply = next(exchange);
      if (reply.status() == HANG_UP) {
        throw new IOException("hang up as told");
      }
      if (reply.status() == SILENCE) {
        closing.await();
        return;
      }
      exchange.getResponseHeaders().set("Content-Type", "application/hal+json");
      reply.headers().forEach(exchange.getResponseHeaders()::set);
      byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized Reply next(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    asked.add(
        new Asked(
            exchange.getRequestMethod(),
            exchange.getRequestURI().toString(),
            String.valueOf(exchange.getRequestHeaders().getFirst("OSDI-API-Token")),
            body,
            Instant.now()));
    Reply reply = replies.poll();
    return reply == null ? new Reply(500, Map.of(), "nothing prepared") : reply;
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
