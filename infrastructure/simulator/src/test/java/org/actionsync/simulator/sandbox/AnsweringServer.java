package org.actionsync.simulator.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.actionsync.simulator.http.Json;

/** Answers each field of a GraphQL schema with what the test says, and remembers the mutations. */
final class AnsweringServer implements AutoCloseable {

  /** The first field of a question: what follows the first brace. */
  private static final Pattern FIELD = Pattern.compile("\\{\\s*(\\w+)");

  private final Map<String, String> answers = new HashMap<>();
  private final List<String> mutations = new CopyOnWriteArrayList<>();
  private final List<JsonNode> signIns = new CopyOnWriteArrayList<>();
  private final HttpServer http;

  AnsweringServer() {
    try {
      http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    http.createContext("/graphql", this::answer);
    http.createContext("/session", this::signIn);
    http.start();
  }

  void answers(String field, String json) {
    answers.put(field, json);
  }

  /** The fields of the mutations so far, in order. */
  List<String> mutations() {
    return List.copyOf(mutations);
  }

  /** What was sent to sign in, in order. */
  List<JsonNode> signIns() {
    return List.copyOf(signIns);
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + http.getAddress().getPort() + "/");
  }

  @Override
  public void close() {
    http.stop(0);
  }

  private void signIn(HttpExchange exchange) throws IOException {
    signIns.add(Json.MAPPER.readTree(exchange.getRequestBody()));
    send(exchange, "{}");
  }

  private void answer(HttpExchange exchange) throws IOException {
    JsonNode question = Json.MAPPER.readTree(exchange.getRequestBody());
    String text = question.path("query").asText();
    Matcher field = FIELD.matcher(text);
    String name = field.find() ? field.group(1) : "";
    if (text.startsWith("mutation")) {
      mutations.add(name);
    }
    String known = answers.get(name);
    String body =
        known == null
            ? "{\"errors\": [{\"message\": \"no field '" + name + "'\"}]}"
            : "{\"data\": {\"" + name + "\": " + known + "}}";
    send(exchange, body);
  }

  private static void send(HttpExchange exchange, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
