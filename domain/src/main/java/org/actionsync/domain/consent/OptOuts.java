package org.actionsync.domain.consent;

import java.util.EnumSet;
import java.util.Set;
import org.actionsync.domain.contact.Channel;
import org.actionsync.domain.contact.Profile;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.contact.Subscription;
import org.actionsync.domain.reconcile.Baseline;

/**
 * Which opt-outs one side has to learn from the other.
 *
 * <p>A ratchet: it only ever closes. Somebody who leaves on one side after the two were paired is
 * taken off the other; nothing here can put anybody on.
 */
public final class OptOuts {

  private OptOuts() {}

  /**
   * The channels on which {@code to} must opt the person out.
   *
   * @param to the side that would be told
   * @param base what each said when they last met; for a new pair nothing follows, because an old
   *     status is not an act that was seen
   * @param network what Action Network says now
   * @param builder what Action Builder says now
   */
  public static Set<Channel> toTell(Side to, Baseline base, Profile network, Profile builder) {
    Profile there = to == Side.NETWORK ? builder : network;
    Profile here = to == Side.NETWORK ? network : builder;
    Side from = to.opposite();
    Profile thereThen = base.on(from);
    Set<Channel> leaving = EnumSet.noneOf(Channel.class);
    for (Channel channel : Channel.values()) {
      boolean reachable = !here.get(channel.field()).isEmpty();
      if (reachable && !here.consent(channel).isOptOut() && left(from, channel, thereThen, there)) {
        leaving.add(channel);
      }
    }
    return leaving;
  }

  private static boolean left(Side from, Channel channel, Profile then, Profile now) {
    if (!then.consent().containsKey(channel) || !now.consent(channel).isOptOut()) {
      return false;
    }
    Subscription before = then.consent(channel);
    return !before.isOptOut() && isAnAct(from, channel, before, then, now);
  }

  /**
   * Action Network stores a new number as unsubscribed when nothing is said, so such a status that
   * comes with a new number is nobody's wish. A new e-mail starts as subscribed there. In Action
   * Builder a number that replaces another may have been unsubscribed long ago; but where none is
   * known of before, as of two who were only just joined, somebody has said so since.
   */
  private static boolean isAnAct(
      Side from, Channel channel, Subscription before, Profile then, Profile now) {
    return channel == Channel.EMAIL
        || before == Subscription.SUBSCRIBED
        || (from == Side.BUILDER && then.get(channel.field()).isEmpty())
        || then.get(channel.field()).equals(now.get(channel.field()));
  }
}
