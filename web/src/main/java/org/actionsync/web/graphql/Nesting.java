package org.actionsync.web.graphql;

/**
 * How JSON is nested, found without reading it; strings aside, and whether brackets fit is not
 * asked.
 *
 * @param deepest the most brackets that were open at once
 * @param end where all were closed for the first time; 0 if they never were
 */
record Nesting(int deepest, int end) {

  static Nesting of(String json) {
    int open = 0;
    int most = 0;
    int end = 0;
    boolean quoted = false;
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      if (quoted && c == '\\') {
        i++; // whatever is escaped ends no string
      } else if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == '{' || c == '[')) {
        open++;
        most = Math.max(most, open);
      } else if (!quoted && (c == '}' || c == ']')) {
        open--;
        end = open == 0 && end == 0 ? i + 1 : end;
      }
    }
    return new Nesting(most, end);
  }
}
