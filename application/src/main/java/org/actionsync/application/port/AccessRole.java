package org.actionsync.application.port;

/** What somebody who comes in may do. */
public enum AccessRole {
  /** Look at everything. */
  VIEWER,
  /** Change everything too. */
  ADMIN
}
