package org.actionsync.architecture.planted.domain.plan;

import org.actionsync.architecture.planted.domain.run.Last;

class PlanUsesWhatComesLater {

  Last last = new Last();
}
