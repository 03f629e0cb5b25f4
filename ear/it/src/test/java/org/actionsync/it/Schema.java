package org.actionsync.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The schema that is promised to front ends, as far as attacks need to know it. */
final class Schema {

  private static final Pattern DESCRIPTION = Pattern.compile("\"(?:[^\"\\\\\n]|\\\\.)*\"");
  private static final Pattern BLOCK = Pattern.compile("(?s)(type|input) (\\w+) \\{(.*?)\n}");
  private static final Pattern FIELD =
      Pattern.compile("(?s)(\\w+)\\s*(?:\\(([^)]*)\\))?\\s*:\\s*([\\w\\[\\]!]+)(?:\\s*=\\s*\\w+)?");

  private final List<Operation> operations = new ArrayList<>();
  private final Map<String, List<Field>> inputs = new HashMap<>();

  /** A field of a type or an input; {@code type} as it is written. */
  record Field(String name, String type) {}

  /** What can be asked for. */
  record Operation(String name, boolean isMutation, List<Field> arguments, String type) {}

  /** Something that is given by itself; {@code path} with dots into inputs. */
  record Leaf(String path, String name, String type) {}

  private Schema() {}

  /** The one that is checked in. */
  static Schema reviewed() throws IOException {
    String text = Files.readString(Path.of(System.getProperty("schema.file")));
    Schema schema = new Schema();
    Matcher blocks = BLOCK.matcher(DESCRIPTION.matcher(text).replaceAll(""));
    while (blocks.find()) {
      schema.read(blocks.group(1), blocks.group(2), blocks.group(3));
    }
    return schema;
  }

  private void read(String kind, String name, String body) {
    if (kind.equals("input")) {
      inputs.put(name, fields(body));
    } else if (name.equals("Query") || name.equals("Mutation")) {
      Matcher fields = FIELD.matcher(body);
      while (fields.find()) {
        List<Field> arguments = fields.group(2) == null ? List.of() : fields(fields.group(2));
        operations.add(
            new Operation(
                fields.group(1),
                name.equals("Mutation"),
                arguments,
                fields.group(3).replaceAll("[\\[\\]!]", "")));
      }
    }
  }

  private static List<Field> fields(String text) {
    List<Field> found = new ArrayList<>();
    Matcher fields = FIELD.matcher(text);
    while (fields.find()) {
      found.add(new Field(fields.group(1), fields.group(3)));
    }
    return found;
  }

  List<Operation> operations() {
    return operations;
  }

  boolean isInput(String type) {
    return inputs.containsKey(type);
  }

  List<Field> fieldsOf(String input) {
    return inputs.getOrDefault(input, List.of());
  }

  /** All that is given to an operation by itself, however deep in inputs. */
  List<Leaf> leaves(Operation operation) {
    List<Leaf> leaves = new ArrayList<>();
    operation.arguments().forEach(argument -> addLeaves("", argument, leaves));
    return leaves;
  }

  private void addLeaves(String within, Field field, List<Leaf> leaves) {
    String path = within.isEmpty() ? field.name() : within + "." + field.name();
    String named = field.type().replaceAll("[\\[\\]!]", "");
    if (isInput(named)) {
      fieldsOf(named).forEach(inner -> addLeaves(path, inner, leaves));
    } else {
      leaves.add(new Leaf(path, field.name(), field.type()));
    }
  }
}
