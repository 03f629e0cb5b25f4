package org.actionsync.web.graphql;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many fields a question has once its fragments are written out, found without writing them
 * out: thirty fragments that each use the next one twice are a few lines and a thousand million
 * fields, and whoever validates them never ends.
 */
final class WrittenOut {

  private final Map<String, SelectionSet> fragments = new HashMap<>();
  private final Map<String, Long> known = new HashMap<>();
  private final long enough;

  /** Stops counting beyond {@code limit}. */
  private WrittenOut(Document question, int limit) {
    question
        .getDefinitionsOfType(FragmentDefinition.class)
        .forEach(each -> fragments.put(each.getName(), each.getSelectionSet()));
    enough = limit + 1L;
  }

  /** Of all operations together; never much more than {@code limit}. */
  static long fields(Document question, int limit) {
    WrittenOut counted = new WrittenOut(question, limit);
    return question.getDefinitionsOfType(OperationDefinition.class).stream()
        .mapToLong(operation -> counted.in(operation.getSelectionSet()))
        .sum();
  }

  private long in(@Nullable SelectionSet selected) {
    if (selected == null) {
      return 0;
    }
    long sum = 0;
    for (Selection<?> each : selected.getSelections()) {
      sum = Math.min(enough, sum + of(each));
    }
    return sum;
  }

  private long of(Selection<?> selection) {
    if (selection instanceof Field field) {
      return 1 + in(field.getSelectionSet());
    }
    if (selection instanceof InlineFragment inline) {
      return 1 + in(inline.getSelectionSet());
    }
    return selection instanceof FragmentSpread spread ? 1 + ofFragment(spread.getName()) : 1;
  }

  /** One that leads back to itself ends here; that it may not is said by the validation. */
  private long ofFragment(String name) {
    Long counted = known.get(name);
    if (counted == null) {
      known.put(name, 0L);
      counted = in(fragments.get(name));
      known.put(name, counted);
    }
    return counted;
  }
}
