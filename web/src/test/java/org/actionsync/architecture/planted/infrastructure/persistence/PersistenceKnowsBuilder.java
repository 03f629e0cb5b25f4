package org.actionsync.architecture.planted.infrastructure.persistence;

import org.actionsync.architecture.planted.infrastructure.actionbuilder.BuilderKnowsNetwork;

class PersistenceKnowsBuilder {

  BuilderKnowsNetwork adapter = new BuilderKnowsNetwork();
}
