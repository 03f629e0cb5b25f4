package org.actionsync.web.socket;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import org.actionsync.web.graphql.CodedException;
import org.actionsync.web.graphql.ErrorCode;
import org.actionsync.web.graphql.Identity;
import org.jspecify.annotations.Nullable;

/**
 * One socket: the protocol {@code graphql-transport-ws}, as a server speaks it.
 *
 * <p>What is heard comes one by one; {@link #look} may come at any time beside it.
 */
final class Conversation {

  private static final String AUTHORIZATION = "authorization";

  private final Wire wire;
  private final Switchboard switchboard;
  private final Instant openedAt;
  private final AtTheDoor opener;
  private final Map<String, Operation> operations = new ConcurrentHashMap<>();

  /** Who it is; at first whoever the door recognised, and nobody else before it is agreed on. */
  private volatile @Nullable Identity identity;

  private final AtomicBoolean isPongOnItsWay = new AtomicBoolean();
  private volatile boolean isAgreed;
  private volatile boolean isClosed;
  private volatile Instant heardAt;
  private volatile Instant pingedAt;

  Conversation(Wire wire, Switchboard switchboard, AtTheDoor opener, Instant now) {
    this.wire = wire;
    this.switchboard = switchboard;
    this.identity = opener.known();
    this.opener = opener;
    this.openedAt = now;
    this.heardAt = now;
    this.pingedAt = now;
  }

  /** A text came. */
  void hears(String text) {
    isAlive();
    if (isClosed) {
      return;
    }
    try {
      answer(Message.read(text, switchboard.limits().messages()));
    } catch (Message.Malformed malformed) {
      close(CloseCode.BAD_MESSAGE, String.valueOf(malformed.getMessage()));
    }
  }

  private void answer(Message message) {
    switch (message.type()) {
      case CONNECTION_INIT -> agree(message);
      case PING -> pong();
      case PONG -> {} // that it came is all there is to it
      case SUBSCRIBE -> subscribe(message);
      case COMPLETE -> {
        Operation operation = operations.get(message.id());
        if (operation != null) {
          operation.cancel();
        }
      }
    }
  }

  /** One at a time: whoever asks and never listens would fill the memory. */
  private void pong() {
    if (isPongOnItsWay.compareAndSet(false, true)) {
      say(Json.createObjectBuilder().add("type", "pong"), () -> isPongOnItsWay.set(false));
    }
  }

  private void agree(Message message) {
    if (isAgreed) {
      close(CloseCode.TOO_MANY_INITIALISATIONS, "Too many initialisation requests");
      return;
    }
    Identity known =
        message.says(AUTHORIZATION)
            ? switchboard.recognise(message.said(AUTHORIZATION), opener.address())
            : identity;
    if (known == null) {
      close(CloseCode.FORBIDDEN, "Sign in first");
      return;
    }
    if (!switchboard.agree(this)) {
      close(CloseCode.TRY_AGAIN_LATER, Switchboard.TOO_MANY);
      return;
    }
    identity = known;
    isAgreed = true;
    say(Json.createObjectBuilder().add("type", "connection_ack"));
  }

  private void subscribe(Message message) {
    if (!isAgreed) {
      close(CloseCode.UNAUTHORIZED, "Unauthorized");
      return;
    }
    Operation operation = new Operation(this, message.id());
    if (operations.putIfAbsent(message.id(), operation) != null) {
      close(
          CloseCode.SUBSCRIBER_ALREADY_EXISTS,
          "Subscriber for " + message.id() + " already exists");
      return;
    }
    try {
      switchboard.admit(operations.size());
      act(operation, () -> switchboard.ask(message, operation));
    } catch (RuntimeException | Error failure) { // whatever it is, only this operation is over
      operation.failed(failure);
    }
  }

  /** Does something in the name of whoever this is, for one of their operations. */
  boolean act(Operation operation, Runnable what) {
    Identity who = identity;
    if (who == null || isClosed) {
      return false;
    }
    switchboard.act(who, operation, what);
    return true;
  }

  /** Time goes on: ends what took too long, and whoever is nobody any more. */
  void look(Instant now, UnaryOperator<@Nullable Identity> again) {
    if (!isAgreed && now.isAfter(openedAt.plus(switchboard.limits().initialisation()))) {
      close(CloseCode.INITIALISATION_TIMEOUT, "Connection initialisation timeout");
    } else if (now.isAfter(heardAt.plus(switchboard.limits().silence()))) {
      wire.drop();
      isGone();
    } else {
      if (!now.isBefore(pingedAt.plus(switchboard.limits().pingEvery()))) {
        pingedAt = now;
        wire.ping();
      }
      recognise(again);
    }
  }

  private void recognise(UnaryOperator<@Nullable Identity> again) {
    if (isAgreed) {
      identity = again.apply(identity);
      if (identity == null) {
        close(CloseCode.UNAUTHORIZED, "No longer signed in");
      }
    }
  }

  /** A sign of life came. */
  void isAlive() {
    heardAt = switchboard.now();
  }

  /** The socket is closed, whoever did it: nobody is told anything more. */
  void isGone() {
    isClosed = true;
    operations.values().forEach(Operation::cancel);
    switchboard.forget(this);
  }

  void close(int code, String reason) {
    isClosed = true;
    wire.close(code, reason);
    isGone();
  }

  void say(JsonObjectBuilder message) {
    say(message, () -> {});
  }

  void say(JsonObjectBuilder message, Runnable whenSent) {
    if (!isClosed) {
      wire.send(message.build().toString(), whenSent);
    }
  }

  void forget(String id, Operation operation) {
    operations.remove(id, operation);
  }

  boolean wasKnownAtTheDoor() {
    return opener.known() != null;
  }

  Instant openedAt() {
    return openedAt;
  }

  int operations() {
    return operations.size();
  }

  static CodedException tooMany(String what) {
    return new CodedException(ErrorCode.SERVICE_UNAVAILABLE, what);
  }
}
