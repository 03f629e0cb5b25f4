package org.actionsync.architecture.planted.domain.reconcile;

import org.actionsync.architecture.planted.domain.run.Last;

class ReconcileUsesWhatComesLater {

  Last last = new Last();
}
