package org.actionsync.domain.consent;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.actionsync.domain.contact.Channel;
import org.actionsync.domain.contact.Patch;
import org.actionsync.domain.contact.Profile;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.contact.Subscription;

/** The subscription statuses that go with a new person or a first address: never by default. */
public final class Grants {

  private Grants() {}

  /**
   * The status to send per channel for a person created on {@code in}.
   *
   * <p>In Action Network one is always sent, because it subscribes a new e-mail when none is:
   * subscribed only if Action Builder says so. Action Builder leaves out what was never set.
   *
   * @param in the side on which the person is created
   * @param source what the other side says
   */
  public static Map<Channel, Subscription> forNew(Side in, Profile source) {
    Map<Channel, Subscription> grants = new EnumMap<>(Channel.class);
    for (Channel channel : Channel.values()) {
      if (!source.get(channel.field()).isEmpty()) {
        Subscription given = source.consent(channel);
        if (given == Subscription.SUBSCRIBED) {
          grants.put(channel, Subscription.SUBSCRIBED);
        } else if (in == Side.NETWORK || given.isOptOut()) {
          grants.put(channel, Subscription.UNSUBSCRIBED);
        }
      }
    }
    return Collections.unmodifiableMap(grants);
  }

  /**
   * The channels on which a known person has to be given an address or number as unsubscribed.
   *
   * <p>Whether Action Network subscribes somebody whom it knows without an address is not said, and
   * a first address of a new person it does subscribe; so nothing is left to it unless Action
   * Builder says subscribed. Action Builder leaves a status unset.
   *
   * @param side the side that is told
   * @param patch what it is told
   * @param network what Action Network says now
   * @param builder what Action Builder says now
   */
  public static Set<Channel> withheldFrom(
      Side side, Patch patch, Profile network, Profile builder) {
    Set<Channel> withheld = EnumSet.noneOf(Channel.class);
    for (Channel channel : Channel.values()) {
      boolean first =
          patch.values().containsKey(channel.field()) && network.get(channel.field()).isEmpty();
      if (side == Side.NETWORK && first && builder.consent(channel) != Subscription.SUBSCRIBED) {
        withheld.add(channel);
      }
    }
    return withheld;
  }
}
