package org.actionsync.application.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.actionsync.application.integration.SetUpRefused.Why;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;

/** Expects use cases to refuse, and why. */
public final class Refusals {

  private Refusals() {}

  /** Expects {@code wish} to be refused for this reason, blaming {@code field}, and returns it. */
  public static SetUpRefused refused(Why why, @Nullable String field, ThrowingCallable wish) {
    SetUpRefused refused = catchThrowableOfType(SetUpRefused.class, wish);
    assertThat(refused).as("a refusal").isNotNull();
    assertThat(refused.why()).isEqualTo(why);
    assertThat(refused.field()).isEqualTo(field);
    return refused;
  }
}
