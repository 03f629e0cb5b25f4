package org.actionsync.application.fake;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.actionsync.application.port.TrackRecords;
import org.actionsync.domain.plan.WriteKind;
import org.actionsync.domain.run.LinkId;
import org.actionsync.domain.run.TrackRecord;

final class InMemoryTrackRecords implements TrackRecords {

  private final Map<LinkId, Map<WriteKind, TrackRecord>> byLink = new HashMap<>();

  @Override
  public synchronized Map<WriteKind, TrackRecord> of(LinkId link) {
    return Map.copyOf(byLink.getOrDefault(link, Map.of()));
  }

  @Override
  public synchronized void store(LinkId link, WriteKind kind, TrackRecord record) {
    byLink.computeIfAbsent(link, l -> new TreeMap<>()).put(kind, record);
  }
}
