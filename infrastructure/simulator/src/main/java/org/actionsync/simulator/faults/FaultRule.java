package org.actionsync.simulator.faults;

import org.actionsync.simulator.http.Call;
import org.jspecify.annotations.Nullable;

/**
 * What goes wrong, where and when. Begin with {@link #of} and narrow it down:
 *
 * <pre>{@code
 * FaultRule.of(ANSWER_LOST).in("network").on("POST", "/api/v2/people").nth(3)
 * FaultRule.of(ERROR_BEFORE).in("builder").rate(0.05, 7)
 * FaultRule.of(TOO_MANY).inARow(5).seconds(1).times(1)
 * }</pre>
 *
 * @param kind what goes wrong
 * @param where which calls it is about
 * @param when which of those it strikes
 * @param seconds what a 429 says in {@code Retry-After}
 * @param millis for what takes time
 * @param subject who or what it happens to
 */
public record FaultRule(
    FaultKind kind, Where where, When when, int seconds, long millis, Subject subject) {

  private static final int A_MINUTE = 60;
  private static final long TWO_SECONDS = 2000;

  /**
   * Which calls a rule is about; null means any.
   *
   * @param service {@code network} or {@code builder}
   * @param method the HTTP method
   * @param path the path with its variables unresolved, as the call log shows it; {@code *} stands
   *     for anything
   * @param key the last characters of the key
   */
  public record Where(
      @Nullable String service,
      @Nullable String method,
      @Nullable String path,
      @Nullable String key) {

    static final Where ANYWHERE = new Where(null, null, null, null);

    boolean isIn(String calledService) {
      return service == null || service.equals(calledService);
    }

    boolean fits(String calledService, Call call) {
      return isIn(calledService)
          && (method == null || method.equals(call.method()))
          && (path == null || fits(path, call.template()))
          && (key == null || call.key().orElse("").endsWith(key));
    }

    /** Each star takes as little as the rest of the pattern allows; no regular expressions. */
    private static boolean fits(String pattern, String text) {
      String[] parts = pattern.split("\\*", -1);
      if (!text.startsWith(parts[0])) {
        return false;
      }
      int at = parts[0].length();
      for (int i = 1; i < parts.length - 1; i++) {
        int found = text.indexOf(parts[i], at);
        if (found < 0) {
          return false;
        }
        at = found + parts[i].length();
      }
      String last = parts[parts.length - 1];
      return parts.length == 1
          ? text.length() == at
          : text.length() - last.length() >= at && text.endsWith(last);
    }
  }

  /**
   * Which of its calls a rule strikes. They are counted from 1, from when the rule was added.
   *
   * @param from the first one
   * @param every 1 for each one from there, 3 for every third, …
   * @param rate how likely each of those is struck, from 0 to 1
   * @param seed of the dice for {@code rate}, and for whatever else is left to chance
   * @param inARow how many follow each other once one is struck
   * @param times how many are struck altogether, rows counting once; 0 for no end
   */
  public record When(int from, int every, double rate, long seed, int inARow, int times) {

    static final When ALWAYS = new When(1, 1, 1, 1, 1, 0);

    public When {
      check(from >= 1, "from", from);
      check(every >= 1, "every", every);
      check(rate >= 0 && rate <= 1, "rate", rate);
      check(inARow >= 1, "in_a_row", inARow);
      check(times >= 0, "times", times);
    }

    private static void check(boolean good, String what, Number value) {
      if (!good) {
        throw new IllegalArgumentException(what + " cannot be " + value);
      }
    }

    boolean isTurnOf(int number) {
      return number >= from && (number - from) % every == 0;
    }
  }

  /**
   * Who or what a fault happens to; null leaves it to chance.
   *
   * @param person the bare id of an activist or entity; a write goes wrong only when it names this
   *     person, by id or (say) e-mail
   * @param other the bare id of the person they are merged into, or of the campaign they move to;
   *     for a tag or response its new name
   * @param tag the name of a tag, or the bare id of a response
   */
  public record Subject(@Nullable String person, @Nullable String other, @Nullable String tag) {

    static final Subject ANYBODY = new Subject(null, null, null);
  }

  /** Whether this rule is about such a call. */
  boolean isAbout(String service, Call call) {
    return where.fits(service, call) && kind.canStrike(service, call) && concerns(call);
  }

  private boolean concerns(Call call) {
    String person = subject.person();
    return person == null
        || !kind.isOfWrites()
        || call.path().containsValue(person)
        || call.sent().body().contains(person);
  }

  /** This goes wrong with every call of both services. */
  public static FaultRule of(FaultKind kind) {
    return new FaultRule(kind, Where.ANYWHERE, When.ALWAYS, A_MINUTE, TWO_SECONDS, Subject.ANYBODY);
  }

  /** Only in this service. */
  public FaultRule in(String service) {
    return with(new Where(service, where.method, where.path, where.key));
  }

  /** Only such calls; {@code *} in the path stands for anything. */
  public FaultRule on(String method, String path) {
    return with(new Where(where.service, method, path, where.key));
  }

  /** Only calls with a key that ends like this. */
  public FaultRule withKey(String lastCharacters) {
    return with(new Where(where.service, where.method, where.path, lastCharacters));
  }

  /** Only the call of this number, counted from 1. */
  public FaultRule nth(int number) {
    return with(new When(number, 1, when.rate, when.seed, when.inARow, 1));
  }

  /** One call of so many. */
  public FaultRule every(int calls) {
    return with(new When(when.from, calls, when.rate, when.seed, when.inARow, when.times));
  }

  /** Each call with this likelihood from 0 to 1. */
  public FaultRule rate(double likelihood, long seed) {
    return with(new When(when.from, when.every, likelihood, seed, when.inARow, when.times));
  }

  /** So many calls one after the other, once one is struck. */
  public FaultRule inARow(int calls) {
    return with(new When(when.from, when.every, when.rate, when.seed, calls, when.times));
  }

  /** So often and no more, rows counting once. */
  public FaultRule times(int count) {
    return with(new When(when.from, when.every, when.rate, when.seed, when.inARow, count));
  }

  /** Said in {@code Retry-After}. */
  public FaultRule seconds(int retryAfter) {
    return new FaultRule(kind, where, when, retryAfter, millis, subject);
  }

  /** How long an answer takes, a clock is ahead (behind if negative), or a filter lags. */
  public FaultRule millis(long time) {
    return new FaultRule(kind, where, when, seconds, time, subject);
  }

  public FaultRule with(Where other) {
    return new FaultRule(kind, other, when, seconds, millis, subject);
  }

  public FaultRule with(When other) {
    return new FaultRule(kind, where, other, seconds, millis, subject);
  }

  public FaultRule with(Subject other) {
    return new FaultRule(kind, where, when, seconds, millis, other);
  }
}
