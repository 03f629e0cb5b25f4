package org.actionsync.web.graphql;

import graphql.GraphQLError;
import graphql.execution.DataFetcherResult;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionStage;
import org.actionsync.application.audit.KeepAuditLog;
import org.actionsync.application.port.AuditLog.Actor;
import org.actionsync.application.port.AuditLog.Difference;
import org.jspecify.annotations.Nullable;

/**
 * Has a mutation carried out between two lines of the audit log: that it is about to be, and what
 * came of it. When a line cannot be written, the mutation fails: before, it is not carried out;
 * after, the caller is told, and the entry stays without a result.
 */
@ApplicationScoped
public class AuditBook {

  @Inject Caller caller;
  @Inject KeepAuditLog log;
  @Inject AuditSight sight;

  @Nullable Object carryOut(
      AuditRule rule, Map<String, Object> arguments, Callable<@Nullable Object> mutation)
      throws Exception {
    Actor by = caller.asActor(); // nobody gets any further
    Seen before = sight.now(rule, arguments);
    String entry = log.begin(by, rule.action(), before.thing());
    Page page = new Page(entry, rule, arguments, before);
    @Nullable Object answer;
    try {
      answer = mutation.call();
    } catch (Exception | Error failure) {
      stopped(page, failure);
      throw failure;
    }
    answered(page, answer);
    return answer;
  }

  /** What is known while a mutation is carried out. */
  private record Page(String entry, AuditRule rule, Map<String, Object> arguments, Seen before) {}

  private void stopped(Page page, Throwable failure) {
    try {
      CodedException coded = CodedErrors.findCoded(failure);
      if (coded == null || coded.code() == ErrorCode.INTERNAL) {
        failed(page);
      } else {
        refused(page, coded.code());
      }
    } catch (RuntimeException lost) {
      lost.addSuppressed(failure);
      throw lost;
    }
  }

  /** What somebody has changed who was put out meanwhile cannot always be undone. */
  private void refused(Page page, ErrorCode code) {
    boolean wasPutOut = code == ErrorCode.UNAUTHENTICATED;
    List<Difference> left = wasPutOut ? changes(page) : List.of();
    if (left.isEmpty()) {
      log.refused(page.entry(), page.before().thing(), code.name());
    } else {
      log.failed(page.entry(), page.before().thing(), code.name(), left);
    }
  }

  private void answered(Page page, @Nullable Object answer) {
    if (answer instanceof CompletionStage) {
      throw new IllegalStateException(page.rule().action() + " answers before it is done");
    }
    if (answer instanceof DataFetcherResult<?> result && result.hasErrors()) {
      unanswered(page, result.getErrors());
      return;
    }
    Object bare = answer instanceof DataFetcherResult<?> result ? result.getData() : answer;
    Optional<Seen> shown = bare == null ? Optional.empty() : sight.in(bare);
    if (shown.isPresent()) {
      done(page, shown.get());
    } else {
      log.done(page.entry(), page.before().thing(), changes(page));
    }
  }

  /** SmallRye throws nothing of arguments that it cannot convert, and calls no method of ours. */
  private void unanswered(Page page, List<GraphQLError> errors) {
    if (errors.stream().allMatch(CodedErrors::isTheCallersFault)) {
      log.refused(page.entry(), page.before().thing(), ErrorCode.INVALID.name());
    } else {
      failed(page);
    }
  }

  private void done(Page page, Seen shown) {
    Seen before = page.before();
    boolean isMade = page.rule().idAt() == null;
    if (isMade || shown.isSameAs(before)) {
      log.done(page.entry(), shown.in(before.link()).thing(), before.until(shown));
    } else {
      String what = shown.kind().name().toLowerCase(Locale.ROOT) + " made for it";
      log.done(
          page.entry(),
          before.in(shown.link()).thing(),
          List.of(new Difference(what, null, shown.id())));
    }
  }

  private void failed(Page page) {
    log.failed(page.entry(), page.before().thing(), ErrorCode.INTERNAL.name(), changes(page));
  }

  private List<Difference> changes(Page page) {
    return page.before().until(sight.now(page.rule(), page.arguments()));
  }
}
