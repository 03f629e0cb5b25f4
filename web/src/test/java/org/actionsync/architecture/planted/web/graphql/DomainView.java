package org.actionsync.architecture.planted.web.graphql;

import java.util.Optional;
import org.actionsync.architecture.planted.domain.run.Last;

record DomainView(Optional<Last> last) {}
