package org.actionsync.infrastructure.alert;

import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.client.Invocation;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Calls an address outside; does not follow redirects, nor read the answer. */
final class Caller implements AutoCloseable {

  static final String SIGNATURE = "X-ActionSync-Signature";

  private final Client client;

  Caller(Duration timeout) {
    client =
        ClientBuilder.newBuilder()
            .connectTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
            .readTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
            .build();
  }

  /** Throws {@link Refused} unless the answer is a 2xx. */
  void get(URI address) {
    try (Response answer = client.target(address).request().get()) {
      require(answer);
    }
  }

  /** Throws {@link Refused} unless the answer is a 2xx. */
  void post(URI address, String json, Optional<String> secret) {
    // The very bytes that are signed: nobody is to write the JSON anew on the way.
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    Invocation.Builder request = client.target(address).request();
    secret.ifPresent(key -> request.header(SIGNATURE, Signature.of(body, key)));
    try (Response answer = request.post(Entity.entity(body, MediaType.APPLICATION_JSON_TYPE))) {
      require(answer);
    }
  }

  private static void require(Response answer) {
    if (answer.getStatusInfo().getFamily() != Response.Status.Family.SUCCESSFUL) {
      throw new Refused(answer.getStatus());
    }
  }

  @Override
  public void close() {
    client.close();
  }

  /** The other side did not want it. */
  static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    Refused(int status) {
      super("status " + status);
    }
  }
}
