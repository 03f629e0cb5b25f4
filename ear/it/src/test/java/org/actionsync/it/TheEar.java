package org.actionsync.it;

import java.io.File;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;

/** The EAR as the build made it: nothing is added for the tests. */
final class TheEar {

  private TheEar() {}

  static EnterpriseArchive thatShips() {
    return ShrinkWrap.createFromZipFile(
        EnterpriseArchive.class,
        new File(System.getProperty("ear.file", "../target/actionsync.ear")));
  }
}
