package org.actionsync.architecture.planted.infrastructure.actionnetwork;

import org.actionsync.architecture.planted.infrastructure.persistence.PublicAdapter;

/** An adapter that knows another. */
public class NetworkKnowsPersistence {

  PublicAdapter adapter = new PublicAdapter();
}
