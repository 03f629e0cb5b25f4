package org.actionsync.domain.contact;

import java.util.Locale;

/** What a service says of a person's wish to be written to, per {@link Channel}. */
public enum Subscription {
  SUBSCRIBED,
  /** Left the list, or was never on it. */
  UNSUBSCRIBED,
  /** Action Network: {@code spam complaint} and {@code previous spam complaint}. */
  COMPLAINED,
  /** Action Network: {@code bouncing} and {@code previous bounce}; says nothing of a wish. */
  BOUNCING,
  /** Action Builder leaves the status out when it was never set. */
  NEVER_SET;

  /** Whether this person must not be written to. */
  public boolean isOptOut() {
    return this == UNSUBSCRIBED || this == COMPLAINED;
  }

  /** What people call it, in lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
