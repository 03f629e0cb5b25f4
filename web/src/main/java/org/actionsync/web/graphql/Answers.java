package org.actionsync.web.graphql;

import org.actionsync.application.integration.SetUpRefused;
import org.actionsync.application.sync.RunRefused;
import org.jspecify.annotations.Nullable;

/** Turns what use cases refuse into errors with a code. */
final class Answers {

  private Answers() {}

  /** A question to a use case. */
  @FunctionalInterface
  interface Question<T> {
    T ask() throws SetUpRefused, RunRefused;
  }

  /** A wish that a use case carries out without an answer. */
  @FunctionalInterface
  interface Wish {
    void carryOut() throws SetUpRefused, RunRefused;
  }

  /** Asks; a refusal blames an argument of the operation itself. */
  static <T> T to(Question<T> question) {
    return to("", question);
  }

  /** Asks; a refusal blames a field of the argument {@code input}. */
  static <T> T toInput(Question<T> question) {
    return to("input.", question);
  }

  /** Has the wish carried out, and says so. */
  static boolean done(Wish wish) {
    return to(
        "",
        () -> {
          wish.carryOut();
          return true;
        });
  }

  private static <T> T to(String within, Question<T> question) {
    try {
      return question.ask();
    } catch (SetUpRefused refused) {
      @Nullable String field = refused.field();
      throw new CodedException(
          code(refused), refused.getMessage(), field == null ? null : within + field);
    } catch (RunRefused refused) {
      throw new CodedException(code(refused), String.valueOf(refused.getMessage()), field(refused));
    }
  }

  private static ErrorCode code(SetUpRefused refused) {
    return switch (refused.why()) {
      case UNKNOWN -> ErrorCode.NOT_FOUND;
      case INVALID -> ErrorCode.INVALID;
      case CONFLICT -> ErrorCode.CONFLICT;
      case KEY_REFUSED -> ErrorCode.KEY_REFUSED;
      case UNAVAILABLE -> ErrorCode.SERVICE_UNAVAILABLE;
    };
  }

  private static ErrorCode code(RunRefused refused) {
    return switch (refused.why()) {
      case NO_LINK, NO_RUN, NO_CHANGE -> ErrorCode.NOT_FOUND;
      case DISABLED, BUSY, NOT_NOW -> ErrorCode.CONFLICT;
      case HELD -> ErrorCode.HELD;
      case KEY_REFUSED -> ErrorCode.KEY_REFUSED;
    };
  }

  private static @Nullable String field(RunRefused refused) {
    return switch (refused.why()) {
      case NO_LINK -> "linkId";
      case NO_RUN, NO_CHANGE -> "id";
      case DISABLED, BUSY, NOT_NOW, HELD, KEY_REFUSED -> null;
    };
  }
}
