package org.actionsync.domain.consent;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.actionsync.domain.contact.Channel;
import org.actionsync.domain.contact.Profile;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.contact.Subscription;

/** The subscription statuses that go with creating somebody, the only time one may be granted. */
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
}
