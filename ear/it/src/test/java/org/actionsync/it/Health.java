package org.actionsync.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;

/** How a server says it is, asked as whoever watches over it does. */
final class Health {

  private static final int MANAGEMENT = 9990;
  private static final int UP = 200;
  private static final int DOWN = 503;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final HttpClient client = HttpClient.newHttpClient();
  private final URI address;

  Health(int portOffset) {
    address = URI.create("http://127.0.0.1:" + (MANAGEMENT + portOffset) + "/health/");
  }

  /** Whether it is {@code live} or {@code ready}. */
  boolean is(String what) throws IOException, InterruptedException {
    int status =
        client
            .send(
                HttpRequest.newBuilder(address.resolve(what)).build(),
                HttpResponse.BodyHandlers.discarding())
            .statusCode();
    assertThat(status).isIn(UP, DOWN);
    return status == UP;
  }

  /** Waits until it says so. */
  void await(String what, boolean expected) throws IOException, InterruptedException {
    Instant deadline = Instant.now().plus(PATIENCE);
    while (is(what) != expected) {
      assertThat(Instant.now()).as("waiting for %s to be %s", what, expected).isBefore(deadline);
      Thread.sleep(100);
    }
  }
}
