package org.actionsync.web.socket;

import graphql.ExecutionResult;
import io.smallrye.graphql.execution.ExecutionResponse;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.concurrent.atomic.AtomicInteger;
import org.actionsync.web.graphql.CodedErrors;
import org.actionsync.web.graphql.Line;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/** One subscription of a conversation, from the question to its last answer. */
final class Operation implements Line, Subscriber<ExecutionResult> {

  private final Conversation conversation;
  private final String id;
  private final AtomicInteger onTheirWay = new AtomicInteger();
  private @Nullable Subscription source;
  private boolean isOver;

  Operation(Conversation conversation, String id) {
    this.conversation = conversation;
    this.id = id;
  }

  /** The first answer: either that there will be more, or why not. */
  void answered(ExecutionResult result) {
    if (result.getData() instanceof Publisher<?> answers) {
      @SuppressWarnings("unchecked") // so says the documentation of graphql-java
      Publisher<ExecutionResult> each = (Publisher<ExecutionResult>) answers;
      each.subscribe(this);
    } else {
      refuse(result);
    }
  }

  /** Something went wrong that nobody foresaw, or was refused before anybody looked at it. */
  void failed(Throwable failure) {
    refuse(CodedErrors.resultOf(failure));
  }

  private void refuse(ExecutionResult result) {
    JsonObject coded = coded(result);
    if (end()) {
      conversation.say(message("error").add("payload", coded.getJsonArray("errors")));
    }
  }

  @Override
  public boolean tell(Runnable telling) {
    try {
      return onTheirWay.get() == 0 && conversation.act(this, telling);
    } catch (RuntimeException | Error failure) { // theirs alone: the others are told all the same
      failed(failure);
      cancel();
      return true;
    }
  }

  @Override
  public void onSubscribe(Subscription subscription) {
    synchronized (this) {
      source = subscription;
    }
    if (isOver()) {
      subscription.cancel();
    } else {
      subscription.request(Long.MAX_VALUE); // nothing comes unless tell() asks for it
    }
  }

  @Override
  public void onNext(ExecutionResult result) {
    if (isOver()) {
      return;
    }
    onTheirWay.incrementAndGet();
    conversation.say(message("next").add("payload", coded(result)), onTheirWay::decrementAndGet);
  }

  @Override
  public void onError(Throwable failure) {
    failed(failure);
  }

  @Override
  public void onComplete() {
    if (end()) {
      conversation.say(message("complete"));
    }
  }

  /** The client wants no more, or is gone: nothing more is said. */
  void cancel() {
    end();
    Subscription toCancel;
    synchronized (this) {
      toCancel = source;
    }
    if (toCancel != null) {
      toCancel.cancel();
    }
  }

  private boolean end() {
    synchronized (this) {
      if (isOver) {
        return false;
      }
      isOver = true;
    }
    conversation.forget(id, this);
    return true;
  }

  private synchronized boolean isOver() {
    return isOver;
  }

  private jakarta.json.JsonObjectBuilder message(String type) {
    return Json.createObjectBuilder().add("type", type).add("id", id);
  }

  private static JsonObject coded(ExecutionResult result) {
    return new ExecutionResponse(CodedErrors.in(result)).getExecutionResultAsJsonObject();
  }
}
