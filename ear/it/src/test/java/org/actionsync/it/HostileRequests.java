package org.actionsync.it;

import static org.actionsync.it.Attack.JSON;
import static org.actionsync.it.Attack.as;
import static org.actionsync.it.Attack.line;
import static org.actionsync.it.Attack.post;
import static org.actionsync.it.Attack.raw;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Requests that try to be somebody else, to come from elsewhere, or to be read in two ways. */
final class HostileRequests {

  private static final byte[] MUTATION =
      "{\"query\": \"mutation { connectGroup(input: {apiKey: \\\"a-key-of-evil\\\"}) { id } }\"}"
          .getBytes(StandardCharsets.UTF_8);

  private static final byte[] NOTHING = new byte[0];

  private HostileRequests() {}

  static List<Attack> all() {
    List<Attack> all = new ArrayList<>();
    credentials()
        .forEach(each -> all.add(post("credentials " + each, List.of(JSON, each), MUTATION)));
    forgeries().forEach(each -> all.add(post("forged " + each, each, MUTATION)));
    all.add(post("no credentials", List.of(JSON), MUTATION));
    contentTypes()
        .forEach(each -> all.add(post("sent as " + each, List.of(as("admin"), each), MUTATION)));
    all.add(post("sent as nothing", List.of(as("admin")), MUTATION));
    origins()
        .forEach(each -> all.add(post("from " + each, List.of(as("admin"), JSON, each), MUTATION)));
    all.addAll(preflights());
    paths().forEach(each -> all.add(line("path " + each, "GET " + each + " HTTP/1.1")));
    paths().forEach(each -> all.add(atPath(each)));
    methods().forEach(each -> all.add(line("method " + each, each + " /graphql HTTP/1.1")));
    all.addAll(broken());
    return all;
  }

  private static List<String> credentials() {
    return List.of(
        "Authorization: Basic " + base64("admin:wrong"),
        "Authorization: Basic " + base64("admin:"),
        "Authorization: Basic " + base64(":admin"),
        "Authorization: Basic " + base64("admin"),
        "Authorization: Basic " + base64("admin\u0000:admin"),
        "Authorization: Basic " + base64("admin' or '1'='1:x"),
        "Authorization: Basic " + base64("admin\r\nX-Role: admin:admin"),
        "Authorization: Basic " + base64("../admin:admin"),
        "Authorization: Basic " + base64("a".repeat(10_000) + ":a"),
        "Authorization: Basic",
        "Authorization: Basic !!!!",
        "Authorization: Basic ====",
        "Authorization: admin:admin",
        "Authorization: Bearer",
        "Authorization: Bearer null",
        "Authorization: Bearer undefined",
        "Authorization: Bearer " + "a".repeat(43),
        "Authorization: Bearer ' or 1=1 --",
        "Authorization: Bearer ../../../etc/passwd",
        // {"alg":"none"}.{"sub":"admin","groups":["admin"]}.
        "Authorization: Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJhZG1pbiIsImdyb3VwcyI6WyJhZG1pbiJdfQ.",
        "Authorization: Digest username=\"admin\", realm=\"ActionSync\", response=\"x\"",
        "Authorization: Negotiate YII=",
        "Cookie: JSESSIONID=aaaaaaaaaaaaaaaaaaaaaaaa.node",
        "Cookie: JSESSIONID=../../admin",
        "Cookie: JSESSIONID=; admin=true; role=admin",
        "Cookie: actionsync=" + "A".repeat(43) + "; session=1",
        "Cookie: $Version=1; JSESSIONID=\"a\"; $Path=/",
        "X-CSRF-Token: anything",
        "X-Forwarded-User: admin",
        "X-Remote-User: admin",
        "X-Forwarded-For: 127.0.0.1",
        "X-Original-URL: /health");
  }

