package org.actionsync.web.graphql;

import graphql.ExceptionWhileDataFetching;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.execution.ResultPath;
import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;

/** Until when a question is answered. */
final class Deadline {

  /** Where a question carries its own, in the context of GraphQL. */
  static final String KEY = "deadline";

  private final Duration limit;
  private final LongSupplier nanos;
  private final long begun;

  private Deadline(Duration limit, LongSupplier nanos) {
    this.limit = limit;
    this.nanos = nanos;
    this.begun = nanos.getAsLong();
  }

  /** So long from now on. */
  static Deadline in(Duration limit) {
    return in(limit, System::nanoTime);
  }

  static Deadline in(Duration limit, LongSupplier nanos) {
    return new Deadline(limit, nanos);
  }

  boolean isOver() {
    return nanos.getAsLong() - begun >= limit.toNanos();
  }

  /** Throws if it is over. */
  void check() {
    if (isOver()) {
      throw exceeded();
    }
  }

  CodedException exceeded() {
    return new CodedException(
        ErrorCode.INVALID, "This took longer than " + limit.toSeconds() + " s: ask for less");
  }

  /**
   * The same result; but once it is over, whatever broke off without a reason broke off because of
   * that: the database stops what takes too long with an exception of its own.
   */
  ExecutionResult explain(ExecutionResult result) {
    if (result.getErrors().isEmpty() || !isOver()) {
      return result;
    }
    List<GraphQLError> explained = result.getErrors().stream().map(this::explain).toList();
    return result.transform(builder -> builder.errors(explained));
  }

  private GraphQLError explain(GraphQLError error) {
    boolean hasReason =
        !(error instanceof ExceptionWhileDataFetching failure)
            || CodedErrors.findCoded(failure.getException()) != null;
    return hasReason
        ? error
        : new ExceptionWhileDataFetching(
            ResultPath.fromList(error.getPath()), exceeded(), error.getLocations().get(0));
  }
}
