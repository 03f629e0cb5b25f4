package org.actionsync.web.graphql;

import graphql.ErrorType;
import graphql.ExceptionWhileDataFetching;
import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.GraphQLError;
import graphql.execution.NonNullableFieldWasNullError;
import graphql.execution.ResultPath;
import graphql.language.SourceLocation;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Gives every error its code, and keeps what is nobody's business inside.
 *
 * <p>An unexpected exception is logged here, with its stack; the caller is told that it happened
 * and no more, because messages of libraries name classes, tables and sometimes keys.
 */
public final class CodedErrors {

  private static final Logger LOG = System.getLogger(CodedErrors.class.getName());

  /** How graphql-java names the culprit in its messages; it has no better place for it. */
  private static final Pattern CULPRIT = Pattern.compile("(?:[Aa]rgument|[Vv]ariable) '([^']+)'");

  /** All that anybody outside learns of a bug of ours. */
  static final String OUR_FAULT =
      "Something went wrong on our side; the log says more beside the traceId";

  private CodedErrors() {}

  /** The same result, with a code and the trace on every error, in plain words. */
  public static ExecutionResult in(ExecutionResult result) {
    List<GraphQLError> errors = result.getErrors();
    if (errors.isEmpty()) {
      return result;
    }
    String trace = Trace.current();
    List<GraphQLError> coded =
        errors.stream()
            .filter(error -> !isEcho(error, errors))
            .map(error -> code(error, trace))
            .toList();
    return result.transform(builder -> builder.errors(coded));
  }

  /** What a failure comes to that kept a question from being answered at all. */
  public static ExecutionResult resultOf(Throwable failure) {
    var error =
        new ExceptionWhileDataFetching(ResultPath.rootPath(), failure, SourceLocation.EMPTY);
    return ExecutionResultImpl.newExecutionResult().addError(error).build();
  }

  /**
   * That nothing came where something must is no news where another error says why: at the same
   * place, or nowhere in particular, as SmallRye says of arguments that it cannot convert.
   */
  private static boolean isEcho(GraphQLError error, List<GraphQLError> all) {
    return error instanceof NonNullableFieldWasNullError
        && all.stream()
            .filter(other -> !(other instanceof NonNullableFieldWasNullError))
            .map(GraphQLError::getPath)
            .anyMatch(path -> path == null || path.equals(error.getPath()));
  }

  private static GraphQLError code(GraphQLError error, String trace) {
    if (error instanceof ExceptionWhileDataFetching failure) {
      CodedException known = findCoded(failure.getException());
      return known == null
          ? internal(error, failure.getException(), trace)
          : new CodedError(known.code(), known.getMessage(), known.field(), error, trace);
    }
    return isTheCallersFault(error)
        ? new CodedError(
            ErrorCode.INVALID, PlainWords.of(error.getMessage()), culprit(error), error, trace)
        : internal(error, null, trace);
  }

  /** Everything that is wrong with a question is found before any of our code is asked. */
  static boolean isTheCallersFault(GraphQLError error) {
    // An error without a place is one that SmallRye made of a question it could not even parse.
    return error.getErrorType() == ErrorType.InvalidSyntax
        || error.getErrorType() == ErrorType.ValidationError
        || error.getErrorType() == ErrorType.OperationNotSupported
        || (error.getPath() == null && isNowhere(error.getLocations()));
  }

  private static boolean isNowhere(@Nullable List<SourceLocation> places) {
    return places == null || places.isEmpty();
  }

  private static CodedError internal(GraphQLError error, @Nullable Throwable cause, String trace) {
    LOG.log(
        Level.ERROR,
        "A GraphQL request failed at " + error.getPath() + ", trace " + trace,
        cause == null ? null : FaultForLog.of(cause));
    return new CodedError(ErrorCode.INTERNAL, OUR_FAULT, null, error, trace);
  }

  /** Looks through the wrappers that asynchronous and batched resolvers put around an exception. */
  static @Nullable CodedException findCoded(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof CodedException coded) {
        return coded;
      }
      if (isMisfit(cause)) {
        return new CodedException(
            ErrorCode.INVALID, PlainWords.of(String.valueOf(cause.getMessage())));
      }
    }
    return null;
  }

  /** SmallRye looks at the values of some variables as late as when it calls our methods. */
  private static boolean isMisfit(Throwable cause) {
    return cause instanceof CoercingParseLiteralException
        || cause instanceof CoercingParseValueException;
  }

  private static @Nullable String culprit(GraphQLError error) {
    Matcher matcher = CULPRIT.matcher(error.getMessage());
    return matcher.find() ? matcher.group(1) : null;
  }
}
