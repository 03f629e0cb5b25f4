package org.actionsync.application.port;

/** Whether a service answers with the stored key. */
public enum ConnectionState {
  CONNECTED,
  KEY_REFUSED,
  UNREACHABLE
}
