package org.actionsync.simulator.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes calls off a connection and apart. */
final class RequestReader {

  private static final int LARGEST_BODY = 10_000_000;
  private static final int HEXADECIMAL = 16;

  private final Routes routes;

  RequestReader(Routes routes) {
    this.routes = routes;
  }

  /**
   * A call that was read.
   *
   * @param keepsOpen whether the caller may send another one on the same connection
   */
  record Request(Call call, boolean keepsOpen) {}

  /** The next call; null if the caller is done. */
  @Nullable Request read(Connection connection) throws IOException {
    String first = connection.line();
    if (first.isEmpty()) {
      return null;
    }
    String[] parts = first.split(" ", -1);
    if (parts.length != 3) {
      throw new IOException("Not a request");
    }
    Map<String, String> headers = headers(connection);
    String body = new String(body(connection, headers), StandardCharsets.UTF_8);
    boolean keepsOpen =
        parts[2].equals("HTTP/1.1") && !headers.getOrDefault("connection", "").equals("close");
    return new Request(call(parts[0], uri(parts[1]), headers, body), keepsOpen);
  }

  private Call call(String method, URI uri, Map<String, String> headers, String body) {
    Routes.Found found = routes.find(Optional.ofNullable(uri.getPath()).orElse(""));
    var sent =
        new Call.Sent(
            headers.getOrDefault("host", "localhost"),
            Optional.ofNullable(headers.get("osdi-api-token")),
            headers.getOrDefault("content-type", ""),
            body);
    return new Call(method, found.template(), found.variables(), query(uri.getRawQuery()), sent);
  }

  private static URI uri(String target) throws IOException {
    try {
      return new URI(target);
    } catch (URISyntaxException malformed) {
      throw new IOException("Not an address: " + target, malformed);
    }
  }

  /** By their names in lower case; the first of a repeated one. */
  private static Map<String, String> headers(Connection connection) throws IOException {
    Map<String, String> headers = new HashMap<>();
    for (String line = connection.line(); !line.isEmpty(); line = connection.line()) {
      int colon = line.indexOf(':');
      if (colon > 0) {
        String name = line.substring(0, colon).toLowerCase(Locale.ROOT);
        headers.putIfAbsent(name, line.substring(colon + 1).strip());
      }
    }
    return headers;
  }

  private static byte[] body(Connection connection, Map<String, String> headers)
      throws IOException {
    if (headers.getOrDefault("expect", "").equalsIgnoreCase("100-continue")) {
      connection.askForBody();
    }
    if (headers.getOrDefault("transfer-encoding", "").equalsIgnoreCase("chunked")) {
      return chunks(connection);
    }
    return connection.bytes(size(headers.getOrDefault("content-length", "0"), 10));
  }

  private static byte[] chunks(Connection connection) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    while (true) {
      String length = connection.line().replaceFirst(";.*", "");
      int size = size(length, HEXADECIMAL);
      if (size == 0) {
        headers(connection);
        return all.toByteArray();
      }
      all.write(connection.bytes(size));
      connection.line();
      if (all.size() > LARGEST_BODY) {
        throw new IOException("The body is too large");
      }
    }
  }

  private static int size(String text, int radix) throws IOException {
    try {
      int size = Integer.parseInt(text.strip(), radix);
      if (size >= 0 && size <= LARGEST_BODY) {
        return size;
      }
    } catch (NumberFormatException malformed) {
      throw new IOException("Not a length: " + text, malformed);
    }
    throw new IOException("Not a length that is taken: " + text);
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
