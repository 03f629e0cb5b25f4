package org.actionsync.infrastructure.osdi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The example payloads of both services. */
public final class Payload {

  private Payload() {}

  /** One of Action Network's. */
  public static String network(String name) {
    return read("action-network/" + name);
  }

  /** One of Action Builder's. */
  public static String builder(String name) {
    return read("action-builder/" + name);
  }

  private static String read(String path) {
    try (InputStream file = Payload.class.getResourceAsStream("/payloads/" + path + ".json")) {
      if (file == null) {
        throw new IllegalArgumentException("No payload " + path);
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
