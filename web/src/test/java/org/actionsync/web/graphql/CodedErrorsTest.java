package org.actionsync.web.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExceptionWhileDataFetching;
import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.GraphQLError;
import graphql.InvalidSyntaxError;
import graphql.execution.ResultPath;
import graphql.language.SourceLocation;
import graphql.validation.ValidationError;
import graphql.validation.ValidationErrorType;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CodedErrorsTest {

  private static final SourceLocation PLACE = new SourceLocation(2, 3);

  @ParameterizedTest
  @EnumSource(ErrorCode.class)
  void a_coded_exception_keeps_its_code_and_words(ErrorCode code) {
    GraphQLError error = coded(thrown(new CodedException(code, "No such group")));

    assertThat(error.getMessage()).isEqualTo("No such group");
    assertThat(about(error)).isEqualTo(Map.of("code", code.name()));
    assertThat(error.getPath()).isEqualTo(List.of("groups"));
    assertThat(error.getLocations()).containsExactly(PLACE);
  }

  @Test
  void an_invalid_argument_is_named() {
    var invalid = new CodedException(ErrorCode.INVALID, "Not a level: 7", "input.level");

    assertThat(about(coded(thrown(invalid))))
        .isEqualTo(Map.of("code", "INVALID", "field", "input.level"));
  }

  @Test
  void a_coded_exception_is_found_in_its_wrappers() {
    var conflict = new CodedException(ErrorCode.CONFLICT, "This campaign has a group");
    var wrapped = new CompletionException(new IllegalStateException("outer", conflict));

    assertThat(about(coded(thrown(wrapped)))).isEqualTo(Map.of("code", "CONFLICT"));
  }

  @Test
  void an_unexpected_exception_tells_the_caller_nothing() {
    GraphQLError error = coded(thrown(new IllegalStateException("table GROUP_ROW, key 4711")));

    assertThat(about(error)).isEqualTo(Map.of("code", "INTERNAL"));
    assertThat(error.toSpecification().toString())
        .doesNotContain("GROUP_ROW", "4711", "IllegalState", "java.");
  }

  @Test
  void a_question_that_cannot_be_read_is_invalid() {
    var error = coded(new InvalidSyntaxError(PLACE, "Unexpected end"));

    assertThat(about(error)).isEqualTo(Map.of("code", "INVALID"));
  }

  @Test
  void a_question_that_does_not_fit_names_its_argument() {
    var misfit =
        ValidationError.newValidationError()
            .validationErrorType(ValidationErrorType.WrongType)
            .sourceLocation(PLACE)
            .description("argument 'first' with value 'StringValue' is not a valid 'Int'")
            .build();

    assertThat(about(coded(misfit))).isEqualTo(Map.of("code", "INVALID", "field", "first"));
  }

  @Test
  void an_answer_without_errors_stays_as_it_is() {
    ExecutionResult fine = ExecutionResultImpl.newExecutionResult().data(Map.of()).build();

    assertThat(CodedErrors.in(fine)).isSameAs(fine);
  }

  @Test
  void all_errors_of_one_answer_have_its_trace() {
    Trace.begin(List.of("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"));
    try {
      ExecutionResult two =
          ExecutionResultImpl.newExecutionResult()
              .addError(new InvalidSyntaxError(PLACE, "Unexpected end"))
              .addError(thrown(new IllegalStateException()))
              .build();

      assertThat(CodedErrors.in(two).getErrors())
          .extracting(error -> error.getExtensions().get("traceId"))
          .containsExactly("4bf92f3577b34da6a3ce929d0e0e4736", "4bf92f3577b34da6a3ce929d0e0e4736");
    } finally {
      Trace.end();
    }
  }

  @Test
  void a_failure_is_logged_beside_its_trace_without_what_the_database_quoted() {
    SQLException quotes = new SQLException("Value 'ana@example.org' is too long", "22001");
    List<LogRecord> lines = new ArrayList<>();

    GraphQLError error =
        logged(lines, () -> coded(thrown(new IllegalStateException("Could not store", quotes))));

    assertThat(lines).hasSize(1);
    assertThat(lines.get(0).getMessage())
        .contains("groups", String.valueOf(error.getExtensions().get("traceId")));
    StringWriter written = new StringWriter();
    lines.get(0).getThrown().printStackTrace(new PrintWriter(written));
    assertThat(written.toString())
        .contains("java.sql.SQLException (22001)", "IllegalStateException")
        .contains("CodedErrorsTest.a_failure_is_logged")
        .doesNotContain("ana@example.org", "Could not store");
  }

  private static <T> T logged(List<LogRecord> lines, Supplier<T> work) {
    Logger logger = Logger.getLogger(CodedErrors.class.getName());
    Handler handler =
        new Handler() {
          @Override
          public void publish(LogRecord line) {
            lines.add(line);
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    logger.addHandler(handler);
    try {
      return work.get();
    } finally {
      logger.removeHandler(handler);
    }
  }

  /** What is said beside the words, without the trace, which every error has. */
  private static Map<String, Object> about(GraphQLError error) {
    Map<String, Object> extensions = new HashMap<>(error.getExtensions());
    assertThat(String.valueOf(extensions.remove("traceId"))).matches("[0-9a-f]{32}");
    return extensions;
  }

  private static GraphQLError thrown(Throwable exception) {
    return new ExceptionWhileDataFetching(ResultPath.parse("/groups"), exception, PLACE);
  }

  private static GraphQLError coded(GraphQLError error) {
    ExecutionResult result = ExecutionResultImpl.newExecutionResult().addError(error).build();
    return CodedErrors.in(result).getErrors().get(0);
  }
}
