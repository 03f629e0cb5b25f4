package org.actionsync.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody sees anything without signing in, and every refusal says which kind it is. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class SignInIT {

  private static final String ME = "{ me { name roles } sandbox }";
  private static final String ME_BODY = "{\"query\": \"" + ME + "\"}";

  @Deployment(testable = false)
  static EnterpriseArchive ear() {
    return TheEar.thatShips();
  }

  @Test
  void a_caller_without_credentials_is_told_to_sign_in() throws Exception {
    var answer = GraphQL.asNobody(GraphQL.SHARED).post(ME_BODY);

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.code()).isEqualTo("UNAUTHENTICATED");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Basic c3RyYW5nZXI6c3RyYW5nZXI=",
        "Basic YWRtaW46d3Jvbmc=",
        "Basic YWRtaW4=",
        "Basic ???",
        "Basic",
        "Bearer",
        "Bearer actionsync_guess",
        "Digest username=admin",
        "admin:admin"
      })
  void what_opens_nothing_is_told_so(String authorization) throws Exception {
    var answer =
        GraphQL.asNobody(GraphQL.SHARED).saying("Authorization", authorization).post(ME_BODY);

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.code()).isEqualTo("UNAUTHENTICATED");
  }

  @ParameterizedTest
  @ValueSource(strings = {"actionsync=", "actionsync=guess", "__Host-actionsync=guess"})
  void a_forged_cookie_opens_nothing(String cookie) throws Exception {
    var answer = GraphQL.asNobody(GraphQL.SHARED).saying("Cookie", cookie).post(ME_BODY);

    assertThat(answer.status()).isEqualTo(401);
  }

  @Test
  void a_script_sends_name_and_password_with_each_question() throws Exception {
    JsonObject me =
        GraphQL.asScript("admin", GraphQL.SHARED)
            .ask("{ me { name csrfToken } }")
            .getJsonObject("data")
            .getJsonObject("me");

    assertThat(me.getString("name")).isEqualTo("admin");
    assertThat(me.isNull("csrfToken")).isTrue();
  }

  @Test
  void a_token_opens_as_much_as_it_says_until_it_is_revoked() throws Exception {
    GraphQL admin = GraphQL.as("admin", GraphQL.SHARED);
    JsonObject issued =
        admin
            .ask(
                "mutation { createApiToken(input: {name: \"map of members\", role: VIEWER})"
                    + " { text apiToken { id lastUsedAt } } }")
            .getJsonObject("data")
            .getJsonObject("createApiToken");
    String id = issued.getJsonObject("apiToken").getString("id");
    GraphQL program =
        GraphQL.asNobody(GraphQL.SHARED)
            .saying("Authorization", "Bearer " + issued.getString("text"));

    JsonObject me = program.ask(ME).getJsonObject("data").getJsonObject("me");
    assertThat(me.getString("name")).isEqualTo("token map of members");
    assertThat(rolesOf(me)).containsExactly("VIEWER");
    assertThat(GraphQL.codeOf(program.ask("mutation { unmap(id: \"x\") }"))).isEqualTo("FORBIDDEN");

    String all = admin.ask("{ apiTokens { id lastUsedAt } }").toString();
    assertThat(all).contains(id).doesNotContain(issued.getString("text"));
    assertThat(all).containsPattern("\"lastUsedAt\":\"20");
    admin.ask("mutation { revokeApiToken(id: \"" + id + "\") { revokedAt } }");
    assertThat(program.post(ME_BODY).status()).isEqualTo(401);
  }

  @Test
  void a_page_of_another_site_cannot_change_anything_with_the_cookie() throws Exception {
    GraphQL forged = GraphQL.as("admin", GraphQL.SHARED).withoutProof();

    assertThat(forged.ask(ME).containsKey("errors")).isFalse();
    assertThat(GraphQL.codeOf(forged.ask("mutation { unmap(id: \"x\") }"))).isEqualTo("FORBIDDEN");
    assertThat(
            GraphQL.codeOf(
                GraphQL.as("admin", GraphQL.SHARED).ask("mutation { unmap(id: \"x\") }")))
        .isEqualTo("NOT_FOUND");
  }

  @Test
  void an_admin_signs_somebody_out_who_may_come_again() throws Exception {
    GraphQL admin = GraphQL.as("admin", GraphQL.SHARED);
    Browser browser = Browser.of("guest", GraphQL.SHARED);
    browser.signIn();
    assertThat(browser.isStillIn()).isTrue();

    JsonObject answer = admin.ask("mutation { signOutUser(name: \"guest\") }");

    assertThat(answer.getJsonObject("data").getInt("signOutUser")).isEqualTo(1);
    assertThat(browser.isStillIn()).isFalse();
    browser.signIn();
    assertThat(browser.isStillIn()).isTrue();
  }

  @Test
  void a_password_has_any_letters_whichever_way_it_is_sent() throws Exception {
    String chosen = "Straßenbahn über Łódź";
    String once =
        GraphQL.as("admin", GraphQL.SHARED)
            .ask(
                "mutation { createUser(input: {name: \"letters\", role: VIEWER}) { oneTimePassword } }")
            .getJsonObject("data")
            .getJsonObject("createUser")
            .getString("oneTimePassword");

    String choosing = Browser.signIn("letters", once, chosen);
    assertThat(Browser.post(GraphQL.SHARED, choosing).statusCode()).isEqualTo(200);

    byte[] both = ("letters:" + chosen).getBytes(StandardCharsets.UTF_8);
    JsonObject me =
        GraphQL.asNobody(GraphQL.SHARED)
            .saying("Authorization", "Basic " + Base64.getEncoder().encodeToString(both))
            .ask(ME)
            .getJsonObject("data")
            .getJsonObject("me");
    assertThat(me.getString("name")).isEqualTo("letters");
  }

  @Test
  void whoever_signs_out_is_out_with_this_browser() throws Exception {
    GraphQL.as("leaver", GraphQL.SHARED).ask(ME);
    Browser browser = Browser.of("leaver", GraphQL.SHARED);
    browser.signIn();
    assertThat(browser.cookieAttributes()).contains("HttpOnly", "SameSite=Lax", "path=/");

    assertThat(browser.signOut()).isEqualTo(204);

    assertThat(browser.isStillIn()).isFalse();
  }

  @Test
  void whoever_is_guessed_for_is_locked() throws Exception {
    GraphQL.as("victim", GraphQL.SHARED).ask(ME);
    for (int i = 0; i < 5; i++) {
      assertThat(basic("victim", "guess " + i)).isEqualTo(401);
    }

    assertThat(basic("victim", "victim")).isEqualTo(401);
    assertThat(GraphQL.as("victim", GraphQL.SHARED).post(ME_BODY).status())
        .as("the browser that was signed in before")
        .isEqualTo(200);
    assertThat(
            GraphQL.as("admin", GraphQL.SHARED)
                .ask("{ auditLog(action: \"signIn\", actor: \"victim\") { nodes { outcome } } }")
                .toString())
        .contains("REFUSED");
  }

  /** There is no request then, but there was one when the socket was opened. */
  @Test
  void whoever_guesses_over_a_socket_leaves_an_address() throws Exception {
    GraphQL.as("target", GraphQL.SHARED).ask(ME);
    for (int i = 0; i < 5; i++) {
      byte[] guess = ("target:guess " + i).getBytes(StandardCharsets.UTF_8);
      try (RawSocket socket = RawSocket.open(GraphQL.SHARED, null, "graphql-transport-ws", null)) {
        socket.says(
            "{\"type\":\"connection_init\",\"payload\":{\"authorization\":\"Basic "
                + Base64.getEncoder().encodeToString(guess)
                + "\"}}");
        assertThat(socket.closedWith()).isEqualTo(4403);
      }
    }

    assertThat(
            GraphQL.as("admin", GraphQL.SHARED)
                .ask("{ auditLog(actor: \"target\", first: 1) { nodes { address outcome } } }")
                .toString())
        .contains("\"address\":\"127.0.0.1\"", "\"outcome\":\"REFUSED\"");
  }

  private static int basic(String user, String password) throws Exception {
    byte[] both = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    return GraphQL.asNobody(GraphQL.SHARED)
        .saying("Authorization", "Basic " + Base64.getEncoder().encodeToString(both))
        .post(ME_BODY)
        .status();
  }

  @Test
  void a_viewer_is_known_by_name_and_role() throws Exception {
    JsonObject me = me("viewer");

    assertThat(me.getString("name")).isEqualTo("viewer");
    assertThat(rolesOf(me)).containsExactly("VIEWER");
  }

  @Test
  void an_admin_is_also_a_viewer() throws Exception {
    JsonObject me = me("admin");

    assertThat(me.getString("name")).isEqualTo("admin");
    assertThat(rolesOf(me)).containsExactlyInAnyOrder("ADMIN", "VIEWER");
  }

  @Test
  void a_server_is_no_sandbox_unless_it_was_told_so() throws Exception {
    JsonObject answer = GraphQL.as("viewer", GraphQL.SHARED).ask(ME);

    assertThat(answer.getJsonObject("data").getBoolean("sandbox")).isFalse();
  }

  @Test
  void the_schema_is_nobodys_business_unless_a_setting_says_so() throws Exception {
    GraphQL viewer = GraphQL.as("viewer", GraphQL.SHARED);

    assertThat(GraphQL.codeOf(viewer.ask("{ __schema { queryType { name } } }")))
        .isEqualTo("INVALID");
    assertThat(viewer.fetch("graphql/schema.graphql").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{ me", "{ you }", "query($id: ID!) { me { name } }", "mutation { no }"})
  void a_malformed_question_is_invalid(String query) throws Exception {
    JsonObject answer = GraphQL.as("admin", GraphQL.SHARED).ask(query);

    assertThat(GraphQL.codeOf(answer)).isEqualTo("INVALID");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "me", "[]", "{}", "{\"query\": 7}"})
  void a_malformed_body_is_invalid(String body) throws Exception {
    var answer = GraphQL.as("admin", GraphQL.SHARED).post(body);

    assertThat(answer.code()).isEqualTo("INVALID");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "multipart/form-data"})
  void what_a_page_of_another_site_could_send_is_not_taken(String contentType) throws Exception {
    var answer = GraphQL.as("admin", GraphQL.SHARED).sending(contentType).post(ME_BODY);

    assertThat(answer.status()).isEqualTo(415);
    assertThat(answer.code()).isEqualTo("INVALID");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "multipart/form-data"})
  void no_form_of_another_site_signs_anybody_in(String contentType) throws Exception {
    String right = Browser.signIn("admin", "admin", null);
    HttpResponse<String> answer = Browser.post(GraphQL.SHARED, contentType, right);

    assertThat(answer.statusCode()).isEqualTo(415);
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(Browser.post(GraphQL.SHARED, right).statusCode()).isEqualTo(200);
  }

  /** As many as there are threads, and then some. */
  @ParameterizedTest
  @ValueSource(strings = {"Content-Length: 4000", "Content-Length: 4000\r\nExpect: 100-continue"})
  void whoever_signs_in_byte_by_byte_keeps_nobody_waiting(String headers) throws Exception {
    String slow =
        "POST /session HTTP/1.1\r\nHost: {host}\r\nContent-Type: application/json\r\n"
            + headers
            + "\r\n\r\n{";
    List<Socket> waiting = new ArrayList<>();
    try {
      for (int i = 0; i < 16 * Runtime.getRuntime().availableProcessors() + 16; i++) {
        waiting.add(RawHttp.begin(GraphQL.SHARED, slow));
      }
      assertThat(
              CompletableFuture.supplyAsync(
                  () -> {
                    try {
                      return me("viewer").getString("name");
                    } catch (Exception failure) {
                      throw new CompletionException(failure);
                    }
                  }))
          .succeedsWithin(Duration.ofSeconds(20))
          .isEqualTo("viewer");
    } finally {
      for (Socket socket : waiting) {
        socket.close();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"jboss-remoting", "h2c"})
  void nobody_changes_over_to_another_protocol(String protocol) throws Exception {
    String asked =
        "GET / HTTP/1.1\r\nHost: {host}\r\nConnection: Upgrade\r\nUpgrade: "
            + protocol
            + "\r\nSec-JbossRemoting-Key: aGVsbG8gd29ybGQgaGVsbG8=\r\n\r\n";
    try (Socket socket = RawHttp.begin(GraphQL.SHARED, asked)) {
      assertThat(firstLine(socket)).startsWith("HTTP/1.1 401 ");
    }
  }

  private static String firstLine(Socket socket) throws IOException {
    return new BufferedReader(
            new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1))
        .readLine();
  }

  private static JsonObject me(String user) throws Exception {
    return GraphQL.as(user, GraphQL.SHARED).ask(ME).getJsonObject("data").getJsonObject("me");
  }

  private static List<String> rolesOf(JsonObject me) {
    return me.getJsonArray("roles").getValuesAs(JsonString::getString);
  }
}
