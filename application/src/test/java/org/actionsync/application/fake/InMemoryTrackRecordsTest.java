package org.actionsync.application.fake;

import org.actionsync.application.contract.Storage;
import org.actionsync.application.contract.TrackRecordsContract;

class InMemoryTrackRecordsTest extends TrackRecordsContract {

  @Override
  protected Storage storage() {
    return new InMemoryStore();
  }
}
