package org.actionsync.architecture.planted.simulator;

import org.actionsync.architecture.planted.domain.run.Last;

class SimulatorKnowsTheDomain {

  Last last = new Last();
}
