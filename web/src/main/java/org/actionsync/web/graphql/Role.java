package org.actionsync.web.graphql;

import java.util.Locale;
import org.eclipse.microprofile.graphql.Description;

/** What somebody who is signed in may do. Each role may do all that the ones before it may. */
@Description("What somebody who is signed in may do; each may do all that the ones before it may")
public enum Role {
  /** May look at everything. */
  @Description("May look at everything, save what is for admins alone")
  VIEWER,
  /** May also connect, link, map, enable, approve: every mutation. */
  @Description("May also change things: every mutation")
  ADMIN;

  /** As people write it. */
  public String inWords() {
    return name().toLowerCase(Locale.ROOT);
  }

  boolean includes(Role other) {
    return compareTo(other) >= 0;
  }
}
