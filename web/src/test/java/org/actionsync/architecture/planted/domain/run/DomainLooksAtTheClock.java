package org.actionsync.architecture.planted.domain.run;

import java.time.Instant;

class DomainLooksAtTheClock {

  Instant now = Instant.now();
}
