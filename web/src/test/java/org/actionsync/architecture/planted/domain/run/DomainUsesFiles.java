package org.actionsync.architecture.planted.domain.run;

import java.io.File;

class DomainUsesFiles {

  File file = new File("rules.txt");
}
