package org.actionsync.web.graphql;

import java.util.Locale;

/** What somebody who is signed in may do. Each role may do all that the ones before it may. */
public enum Role {
  /** May look at everything. */
  VIEWER,
  /** May also connect, link, map, enable, approve: every mutation. */
  ADMIN;

  /** As people write it. */
  public String inWords() {
    return name().toLowerCase(Locale.ROOT);
  }

  boolean includes(Role other) {
    return compareTo(other) >= 0;
  }
}
