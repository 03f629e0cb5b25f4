package org.actionsync.architecture.planted.sso;

import org.actionsync.architecture.planted.domain.run.Last;

class SsoKnowsTheDomain {

  Last last = new Last();
}
