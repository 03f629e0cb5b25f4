package org.actionsync.application.port;

import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.run.LinkId;
import org.jspecify.annotations.Nullable;

/**
 * What an admin answered about one person of a link. It holds for ever. Holds personal data.
 *
 * @param link the link
 * @param side the side the person is on; {@link Side#NETWORK} for what is about a pair
 * @param person the person; the activist for what is about a pair
 * @param says what was answered
 * @param other whom it is about beside the person, if there is anybody: of {@link Says#NOT_SAME}
 *     somebody of either side
 * @param value which value it is about and what both sides said; null when it is about no value
 */
public record Answer(
    LinkId link,
    Side side,
    RemoteId person,
    Says says,
    @Nullable RemoteId other,
    @Nullable Value value) {

  /** What can be answered. */
  public enum Says {
    /** The two are the same person. */
    SAME,
    /** The two are not. */
    NOT_SAME,
    /** The person is to be left alone. */
    IGNORE,
    /** The person goes by the e-mail for a name. */
    EMAIL_AS_NAME,
    /** Action Network's value is right. */
    NETWORK,
    /** Action Builder's value is right. */
    BUILDER,
    /** Both values stay as they are. */
    LEAVE,
    /** A value that went to and fro is never moved again. */
    LEAVE_FROZEN,
    /** Like {@link #NETWORK}, and to be carried out once even if nobody changes anything. */
    NETWORK_NOW,
    /** Like {@link #BUILDER}, and to be carried out once even if nobody changes anything. */
    BUILDER_NOW,
    /** A detached pair is to go on, once. */
    ATTACH,
    /** A detached pair stays detached, whoever comes back. */
    STAY_DETACHED;

    /** Whether it is done with once it was carried out. */
    public boolean isOnce() {
      return this == NETWORK_NOW || this == BUILDER_NOW || this == ATTACH;
    }
  }

  /**
   * A value that both sides say of a person.
   *
   * @param name the text of a {@code ValueName}
   * @param network what Action Network said when it was answered
   * @param builder what Action Builder said when it was answered
   */
  public record Value(String name, String network, String builder) {

    /** Stands for the pair as a whole, where an answer is about no value of its own. */
    public static final Value PAIR = new Value("PAIR", "", "");

    /** Without personal data, because this is what ends up in logs. */
    @Override
    public String toString() {
      return "value of " + name;
    }
  }

  /** An answer about who somebody is. */
  public static Answer about(LinkId link, Side side, RemoteId person, Says says) {
    return new Answer(link, side, person, says, null, null);
  }
}
