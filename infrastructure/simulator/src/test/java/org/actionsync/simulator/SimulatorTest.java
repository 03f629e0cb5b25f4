package org.actionsync.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.actionsync.simulator.sample.SampleData;
import org.junit.jupiter.api.Test;

class SimulatorTest {

  @Test
  void both_services_answer_people_pages() throws Exception {
    try (Simulator simulator = Simulator.start(SimulatorOptions.forTests())) {
      String network = get(simulator.networkUrl() + "/people", SampleData.UNION_KEY);
      String builder =
          get(
              simulator.builderUrl(SampleData.SUBDOMAIN)
                  + "/campaigns/"
                  + SampleData.MAPLE_COURT
                  + "/people",
              SampleData.ORGANIZATION_KEY);
      assertThat(network).contains("@example.org").contains("osdi:people");
      assertThat(builder).contains("@example.org").contains("total_pages");
    }
  }

  private static String get(String url, String key) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url)).header("OSDI-API-Token", key).build();
    HttpResponse<String> response =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    assertThat(response.statusCode()).isEqualTo(200);
    return response.body();
  }
}
