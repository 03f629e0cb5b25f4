package org.actionsync.architecture.planted.domain.mapping;

import org.actionsync.architecture.planted.domain.run.Last;

class MappingUsesWhatComesLater {

  Last last = new Last();
}
