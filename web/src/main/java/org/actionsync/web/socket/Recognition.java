package org.actionsync.web.socket;

import org.actionsync.web.graphql.Identity;
import org.jspecify.annotations.Nullable;

/**
 * Knows who somebody is by what they show. A WebSocket is opened once and used for hours, so this
 * is asked again and again.
 */
public interface Recognition {

  /**
   * Whoever shows this.
   *
   * @param authorization what would stand in the header {@code Authorization}, such as {@code
   *     Bearer …}; browsers cannot set it and say it in {@code connection_init}
   * @param address where the socket was opened from; empty when that is not known
   * @return null when it is nobody's
   */
  @Nullable Identity recognise(String authorization, String address);

  /**
   * The same person as what they are by now.
   *
   * @return null when they are nobody any more, because the session ended, the token was revoked,
   *     or the user is gone
   */
  @Nullable Identity again(Identity before);
}
