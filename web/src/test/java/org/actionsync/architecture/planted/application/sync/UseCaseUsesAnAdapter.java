package org.actionsync.architecture.planted.application.sync;

import org.actionsync.architecture.planted.infrastructure.wiring.Rows;

/** A use case that knows an adapter. */
public class UseCaseUsesAnAdapter {

  Rows rows = new Rows();
}
