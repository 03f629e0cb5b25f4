package org.actionsync.architecture.planted.web.graphql;

import org.actionsync.architecture.planted.infrastructure.wiring.Rows;

class WebKnowsInfrastructure {

  Rows rows = new Rows();
}
