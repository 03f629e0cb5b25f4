package org.actionsync.web.socket;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.actionsync.application.insight.FollowRuns;
import org.actionsync.web.graphql.BoundedJson;
import org.actionsync.web.graphql.Identity;
import org.actionsync.web.graphql.InTheirName;
import org.actionsync.web.graphql.Line;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** All conversations of this node, and the beat that they go by. */
@ApplicationScoped
class Switchboard {

  private static final BoundedJson NO_MESSAGES = new BoundedJson("The message", 0);

  static final String TOO_MANY = "Too many sockets are open";

  private static final Logger LOG = System.getLogger(Switchboard.class.getName());

  private final Set<Conversation> conversations = ConcurrentHashMap.newKeySet();

  /** Those among them with somebody who is known. */
  private final Set<Conversation> agreed = new HashSet<>();

  @Inject Questions questions;
  @Inject Recognition recognition;
  @Inject InTheirName inTheirName;
  @Inject FollowRuns follow;
  @Inject Clock clock;
  @Resource ManagedScheduledExecutorService scheduler;

  @Inject
  @ConfigProperty(name = "actionsync.follow-every", defaultValue = "PT1S")
  Duration every;

  @Inject
  @ConfigProperty(name = "actionsync.sockets", defaultValue = "200")
  int sockets;

  @Inject
  @ConfigProperty(name = "actionsync.followers", defaultValue = "500")
  int followers;

  @Inject
  @ConfigProperty(name = "actionsync.followers-per-socket", defaultValue = "20")
  int followersPerSocket;

  @Inject
  @ConfigProperty(name = "actionsync.socket-ping-every", defaultValue = "PT20S")
  Duration pingEvery;

  Limits limits = new Limits(0, 0, 0, NO_MESSAGES, Duration.ZERO, Duration.ZERO);
  private @Nullable ScheduledFuture<?> beat;

  @PostConstruct
  void begin() {
    BoundedJson messages = BoundedJson.asConfigured("The message");
    limits =
        new Limits(
            sockets, followersPerSocket, followers, messages, Duration.ofSeconds(10), pingEvery);
    long pause = every.toMillis();
    beat = scheduler.scheduleWithFixedDelay(this::beat, pause, pause, TimeUnit.MILLISECONDS);
  }

  @PreDestroy
  void end() {
    if (beat != null) {
      beat.cancel(false);
    }
  }

  /**
   * A socket was opened. As many as may be agreed with may wait for it: there is always room for
   * one more, in the place of who waits longest, those first whom the door does not know, so that
   * nobody who is unknown keeps others out.
   */
  Conversation open(Wire wire, AtTheDoor opener) {
    var conversation = new Conversation(wire, this, opener, now());
    conversations.add(conversation);
    tooMany().forEach(longest -> longest.close(CloseCode.TRY_AGAIN_LATER, TOO_MANY));
    return conversation;
  }

  /** Who makes way; nobody can agree with them any more. */
  private synchronized List<Conversation> tooMany() {
    List<Conversation> waiting =
        conversations.stream()
            .filter(conversation -> !agreed.contains(conversation))
            .sorted(
                Comparator.comparing(Conversation::wasKnownAtTheDoor)
                    .thenComparing(Conversation::openedAt))
            .toList();
    List<Conversation> longest = waiting.subList(0, Math.max(0, waiting.size() - limits.sockets()));
    longest.forEach(conversations::remove);
    return longest;
  }

  /** Whether there is room for one more with somebody who is known. */
  synchronized boolean agree(Conversation conversation) {
    return conversations.contains(conversation) // it may be gone by now, and nobody would forget it
        && agreed.size() < limits.sockets()
        && agreed.add(conversation);
  }

  void forget(Conversation conversation) {
    conversations.remove(conversation);
    synchronized (this) {
      agreed.remove(conversation);
    }
  }

  Limits limits() {
    return limits;
  }

  Instant now() {
    return clock.instant();
  }

  @Nullable Identity recognise(String authorization, String address) {
    return authorization.isBlank() ? null : recognition.recognise(authorization, address);
  }

  /** Throws when there are too many subscriptions, among them the one that is just begun. */
  void admit(int inSocket) {
    if (inSocket > limits.perSocket()) {
      throw Conversation.tooMany("At most " + limits.perSocket() + " subscriptions a socket");
    }
    if (conversations.stream().mapToInt(Conversation::operations).sum() > limits.inAll()) {
      throw Conversation.tooMany("Too many are following; try again later");
    }
  }

  void ask(Message message, Operation operation) {
    questions.ask(message, operation::answered);
  }

  void act(Identity who, Line line, Runnable what) {
    inTheirName.act(who, line, what);
  }

  /** How many conversations there are. */
  int open() {
    return conversations.size();
  }

  /** Once in a while; a beat that fails is made up for by the next. */
  void beat() {
    attempt("Nobody looked after the sockets", this::lookAfterAll);
    attempt("Nobody looked how the runs go on", follow::look);
  }

  /** Whoever has several sockets is looked up once. */
  private void lookAfterAll() {
    Instant now = now();
    Map<Identity, Optional<Identity>> known = new HashMap<>();
    for (Conversation conversation : conversations) {
      conversation.look(
          now,
          before ->
              before == null
                  ? null
                  : known
                      .computeIfAbsent(before, who -> Optional.ofNullable(recognition.again(who)))
                      .orElse(null));
    }
  }

  /** Most often the database is away. Whoever has to write to it says more. */
  private static void attempt(String otherwise, Runnable work) {
    try {
      work.run();
    } catch (RuntimeException | Error fault) { // or there would be no further beat
      LOG.log(Level.WARNING, otherwise + ": " + fault.getClass().getName());
    }
  }
}
