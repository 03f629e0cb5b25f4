package org.actionsync.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The server that ships, set to a real identity provider: people sign in there and nowhere else.
 */
@Tag("own-servers")
@Tag("long")
class KeycloakIT {

  private static final int PORT_OFFSET = 22000;
  private static final Pattern FORM = Pattern.compile("<form[^>]* action=\"([^\"]+)\"");

  private static Keycloak keycloak;
  private static ServerProcess server;

  @BeforeAll
  static void start() throws Exception {
    keycloak = Keycloak.start();
    Map<String, String> settings = new HashMap<>(ChosenDatabase.settings("signed"));
    settings.put("OIDC_PROVIDER_URL", keycloak.provider().toString());
    settings.put("OIDC_CLIENT_ID", "actionsync");
    settings.put("OIDC_CLIENT_SECRET", "sample-client-secret");
    settings.put("OIDC_ROLES_CLAIM", "realm_access.roles");
    server = new ServerProcess("with-provider", PORT_OFFSET, settings).withProvider();
    server.launch();
    server.awaitListening();
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
    if (keycloak != null) {
      keycloak.close();
    }
  }

  @Test
  void an_admin_signs_in_there_and_changes_things_here() throws Exception {
    HttpClient browser = browser();
    HttpResponse<String> end = signIn(browser, "rosa");
    assertThat(end.uri().getPath()).isEqualTo("/");

    JsonObject user = session(browser).getJsonObject("user");
    assertThat(user.getString("name")).isEqualTo("rosa");
    assertThat(user.getString("role")).isEqualTo("ADMIN");

    String mutation = "mutation { unmap(id: \"nothing\") }";
    assertThat(ask(browser, mutation, user.getString("csrfToken"))).contains("NOT_FOUND");
    assertThat(ask(browser, mutation, "guess")).contains("FORBIDDEN");
    assertThat(ask(browser, "{ auditLog { nodes { actor action } } }", "")).contains("signIn");
  }

  @Test
  void a_viewer_looks_and_changes_nothing() throws Exception {
    HttpClient browser = browser();
    signIn(browser, "omar");

    JsonObject user = session(browser).getJsonObject("user");
    assertThat(user.getString("role")).isEqualTo("VIEWER");
    assertThat(ask(browser, "{ me { name } }", "")).contains("omar");
    assertThat(ask(browser, "mutation { unmap(id: \"nothing\") }", user.getString("csrfToken")))
        .contains("FORBIDDEN");
  }

  @Test
  void somebody_without_a_role_does_not_come_in() throws Exception {
    HttpClient browser = browser();

    HttpResponse<String> end = signIn(browser, "mei");

    assertThat(end.statusCode()).isEqualTo(403);
    assertThat(session(browser).isNull("user")).isTrue();
  }

  /** Whoever runs another program of the realm has tokens of its users. */
  @Test
  void a_token_of_another_program_opens_nothing() throws Exception {
    String token = keycloak.tokenOfAnotherProgram("rosa", "rosa-sample-password");
    HttpClient browser = browser();

    HttpResponse<String> shown =
        browser.send(
            HttpRequest.newBuilder(server.address().resolve("oidc/"))
                .header("Authorization", "Bearer " + token)
                .build(),
            BodyHandlers.ofString());
    assertThat(shown.statusCode()).isBetween(400, 499);
    browser.send(
        HttpRequest.newBuilder(server.address().resolve("oidc/?access_token=" + token)).build(),
        BodyHandlers.ofString());

    assertThat(session(browser).isNull("user")).isTrue();
  }

  @Test
  void no_password_of_ours_opens_anything() throws Exception {
    HttpResponse<String> answer =
        browser()
            .send(
                json("session").POST(of(Browser.signIn("admin", "admin", null))).build(),
                BodyHandlers.ofString());

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(GraphQL.asScript("admin", server.address()).post("{\"query\": \"{ me { name } }\"}"))
        .returns(401, GraphQL.Answer::status);
    assertThat(session(browser()).getString("signIn")).isEqualTo("provider");
  }

  @Test
  void nobody_is_handed_over_but_by_the_server_itself() throws Exception {
    HttpResponse<String> answer =
        browser()
            .send(
                HttpRequest.newBuilder(server.address().resolve("session/of-provider")).build(),
                BodyHandlers.ofString());

    assertThat(answer.statusCode()).isEqualTo(401);
  }

