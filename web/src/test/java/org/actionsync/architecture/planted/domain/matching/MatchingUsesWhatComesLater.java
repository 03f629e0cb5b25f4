package org.actionsync.architecture.planted.domain.matching;

import org.actionsync.architecture.planted.domain.run.Last;

class MatchingUsesWhatComesLater {

  Last last = new Last();
}
