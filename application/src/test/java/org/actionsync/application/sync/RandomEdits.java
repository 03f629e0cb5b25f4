package org.actionsync.application.sync;

import static org.actionsync.application.sync.Traits.email;
import static org.actionsync.application.sync.Traits.left;
import static org.actionsync.application.sync.Traits.mobile;
import static org.actionsync.application.sync.Traits.named;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.actionsync.application.port.DirectoryUnavailable.Kind;
import org.actionsync.domain.contact.Channel;
import org.actionsync.domain.contact.Contact;
import org.actionsync.domain.contact.EmailAddress;
import org.actionsync.domain.contact.PhoneNumber;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.contact.Subscription;
import org.actionsync.domain.mapping.Mapping;

/** What people might do to a group and a campaign, decided by a seed. */
final class RandomEdits {

  private static final int ADDRESSES = 12;

  private final World world;
  private final Random random;
  private final List<Mapping> mappings;
  private final Set<String> optedOut = new TreeSet<>();
  private int made;

  RandomEdits(World world, long seed, List<Mapping> mappings) {
    this.world = world;
    this.random = new Random(seed);
    this.mappings = mappings;
  }

  /** Activists who left by e-mail at some time, and whom only they themselves could subscribe. */
  Set<String> optedOut() {
    return optedOut;
  }

  void makeUpPeople() {
    for (int i = 0; i < 6; i++) {
      newActivist();
      newEntity();
    }
  }

  void someEdits() {
    int count = random.nextInt(5);
    for (int i = 0; i < count; i++) {
      world.clock.advance(Duration.ofMinutes(1 + random.nextInt(5)));
      edit();
    }
  }

  private void edit() {
    switch (random.nextInt(16)) {
      case 0, 1 -> newActivist();
      case 2, 3 -> newEntity();
      case 4, 5 -> rename();
      case 6, 7 -> reach();
      case 8, 9 -> leave();
      case 10, 11 -> magic();
      case 12 -> disappear();
      default -> tagOrUntag();
    }
  }

  private void newActivist() {
    String address = address();
    if (isFree(address)) {
      world.activist("up-a" + ++made, name(), email(address, wish()));
    }
  }

  private void newEntity() {
    world.entity("up-e" + ++made, name(), email(address(), wish()));
  }

  private Traits.Trait name() {
    return named("Given" + random.nextInt(5), "Family" + random.nextInt(5));
  }

  private String address() {
    return "p" + random.nextInt(ADDRESSES) + "@example.org";
  }

  private Subscription wish() {
    return random.nextInt(4) == 0 ? Subscription.UNSUBSCRIBED : Subscription.SUBSCRIBED;
  }

  /** Action Network lets nobody take an address that somebody has. */
  private boolean isFree(String address) {
    return world.network.everybody().stream()
        .allMatch(a -> a.email(new EmailAddress(address)).isEmpty());
  }

  private void rename() {
    Side side = side();
    world.edit(side, anybody(side), name());
  }

  private void reach() {
    Side side = side();
    String who = anybody(side);
    if (random.nextBoolean()) {
      String number = "1503555010" + random.nextInt(10);
      boolean free =
          world.network.everybody().stream()
              .allMatch(a -> a.number(new PhoneNumber(number)).isEmpty());
      if (side == Side.BUILDER || free) {
        world.edit(side, who, mobile(number));
      }
    } else {
      String address = address();
      boolean unsubscribed = optedOut.contains(who);
      if (side == Side.BUILDER || isFree(address)) {
        Subscription status = unsubscribed ? Subscription.UNSUBSCRIBED : Subscription.SUBSCRIBED;
        world.edit(side, who, email(address, status));
      }
    }
  }

  private void leave() {
    Side side = side();
    String who = anybody(side);
    world.edit(side, who, left(Channel.EMAIL));
    if (side == Side.NETWORK) {
      optedOut.add(who);
    }
  }

  private void disappear() {
    Side side = side();
    world.on(side).delete(new RemoteId(anybody(side)));
  }

  private void magic() {
    world.pullIn(anybody(Side.NETWORK));
  }

  private void tagOrUntag() {
    Side side = side();
    RemoteId who = new RemoteId(anybody(side));
    Mapping mapping = mappings.get(random.nextInt(mappings.size()));
    RemoteId label = World.label(side, mapping);
    if (!wasJustTold(side, who, mapping) && !world.on(side).untag(who, label)) {
      world.on(side).tag(who, label);
    }
  }

  /**
   * Who undoes by hand what a run wrote, before the next has seen it, looks like a service that
   * dropped the write. In doubt a tag stays, so then the two differ for good.
   */
  private boolean wasJustTold(Side side, RemoteId who, Mapping mapping) {
    return world
        .pairOf(side, who.value())
        .filter(pair -> pair.baseline().told().get(mapping.key()) == side)
        .isPresent();
  }

  /** Perhaps a service goes down in the middle, or loses an answer. */
  void perhapsTrouble() {
    Side side = side();
    switch (random.nextInt(4)) {
      case 0 -> world.on(side).failsAfter(random.nextInt(12), kind());
      case 1 -> world.on(side).losesTheNextAnswer();
      default -> {}
    }
  }

  private Kind kind() {
    return random.nextBoolean() ? Kind.UNREACHABLE : Kind.KEY_REFUSED;
  }

  void noMoreTrouble() {
    world.network.recovers();
    world.builder.recovers();
  }

  private Side side() {
    return random.nextBoolean() ? Side.NETWORK : Side.BUILDER;
  }

  private String anybody(Side side) {
    List<Contact> all = new ArrayList<>(world.on(side).everybody());
    return all.get(random.nextInt(all.size())).id().value();
  }
}
