package org.actionsync.web.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import graphql.ExceptionWhileDataFetching;
import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.GraphQLError;
import graphql.execution.ResultPath;
import graphql.language.SourceLocation;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeadlineTest {

  private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 7); // as the JVM may begin
  private final Deadline deadline = Deadline.in(Duration.ofSeconds(30), nanos::get);

  @Test
  void it_is_over_when_the_time_is_up_and_not_before() {
    pass(Duration.ofSeconds(30).minusNanos(1));
    assertThatCode(deadline::check).doesNotThrowAnyException();

    pass(Duration.ofNanos(1));
    assertThatThrownBy(deadline::check)
        .isInstanceOf(CodedException.class)
        .hasMessageContaining("30 s")
        .extracting("code")
        .isEqualTo(ErrorCode.INVALID);
  }

  @Test
  void what_breaks_off_in_time_is_not_explained() {
    ExecutionResult broken = failed(new IllegalStateException("canceling statement"));

    assertThat(deadline.explain(broken)).isSameAs(broken);
  }

  @Test
  void what_breaks_off_later_took_too_long() {
    pass(Duration.ofSeconds(31));

    assertThat(code(failed(new IllegalStateException("canceling statement")))).isEqualTo("INVALID");
  }

  @Test
  void what_has_a_reason_of_its_own_keeps_it() {
    pass(Duration.ofSeconds(31));

    assertThat(code(failed(new CodedException(ErrorCode.CONFLICT, "Has a group"))))
        .isEqualTo("CONFLICT");
  }

  private @Nullable Object code(ExecutionResult result) {
    GraphQLError error = CodedErrors.in(deadline.explain(result)).getErrors().get(0);
    return error.getExtensions().get("code");
  }

  private void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }

  private static ExecutionResult failed(Throwable exception) {
    return ExecutionResultImpl.newExecutionResult()
        .addError(
            new ExceptionWhileDataFetching(
                ResultPath.parse("/groups"), exception, new SourceLocation(1, 1)))
        .build();
  }
}
