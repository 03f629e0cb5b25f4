package org.actionsync.web.socket;

import static java.util.Objects.requireNonNull;

import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.MultiEmitter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import mutiny.zero.flow.adapters.AdaptersToReactiveStreams;
import org.actionsync.application.contract.Sample;
import org.actionsync.application.fake.InMemoryStore;
import org.actionsync.application.insight.FollowRuns;
import org.actionsync.web.graphql.BoundedJson;
import org.actionsync.web.graphql.CodedErrors;
import org.actionsync.web.graphql.CodedException;
import org.actionsync.web.graphql.ErrorCode;
import org.actionsync.web.graphql.Identity;
import org.actionsync.web.graphql.InTheirName;
import org.actionsync.web.graphql.Line;
import org.actionsync.web.graphql.Role;
import org.jspecify.annotations.Nullable;

/** A switchboard without a server: what is subscribed to is answered when the test says so. */
@SuppressWarnings("UnnecessaryAssignment") // there is no container here to inject anything
final class FakeSwitchboard extends Switchboard {

  /** Whoever is somebody at the moment, and what they are. */
  final Map<String, Role> known = new HashMap<>(Map.of("ana", Role.VIEWER, "bo", Role.VIEWER));

  final List<String> askers = new ArrayList<>();
  final List<Role> roles = new ArrayList<>();
  final List<String> guessedFrom = new ArrayList<>();
  final List<String> cancelled = new ArrayList<>();
  int looks;

  /** What happens while it is looked up who somebody is. */
  Runnable whileRecognised = () -> {};

  private final Map<String, MultiEmitter<? super ExecutionResult>> streams = new HashMap<>();
  private final Map<String, Operation> operations = new HashMap<>();
  private Instant now = Sample.NOON;
  private @Nullable Identity acting;

  FakeSwitchboard() {
    limits =
        new Limits(
            3,
            3,
            5,
            new BoundedJson("The message", 6),
            Duration.ofSeconds(10),
            Duration.ofSeconds(20));
    clock = new TestClock();
    follow = new FollowRuns(new InMemoryStore().runs());
    inTheirName = new PlainScope();
    recognition = new Register();
    questions = new Script();
  }

  FakeWire openedByNobody() {
    return connect(null);
  }

  FakeWire opened(String name) {
    return connect(identity(name));
  }

  FakeWire welcomed(String name) {
    FakeWire client = opened(name);
    client.says("{\"type\":\"connection_init\"}");
    client.heard.clear();
    return client;
  }

  private FakeWire connect(@Nullable Identity atTheDoor) {
    FakeWire wire = new FakeWire();
    wire.conversation = open(wire, new AtTheDoor(atTheDoor, "192.0.2.7"));
    return wire;
  }

  /** Time goes by, second by second. */
  void passes(Duration time) {
    for (long second = 0; second < time.toSeconds(); second++) {
      now = now.plusSeconds(1);
      beat();
    }
  }

  void answers(String id, String text) {
    stream(id).emit(ExecutionResultImpl.newExecutionResult().data(Map.of("a", text)).build());
  }

  void completes(String id) {
    stream(id).complete();
  }

  Operation operation(String id) {
    return requireNonNull(operations.get(id));
  }

  private MultiEmitter<? super ExecutionResult> stream(String id) {
    return requireNonNull(streams.get(id));
  }

  private Identity identity(String name) {
    return new Identity(
        name,
        known.getOrDefault(name, Role.VIEWER),
        "192.0.2.7",
        null,
        new Identity.Proof(Identity.Kept.IN_A_TOKEN, name));
  }

  @Override
  void ask(Message message, Operation operation) {
    operations.put(message.id(), operation);
    super.ask(message, operation);
  }

  private final class Script extends Questions {
    @Override
    void answer(Message message, Consumer<ExecutionResult> told) {
      askers.add(requireNonNull(acting).name());
      roles.add(requireNonNull(acting).role());
      switch (message.id()) {
        case "refused" ->
            told.accept(
                CodedErrors.resultOf(new CodedException(ErrorCode.NOT_FOUND, "Not this one")));
        case "fault" -> throw new IllegalStateException("TABLE run");
        default -> told.accept(stream(message));
      }
    }
  }

  private ExecutionResult stream(Message message) {
    Multi<ExecutionResult> answers =
        Multi.createFrom().emitter(emitter -> begin(message.id(), emitter));
    return ExecutionResultImpl.newExecutionResult()
        .data(AdaptersToReactiveStreams.publisher(answers))
        .build();
  }

  private void begin(String id, MultiEmitter<? super ExecutionResult> emitter) {
    streams.put(id, emitter);
    emitter.onTermination(
        () -> {
          if (emitter.isCancelled()) {
            cancelled.add(id);
          }
        });
  }

  private final class PlainScope extends InTheirName {
    @Override
    public void act(Identity who, Line line, Runnable what) {
      acting = who;
      what.run();
    }
  }

  private final class Register implements Recognition {

    @Override
    public @Nullable Identity recognise(String authorization, String address) {
      guessedFrom.add(address);
      whileRecognised.run();
      String name = authorization.replace("Bearer ", "");
      return known.containsKey(name) ? identity(name) : null;
    }

    @Override
    public @Nullable Identity again(Identity before) {
      looks++;
      return known.containsKey(before.name()) ? identity(before.name()) : null;
    }
  }

  private final class TestClock extends Clock {

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
