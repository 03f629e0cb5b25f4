package org.actionsync.it;

import jakarta.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * One request that means harm.
 *
 * @param name what it tries
 * @param line the first line, as it is sent
 * @param headers as they are sent; {@code {host}} stands for the server, {@code {admin}} for the
 *     token of an admin and {@code {cookie}} for that of an admin's browser
 * @param body as it is sent
 * @param end what is an acceptable end, beside a refusal
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares or keeps them
record Attack(String name, String line, List<String> headers, byte[] body, End end) {

  /** What may become of it. */
  enum End {
    /** Refused, with a status of 400 to 499 or with nothing but coded errors. */
    REFUSED,
    /** Or answered with a list that has nothing in it. */
    OR_FINDS_NOTHING,
    /** Or cut off without a word, when it is hardly HTTP any more. */
    OR_CUT_OFF
  }

  static final String JSON = "Content-Type: application/json";

  /** A body for GraphQL, sent by an admin as a front end sends it. */
  static Attack body(String name, byte[] body) {
    return post(name, List.of(as("admin"), JSON), body);
  }

  static Attack body(String name, String body) {
    return body(name, body.getBytes(StandardCharsets.UTF_8));
  }

  /** A question, sent by an admin in a body that has nothing wrong with it. */
  static Attack question(String name, String query) {
    return body(name, Json.createObjectBuilder().add("query", query).build().toString());
  }

  /** Posts to GraphQL with these headers, beside those that every request has. */
  static Attack post(String name, List<String> headers, byte[] body) {
    List<String> all = new ArrayList<>(headers);
    all.add("Content-Length: " + body.length);
    return raw(name, "POST /graphql HTTP/1.1", all, body);
  }

  /** Says this line as an admin, without a body. */
  static Attack line(String name, String line) {
    return raw(name, line, List.of(as("admin")), new byte[0]);
  }

  static Attack raw(String name, String line, List<String> headers, byte[] body) {
    List<String> all = new ArrayList<>(List.of("Host: {host}", "Connection: close"));
    all.addAll(headers);
    return new Attack(name, line, all, body, End.REFUSED);
  }

  /** What a program of this role signs in with; whoever sends it knows the token. */
  static String as(String role) {
    return "Authorization: Bearer {" + role + "}";
  }

  Attack ending(End other) {
    return new Attack(name, line, headers, body, other);
  }

  @Override
  public String toString() {
    return name;
  }
}