  /** It would be kept for minutes, with all its headers, for anybody at all. */
  @Test
  void what_somebody_sends_who_has_not_signed_in_is_not_kept() throws Exception {
    for (String method : List.of("POST", "GET")) {
      HttpResponse<String> answer = answerTo(request("oidc/x").method(method, of("a")));

      assertThat(answer.headers().allValues("Set-Cookie"))
          .noneMatch(cookie -> cookie.startsWith("JSESSIONID"));
      assertThat(answer.statusCode()).isEqualTo(405);
    }
    assertThat(answerTo(request("oidc/x")).statusCode()).isEqualTo(302);
  }

  @Test
  void the_log_does_not_repeat_what_somebody_made_up() throws Exception {
    String forged = "forged-5150";
    answerTo(request("oidc/?error=" + forged));
    answerTo(
        request("oidc/?code=x&state=" + forged)
            .header("Cookie", "OAuth_Token_Request_State=other-" + forged));

    assertThat(Files.readString(server.log())).doesNotContain(forged);
  }

  private static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(server.address().resolve(path)).timeout(Duration.ofSeconds(60));
  }

  /** The first answer, wherever it sends. */
  private static HttpResponse<String> answerTo(HttpRequest.Builder request) throws Exception {
    return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
  }

  /**
   * Browsers trust the loopback address as they trust TLS, so Keycloak marks its cookies as secure
   * there; Java's own would then not send them back.
   */
  private static final class TrustingCookies extends CookieManager {

    TrustingCookies() {
      super(null, CookiePolicy.ACCEPT_ALL);
    }

    @Override
    public void put(URI from, Map<String, List<String>> headers) throws IOException {
      Map<String, List<String>> trusted = new HashMap<>(headers);
      trusted.replaceAll(
          (name, values) ->
              name.equalsIgnoreCase("Set-Cookie")
                  ? values.stream().map(text -> text.replaceAll("(?i); *secure", "")).toList()
                  : values);
      super.put(from, trusted);
    }
  }

  private static HttpClient browser() {
    return HttpClient.newBuilder()
        .cookieHandler(new TrustingCookies())
        .followRedirects(Redirect.ALWAYS)
        .connectTimeout(Duration.ofSeconds(10))
        .build();
  }

  /** Follows the way to the provider, fills in its form, and comes back. */
  private static HttpResponse<String> signIn(HttpClient browser, String name) throws Exception {
    HttpResponse<String> form =
        browser.send(
            HttpRequest.newBuilder(server.address().resolve("oidc/")).build(),
            BodyHandlers.ofString());
    assertThat(form.uri().toString()).startsWith(keycloak.provider().toString());
    Matcher action = FORM.matcher(form.body());
    assertThat(action.find()).as(form.body()).isTrue();
    String filled =
        "username="
            + URLEncoder.encode(name, StandardCharsets.UTF_8)
            + "&password="
            + URLEncoder.encode(name + "-sample-password", StandardCharsets.UTF_8);
    return browser.send(
        HttpRequest.newBuilder(URI.create(action.group(1).replace("&amp;", "&")))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(of(filled))
            .build(),
        BodyHandlers.ofString());
  }

  private static JsonObject session(HttpClient browser) throws Exception {
    HttpResponse<String> answer = browser.send(json("session").build(), BodyHandlers.ofString());
    try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
      return reader.readObject();
    }
  }

  private static String ask(HttpClient browser, String question, String csrfToken)
      throws IOException, InterruptedException {
    String body = Json.createObjectBuilder().add("query", question).build().toString();
    return browser
        .send(
            json("graphql").header("X-CSRF-Token", csrfToken).POST(of(body)).build(),
            BodyHandlers.ofString())
        .body();
  }

  private static HttpRequest.Builder json(String path) {
    return HttpRequest.newBuilder(server.address().resolve(path))
        .header("Content-Type", "application/json")
        .timeout(Duration.ofSeconds(60));
  }

  private static HttpRequest.BodyPublisher of(String body) {
    return HttpRequest.BodyPublishers.ofString(body);
  }
}
