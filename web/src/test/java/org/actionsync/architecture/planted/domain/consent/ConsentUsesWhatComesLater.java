package org.actionsync.architecture.planted.domain.consent;

import org.actionsync.architecture.planted.domain.run.Last;

class ConsentUsesWhatComesLater {

  Last last = new Last();
}
