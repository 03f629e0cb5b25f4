package org.actionsync.web.graphql;

import graphql.normalized.ExecutableNormalizedField;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.List;

/**
 * How many values an answer can have: every field is one, and as many as the list is long that it
 * stands in. A list that is asked for with {@code first} is taken to be that long; one that comes
 * whole, such as the mappings of a link, as long as a page is without it.
 */
final class QuestionCost {

  private static final int PAGE = Integer.parseInt(Paging.DEFAULT);

  private final GraphQLSchema schema;
  private final long enough;

  /** Stops counting beyond {@code limit}, because what is refused need not be known exactly. */
  QuestionCost(GraphQLSchema schema, int limit) {
    this.schema = schema;
    this.enough = limit + 1L;
  }

  long of(List<ExecutableNormalizedField> fields) {
    return of(fields, PAGE);
  }

  private long of(List<ExecutableNormalizedField> fields, int length) {
    long sum = 0;
    for (ExecutableNormalizedField field : fields) {
      sum = Math.min(enough, sum + of(field, length));
    }
    return sum;
  }

  /**
   * Of one field.
   *
   * @param length how long it is, if it is a list
   */
  private long of(ExecutableNormalizedField field, int length) {
    if (QuestionLimits.isIntrospection(field)) {
      return 1; // of a fixed size, and with limits of its own
    }
    long times = isList(field) ? length : 1;
    return Math.min(enough, times * (1 + of(field.getChildren(), first(field))));
  }

  private boolean isList(ExecutableNormalizedField field) {
    return GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(field.getType(schema)));
  }

  private static int first(ExecutableNormalizedField field) {
    Object first = field.getResolvedArguments().get("first");
    return first instanceof Integer wanted && wanted > 0 ? wanted : PAGE;
  }
}
