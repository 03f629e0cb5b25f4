package org.actionsync.web.signin;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.JsonWriter;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.actionsync.application.access.BrowserSessions;
import org.actionsync.application.access.KeepUsers;
import org.actionsync.application.access.SignIn;
import org.actionsync.application.access.SignInRefused;
import org.actionsync.application.integration.SetUpRefused;
import org.actionsync.application.port.PasswordHashes;
import org.actionsync.application.port.Sessions.By;
import org.actionsync.application.port.Users.User;
import org.actionsync.web.graphql.BoundedJson;
import org.actionsync.web.graphql.BoundedJson.Unreadable;
import org.actionsync.web.graphql.Caller;
import org.actionsync.web.graphql.CodedException;
import org.actionsync.web.graphql.ErrorCode;
import org.actionsync.web.graphql.Identity;
import org.actionsync.web.graphql.JsonErrors;
import org.actionsync.web.graphql.Role;
import org.jspecify.annotations.Nullable;

/**
 * The session of a browser: {@code POST} signs in, {@code GET} says who is, {@code DELETE} signs
 * out. Only JSON is taken, so that no form of another site can sign anybody in.
 */
@WebServlet(SessionEndpoint.PATH)
public class SessionEndpoint extends HttpServlet {

  static final String PATH = "/session";

  private static final long serialVersionUID = 1L;

  /** Names and passwords, and nothing within. */
  private static final BoundedJson JSON = new BoundedJson("The body", 1);

  private static final int MOST_BYTES = 4096;

  @Inject transient SignIn passwords;
  @Inject transient BrowserSessions sessions;
  @Inject transient KeepUsers users;
  @Inject transient SessionCookie cookie;
  @Inject transient Caller caller;
  @Inject transient Door door;
  @Inject transient SignInLog log;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    JsonObjectBuilder answer =
        Json.createObjectBuilder()
            .add("signIn", door.asksProvider() ? "provider" : "password")
            .add("user", caller.isSomebody() ? user(caller.identity()) : JsonValue.NULL);
    send(response, answer.build());
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      send(response, signIn(request, response));
    } catch (CodedException refused) {
      JsonErrors.send(response, status(refused.code()), refused);
    } catch (Unreadable refused) {
      JsonErrors.send(response, refused.status(), ErrorCode.INVALID, refused.why());
    }
  }

  @Override
  protected void doDelete(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (caller.isSomebody() && !caller.identity().isProvedToBeMeant()) {
      JsonErrors.send(
          response,
          HttpServletResponse.SC_FORBIDDEN,
          ErrorCode.FORBIDDEN,
          "Send the csrfToken as the header " + Doorkeeper.CSRF_HEADER);
      return;
    }
    cookie.in(request).ifPresent(sessions::end);
    cookie.take(request, response);
    if (caller.isSomebody()) {
      Identity identity = caller.identity();
      log.signedOut(identity.name(), identity.role(), identity.address());
    }
    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
  }

  private JsonObject signIn(HttpServletRequest request, HttpServletResponse response)
      throws IOException, Unreadable {
    if (door.asksProvider()) {
      throw new CodedException(ErrorCode.FORBIDDEN, "Sign in at the identity provider: /oidc/");
    }
    JsonObject body = JSON.read(request, MOST_BYTES);
    String name = text(body, "name");
    String password = text(body, "password");
    User user = user(name, password, body, door.addressOf(request));
    Role role = Credentials.role(user.role());
    cookie.in(request).ifPresent(sessions::end); // of whoever used this browser before
    String secret = sessions.open(user.name(), user.role(), By.US);
    if (!users.stillIn(user.name()).equals(Optional.of(user))) { // changed while we were at it
      sessions.end(secret);
      throw new CodedException(ErrorCode.UNAUTHENTICATED, "Sign in again");
    }
    log.signedIn(user.name(), role, door.addressOf(request));
    cookie.give(secret, request, response); // last: what is not in the log did not happen
    return Json.createObjectBuilder()
        .add("name", user.name())
        .add("role", role.name())
        .add("csrfToken", sessions.csrfToken(secret))
        .build();
  }

  private User user(String name, String password, JsonObject body, String address) {
    try {
      if (!body.containsKey("newPassword")) {
        return passwords.signIn(name, password);
      }
      User user = passwords.signIn(name, password, text(body, "newPassword"));
      log.choseAnotherPassword(user.name(), Credentials.role(user.role()), address);
      return user;
    } catch (SignInRefused refused) {
      log.refused(name, refused, address);
      throw Credentials.coded(refused);
    } catch (PasswordHashes.Busy busy) {
      throw Credentials.coded(busy);
    } catch (SetUpRefused refused) {
      throw new CodedException(ErrorCode.INVALID, refused.getMessage(), refused.field());
    }
  }

  private static String text(JsonObject body, String field) {
    JsonValue value = body.get(field);
    if (value instanceof JsonString text) {
      return text.getString();
    }
    throw new CodedException(ErrorCode.INVALID, field + " is a text", field);
  }

  private static int status(ErrorCode code) {
    return switch (code) {
      case UNAUTHENTICATED -> HttpServletResponse.SC_UNAUTHORIZED;
      case FORBIDDEN -> HttpServletResponse.SC_FORBIDDEN;
      case SERVICE_UNAVAILABLE -> HttpServletResponse.SC_SERVICE_UNAVAILABLE;
      default -> HttpServletResponse.SC_BAD_REQUEST;
    };
  }

  private static JsonObject user(Identity identity) {
    JsonObjectBuilder user =
        Json.createObjectBuilder().add("name", identity.name()).add("role", identity.role().name());
    Identity.@Nullable Csrf csrf = identity.csrf();
    if (csrf == null) {
      user.addNull("csrfToken");
    } else {
      user.add("csrfToken", csrf.token());
    }
    return user.build();
  }

  private static void send(HttpServletResponse response, JsonObject answer) throws IOException {
    response.setContentType("application/json");
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.setHeader("Cache-Control", "no-store");
    try (JsonWriter out = Json.createWriter(response.getWriter())) {
      out.writeObject(answer);
    }
  }
}
