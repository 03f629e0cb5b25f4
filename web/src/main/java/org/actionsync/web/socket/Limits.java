package org.actionsync.web.socket;

import java.time.Duration;
import org.actionsync.web.graphql.BoundedJson;

/**
 * What those who follow may cost us.
 *
 * @param sockets at most so many at once on this node, and as many more that are not agreed on yet
 * @param perSocket at most so many subscriptions in one socket
 * @param inAll at most so many subscriptions at once on this node
 * @param messages how much JSON one may be
 * @param initialisation how long somebody may take to say {@code connection_init}
 * @param pingEvery how often a silent end is asked for a sign of life; let go after three times
 *     that
 */
record Limits(
    int sockets,
    int perSocket,
    int inAll,
    BoundedJson messages,
    Duration initialisation,
    Duration pingEvery) {

  /** The longest message that is read, in characters. */
  static final int MESSAGE = 64 * 1024;

  Duration silence() {
    return pingEvery.multipliedBy(3);
  }
}
