package org.actionsync.it;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;

/** What a server's metrics say, fetched as a Prometheus would. */
final class Metrics {

  private static final int MANAGEMENT = 9990;

  private final HttpClient client = HttpClient.newHttpClient();
  private final URI address;

  Metrics(int portOffset) {
    address = URI.create("http://127.0.0.1:" + (MANAGEMENT + portOffset) + "/metrics");
  }

  /** The sum of all lines of this name that have these labels; 0 when there are none. */
  double value(String name, Map<String, String> labels) throws IOException, InterruptedException {
    return client
        .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
        .body()
        .lines()
        .filter(line -> line.startsWith(name + "{"))
        .filter(
            line ->
                labels.entrySet().stream()
                    .allMatch(l -> line.contains(l.getKey() + "=\"" + l.getValue() + "\"")))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }
}
