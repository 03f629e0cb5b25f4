package org.actionsync.application.port;

import java.util.Map;
import org.actionsync.domain.plan.WriteKind;
import org.actionsync.domain.run.LinkId;
import org.actionsync.domain.run.TrackRecord;

/** How the writes of each link fared, per kind, when they were last read back. */
public interface TrackRecords {

  /** What is known of the link's kinds of writes; nothing of those that nobody read back. */
  Map<WriteKind, TrackRecord> of(LinkId link);

  /** Stores what is known of one kind by now. */
  void store(LinkId link, WriteKind kind, TrackRecord record);
}
