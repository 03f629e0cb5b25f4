package org.actionsync.simulator.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * An open port on the loopback address, and nothing else: what is answered is the endpoint's
 * business.
 */
public final class HttpFront implements AutoCloseable {

  private static final Logger LOG = System.getLogger(HttpFront.class.getName());
  private static final int THREADS = 8;

  static {
    // Without it every answer of the JDK's server waits some 40 ms for the client's TCP
    // acknowledgement.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final HttpServer server;
  private final ExecutorService threads;

  private HttpFront(HttpServer server, ExecutorService threads) {
    this.server = server;
    this.threads = threads;
  }

  /**
   * Opens a port and answers on it.
   *
   * @param port the port; 0 chooses a free one
   * @param routes finds the template of a path
   * @param endpoint answers; usually the routes with something around them
   * @throws UncheckedIOException if the port cannot be opened
   */
  public static HttpFront open(int port, Routes routes, Endpoint endpoint) {
    try {
      var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
      HttpServer server = HttpServer.create(address, 0);
      ExecutorService threads = Executors.newFixedThreadPool(THREADS, HttpFront::thread);
      server.setExecutor(threads);
      server.createContext("/", exchange -> serve(exchange, routes, endpoint));
      server.start();
      return new HttpFront(server, threads);
    } catch (IOException notOpened) {
      throw new UncheckedIOException("Cannot listen on port " + port, notOpened);
    }
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "simulator-http");
    thread.setDaemon(true);
    return thread;
  }

  public int port() {
    return server.getAddress().getPort();
  }

  /** Closes the port; calls under way are cut off. */
  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private static void serve(HttpExchange exchange, Routes routes, Endpoint endpoint)
      throws IOException {
    try (exchange) {
      Answer answer = answer(exchange, routes, endpoint);
      exchange.getResponseHeaders().set("Content-Type", answer.type());
      answer.headers().forEach(exchange.getResponseHeaders()::set);
      byte[] body = answer.bytes();
      exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private static Answer answer(HttpExchange exchange, Routes routes, Endpoint endpoint)
      throws IOException {
    Call call = read(exchange, routes);
    try {
      return endpoint.answer(call);
    } catch (Refusal refusal) {
      return refusal.toAnswer();
    } catch (RuntimeException bug) {
      LOG.log(Level.ERROR, "Failed on " + call.method() + " " + call.template(), bug);
      return Answer.error(500, "Something went wrong");
    }
  }

  private static Call read(HttpExchange exchange, Routes routes) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Routes.Found found = routes.find(exchange.getRequestURI().getPath());
    var sent =
        new Call.Sent(
            header(exchange, "Host").orElse("localhost"),
            header(exchange, "OSDI-API-Token"),
            header(exchange, "Content-Type").orElse(""),
            body);
    return new Call(
        exchange.getRequestMethod(),
        found.template(),
        found.variables(),
        query(exchange.getRequestURI().getRawQuery()),
        sent);
  }

  private static Optional<String> header(HttpExchange exchange, String name) {
    return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name));
  }

  /** Decoded as a form, so a plus sign is a space unless it was sent as {@code %2B}. */
  private static Map<String, String> query(@Nullable String raw) {
    Map<String, String> query = new HashMap<>();
    if (raw == null) {
      return query;
    }
    for (String parameter : raw.split("&", -1)) {
      int equals = parameter.indexOf('=');
      if (equals > 0) {
        query.putIfAbsent(
            decode(parameter.substring(0, equals)), decode(parameter.substring(equals + 1)));
      }
    }
    return query;
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