  /** What a page of another site, or a neighbour, could have an admin's browser send. */
  private static List<List<String>> forgeries() {
    String cookie = "Cookie: {cookie}";
    return List.of(
        List.of(JSON, cookie),
        List.of(JSON, cookie, "X-CSRF-Token: "),
        List.of(JSON, cookie, "X-CSRF-Token: guess"),
        List.of(JSON, cookie, "X-CSRF-Token: {cookie}"),
        List.of(JSON, cookie, "X-XSRF-TOKEN: " + "a".repeat(64)),
        List.of(JSON, cookie, "Origin: https://evil.example"),
        List.of(JSON, cookie, "Referer: https://evil.example/"),
        List.of("Content-Type: text/plain", cookie),
        List.of(JSON, cookie + "x"),
        List.of(JSON, "Cookie: __Host-{cookie}"),
        List.of(JSON, cookie, "Authorization: Bearer guess"));
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> contentTypes() {
    return List.of(
        "Content-Type: text/plain",
        "Content-Type: text/plain; charset=application/json",
        "Content-Type: text/plain;application/json",
        "Content-Type: application/x-www-form-urlencoded",
        "Content-Type: multipart/form-data; boundary=a",
        "Content-Type: multipart/form-data; application/json",
        "Content-Type: application/jsonp",
        "Content-Type: application/xml",
        "Content-Type: text/json",
        "Content-Type: ,application/json",
        "Content-Type: application/graphql",
        "Content-Type: */*",
        "Content-Type: application/x-java-serialized-object",
        "Content-Type:");
  }

  private static List<String> origins() {
    return List.of(
        "Origin: https://evil.example",
        "Origin: http://evil.example",
        "Origin: null",
        "Origin: ",
        "Origin: http://{host}.evil.example",
        "Origin: http://evil.example/{host}",
        "Origin: http://{host}@evil.example",
        "Origin: http://127.0.0.1",
        "Origin: http://localhost:1",
        "Origin: file://",
        "Origin: *",
        "Origin: {host}");
  }

  private static List<Attack> preflights() {
    List<String> asked =
        List.of("Origin: https://evil.example", "Access-Control-Request-Method: POST");
    return List.of(
        raw("preflight of another origin", "OPTIONS /graphql HTTP/1.1", asked, NOTHING),
        raw("preflight elsewhere", "OPTIONS /audit.jsonl HTTP/1.1", asked, NOTHING),
        raw("options of nobody", "OPTIONS / HTTP/1.1", List.of(), NOTHING),
        raw(
            "web socket of another origin",
            "GET /graphql HTTP/1.1",
            List.of(
                as("admin"),
                "Origin: https://evil.example",
                "Upgrade: websocket",
                "Sec-WebSocket-Version: 13",
                "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
                "Sec-WebSocket-Protocol: graphql-transport-ws"),
            NOTHING));
  }

  private static List<String> paths() {
    return List.of(
        "//graphql",
        "/graphql//",
        "/./graphql",
        "/graphql/.",
        "/graphql/..",
        "/x/../graphql",
        "/graphql/..;/",
        "/graphql;x=1",
        "/;/graphql",
        "/..;/graphql",
        "/%2e/graphql",
        "/%2e%2e/graphql",
        "/%2e%2e%2f%2e%2e%2fetc/passwd",
        "/%252e%252e/graphql",
        "/%c0%ae%c0%ae/graphql",
        "/../../../../etc/passwd",
        "/..%5c..%5cwindows",
        "/graphql%00",
        "/graphql%0d%0aSet-Cookie:%20a=b",
        "/%67raphql",
        "/GraphQL",
        "/graphql.json",
        "/graphql/x",
        "/graphql/schema.graphql",
        "/graphql/schema.graphql/",
        "/graphql-ui",
        "/graphiql",
        "/WEB-INF/web.xml",
        "/WEB-INF/",
        "/web-inf/web.xml",
        "/WEB-INF/classes/META-INF/microprofile-config.properties",
        "/META-INF/MANIFEST.MF",
        "/META-INF/",
        "/refused",
        "/error",
        "/wildfly-services",
        "/wildfly-services/ejb/v1/open",
        "/management",
        "/console",
        "/health",
        "/metrics",
        "/jolokia",
        "/actuator/env",
        "/.git/config",
        "/.env",
        "/favicon.ico",
        "/" + "a".repeat(20_000));
  }

  private static Attack atPath(String path) {
    return raw(
        "mutation at " + path,
        "POST " + path + " HTTP/1.1",
        List.of(as("admin"), JSON, "Content-Length: " + MUTATION.length),
        MUTATION);
  }

  private static List<String> methods() {
    return List.of(
        "GET",
        "PUT",
        "DELETE",
        "PATCH",
        "TRACE",
        "TRACK",
        "PROPFIND",
        "MOVE",
        "DEBUG",
        "get",
        "X",
        "POST\u00e9");
  }

  /** Hardly HTTP, or HTTP that two readers read in two ways. */
  private static List<Attack> broken() {
    String more = "0\r\n\r\nGET /audit.jsonl HTTP/1.1\r\nHost: x\r\n\r\n";
    byte[] smuggled = more.getBytes(StandardCharsets.UTF_8);
    List<Attack> all =
        List.of(
            signed("two lengths", "Content-Length: 5", "Content-Length: 6"),
            signed("a length below nothing", "Content-Length: -1"),
            signed("a length that is none", "Content-Length: five"),
            signed("length and chunks", "Content-Length: 3", "Transfer-Encoding: chunked"),
            signed("unknown encoding", "Transfer-Encoding: chunked, gzip")
                .ending(Attack.End.OR_CUT_OFF),
            signed("hidden encoding", "Transfer-Encoding : chunked"),
            signed("a header without a name", ": x"),
            signed("a header without a colon", "nothing"),
            signed("a header with zeros", "X-A: \u0000"),
            signed("a folded header", "X-A: b\r\n c: d"),
            signed("a bare return in a header", "X-A: b\rSet-Cookie: a=b"),
            signed("many headers", "X-A: b\r\n".repeat(300) + "X-B: c"),
            signed("a long header", "X-A: " + "a".repeat(100_000)),
            signed("another host", "Host: evil.example\r\nHost: evil.example"),
            signed("an expectation", "Expect: 200-ok", "Content-Length: 0"),
            raw("no method", "/graphql HTTP/1.1", List.of(as("admin")), NOTHING),
            raw("no version", "POST /graphql", List.of(as("admin")), NOTHING),
            raw("a strange version", "POST /graphql HTTP/9.9", List.of(as("admin")), NOTHING),
            raw("another protocol", "PRI * HTTP/2.0", List.of(), NOTHING),
            raw(
                "a proxy request",
                "GET http://evil.example/ HTTP/1.1",
                List.of(as("admin")),
                NOTHING),
            raw("a tunnel", "CONNECT evil.example:443 HTTP/1.1", List.of(as("admin")), NOTHING),
            raw("a line that is split", "GET /a\r\nX: b HTTP/1.1", List.of(as("admin")), NOTHING),
            raw("a space in the path", "GET /a b HTTP/1.1", List.of(as("admin")), NOTHING),
            raw(
                "letters beyond ASCII",
                "GET /gr\u00e4phql HTTP/1.1",
                List.of(as("admin")),
                NOTHING),
            raw("TLS", "\u0016\u0003\u0001\u0002", List.of(), NOTHING));
    List<Attack> ending = new ArrayList<>(all);
    ending.add(raw("more behind the end", "POST /graphql HTTP/1.1", List.of(JSON), smuggled));
    return ending.stream().map(attack -> attack.ending(Attack.End.OR_CUT_OFF)).toList();
  }

  private static Attack signed(String name, String... headers) {
    List<String> all = new ArrayList<>(List.of(as("admin"), JSON));
    all.addAll(List.of(headers));
    return raw(name, "POST /graphql HTTP/1.1", all, NOTHING);
  }
}
