package org.actionsync.web.socket;

import org.actionsync.web.graphql.Identity;
import org.jspecify.annotations.Nullable;

/**
 * Who opened a socket, as far as the door could tell.
 *
 * @param known whoever it recognised; null when nobody, or nobody who meant it
 * @param address where they came from; empty when that is not known
 */
record AtTheDoor(@Nullable Identity known, String address) {

  static final AtTheDoor NOBODY = new AtTheDoor(null, "");
}
