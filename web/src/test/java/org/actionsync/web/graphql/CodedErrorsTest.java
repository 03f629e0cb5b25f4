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
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
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
    assertThat(error.getExtensions()).isEqualTo(Map.of("code", code.name()));
    assertThat(error.getPath()).isEqualTo(List.of("groups"));
    assertThat(error.getLocations()).containsExactly(PLACE);
  }

  @Test
  void an_invalid_argument_is_named() {
    var invalid = new CodedException(ErrorCode.INVALID, "Not a level: 7", "input.level");

    assertThat(coded(thrown(invalid)).getExtensions())
        .isEqualTo(Map.of("code", "INVALID", "field", "input.level"));
  }

  @Test
  void a_coded_exception_is_found_in_its_wrappers() {
    var conflict = new CodedException(ErrorCode.CONFLICT, "This campaign has a group");
    var wrapped = new CompletionException(new IllegalStateException("outer", conflict));

    assertThat(coded(thrown(wrapped)).getExtensions()).isEqualTo(Map.of("code", "CONFLICT"));
  }

  @Test
  void an_unexpected_exception_tells_the_caller_nothing() {
    GraphQLError error = coded(thrown(new IllegalStateException("table GROUP_ROW, key 4711")));

    assertThat(error.getExtensions()).isEqualTo(Map.of("code", "INTERNAL"));
    assertThat(error.toSpecification().toString())
        .doesNotContain("GROUP_ROW", "4711", "IllegalState", "java.");
  }

  @Test
  void a_question_that_cannot_be_read_is_invalid() {
    var error = coded(new InvalidSyntaxError(PLACE, "Unexpected end"));

    assertThat(error.getExtensions()).isEqualTo(Map.of("code", "INVALID"));
  }

  @Test
  void a_question_that_does_not_fit_names_its_argument() {
    var misfit =
        ValidationError.newValidationError()
            .validationErrorType(ValidationErrorType.WrongType)
            .sourceLocation(PLACE)
            .description("argument 'first' with value 'StringValue' is not a valid 'Int'")
            .build();

    assertThat(coded(misfit).getExtensions())
        .isEqualTo(Map.of("code", "INVALID", "field", "first"));
  }

  @Test
  void an_answer_without_errors_stays_as_it_is() {
    ExecutionResult fine = ExecutionResultImpl.newExecutionResult().data(Map.of()).build();

    assertThat(CodedErrors.in(fine)).isSameAs(fine);
  }

  private static GraphQLError thrown(Throwable exception) {
    return new ExceptionWhileDataFetching(ResultPath.parse("/groups"), exception, PLACE);
  }

  private static GraphQLError coded(GraphQLError error) {
    ExecutionResult result = ExecutionResultImpl.newExecutionResult().addError(error).build();
    return CodedErrors.in(result).getErrors().get(0);
  }
}
