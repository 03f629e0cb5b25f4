package org.actionsync.architecture.planted.infrastructure.actionbuilder;

import org.actionsync.architecture.planted.infrastructure.actionnetwork.NetworkKnowsPersistence;

/** An adapter that knows another. */
public class BuilderKnowsNetwork {

  NetworkKnowsPersistence adapter = new NetworkKnowsPersistence();
}
