package org.actionsync.infrastructure.osdi;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import javax.net.ssl.SSLHandshakeException;
import org.actionsync.application.port.ApiKey;
import org.actionsync.application.port.CallBudgets;
import org.actionsync.application.port.DirectoryUnavailable;
import org.actionsync.application.port.DirectoryUnavailable.Kind;
import org.actionsync.domain.contact.Side;

/**
 * Makes the calls of one directory with one key: paced, counted, and repeated where that is safe.
 *
 * <p>A 429 was not applied and is always repeated, after the wait it asks for, which holds up all
 * users of the key. After any other failure only calls are repeated that may be done twice, and
 * calls that surely never left. When a connection breaks before any answer, the HTTP client below
 * tries up to three times more if the call has no body, unseen here; MicroProfile has no switch for
 * it.
 */
public final class Calls {

  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;

  private final Side side;
  private final ApiKey key;
  private final CallBudget budget;
  private final OsdiSettings settings;
  private final AtomicLong made = new AtomicLong();

  Calls(Side side, ApiKey key, CallBudget budget, OsdiSettings settings) {
    this.side = side;
    this.key = key;
    this.budget = budget;
    this.settings = settings;
  }

  /** How many calls were made, repeated ones included. */
  public long made() {
    return made.get();
  }

  /**
   * Makes a call that reads, and so may be made twice.
   *
   * @param call takes the key
   */
  public Answer repeatable(Function<String, Response> call) throws DirectoryUnavailable {
    return make(call, true, Kind.UNREACHABLE);
  }

  /**
   * Makes a call that writes what may be written twice. When all tries fail, one of them may have
   * been done all the same, so its outcome is unknown.
   *
   * @param call takes the key
   */
  public Answer repeatableWrite(Function<String, Response> call) throws DirectoryUnavailable {
    return make(call, true, Kind.OUTCOME_UNKNOWN);
  }

  /**
   * Makes a call that must not be done twice. Without an answer its outcome is unknown.
   *
   * @param call takes the key
   */
  public Answer once(Function<String, Response> call) throws DirectoryUnavailable {
    return make(call, false, Kind.OUTCOME_UNKNOWN);
  }

  /** Of several tries, {@code onceLeft} is what is the matter when any of them may have left. */
  private Answer make(Function<String, Response> call, boolean repeatable, Kind onceLeft)
      throws DirectoryUnavailable {
    AtomicBoolean left = new AtomicBoolean();
    try {
      Answer answer =
          Failsafe.with(whenBusy(), afterFailure(repeatable))
              .get(() -> attempt(call, onceLeft, left));
      return usable(answer, left.get() ? onceLeft : Kind.UNREACHABLE);
    } catch (ProcessingException noAnswer) {
      throw unanswered(noAnswer, left.get() ? onceLeft : Kind.UNREACHABLE);
    } catch (FailsafeException interrupted) {
      if (interrupted.getCause() instanceof InterruptedException) {
        throw interrupted(left.get() ? onceLeft : Kind.UNREACHABLE);
      }
      throw interrupted;
    }
  }

  private Answer attempt(Function<String, Response> call, Kind onceLeft, AtomicBoolean left)
      throws InterruptedException {
    Answer answer;
    try {
      answer = new Answer(side, key, paced(call), onceLeft);
    } catch (ProcessingException noAnswer) {
      if (!neverLeft(noAnswer)) {
        left.set(true);
      }
      throw noAnswer;
    }
    if (answer.isBroken()) {
      left.set(true);
    }
    if (answer.isBusy()) {
      budget.busy(waitOf(answer), isBearable(answer));
    }
    return answer;
  }

  private Response paced(Function<String, Response> call) throws InterruptedException {
    CallBudgets.Slot slot = budget.take();
    try {
      made.incrementAndGet();
      return call.apply(key.secret());
    } finally {
      budget.giveBack(slot);
    }
  }

  /** No pause of its own, because the budget is held meanwhile. */
  private RetryPolicy<Answer> whenBusy() {
    return RetryPolicy.<Answer>builder()
        .handleIf((answer, failure) -> answer != null && answer.isBusy() && isBearable(answer))
        .withMaxRetries(settings.repeats().whenBusy())
        .build();
  }

  private RetryPolicy<Answer> afterFailure(boolean repeatable) {
    return RetryPolicy.<Answer>builder()
        .handleIf(
            (answer, failure) ->
                failure == null
                    ? repeatable && answer != null && answer.isBroken()
                    : isCommunication(failure) && (repeatable || neverLeft(failure)))
        .withBackoff(settings.repeats().pause(), LONGEST_PAUSE)
        .withMaxRetries(settings.repeats().afterFailure())
        .build();
  }

  private boolean isBearable(Answer busy) {
    return waitOf(busy).compareTo(settings.pace().longestWait()) <= 0;
  }

  private Duration waitOf(Answer busy) {
    return busy.retryAfter(settings.pace().waitOf(side));
  }

  private Answer usable(Answer answer, Kind kind) throws DirectoryUnavailable {
    if (answer.status() == UNAUTHORIZED || answer.status() == FORBIDDEN) {
      throw DirectoryUnavailable.refusing(
          side, key, Services.name(side) + " refuses the key " + key);
    }
    if (answer.isBusy()) {
      String wait = waitOf(answer).toSeconds() + " seconds";
      throw unavailable(kind, "gets too many calls and asks to wait " + wait);
    }
    if (answer.isBroken()) {
      throw unavailable(kind, "failed with status " + answer.status());
    }
    return answer;
  }

  private static boolean isCommunication(Throwable failure) {
    return failure instanceof ProcessingException;
  }

  /** Whether not even a connection came about. */
  private static boolean neverLeft(Throwable failure) {
    Throwable cause = failure.getCause();
    return cause instanceof ConnectException
        || cause instanceof UnknownHostException
        || cause instanceof NoRouteToHostException
        || cause instanceof SSLHandshakeException;
  }

  /** Says what kind of trouble it was, but not its text, which may hold anything. */
  private DirectoryUnavailable unanswered(ProcessingException failure, Kind kind) {
    Throwable cause = failure.getCause() == null ? failure : failure.getCause();
    return unavailable(kind, "does not answer (" + cause.getClass().getSimpleName() + ")");
  }

  private DirectoryUnavailable interrupted(Kind kind) {
    Thread.currentThread().interrupt();
    return unavailable(kind, "was not called, because the work was interrupted");
  }

  private DirectoryUnavailable unavailable(Kind kind, String what) {
    return new DirectoryUnavailable(side, kind, Services.name(side) + " " + what);
  }
}
