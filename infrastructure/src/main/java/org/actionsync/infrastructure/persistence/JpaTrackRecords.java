package org.actionsync.infrastructure.persistence;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.actionsync.application.port.TrackRecords;
import org.actionsync.domain.plan.WriteKind;
import org.actionsync.domain.run.LinkId;
import org.actionsync.domain.run.TrackRecord;

/** How writes fared, in the database. */
@ApplicationScoped
@Transactional
class JpaTrackRecords implements TrackRecords {

  @PersistenceContext EntityManager entities;
  @Inject Leases leases;

  @Override
  public Map<WriteKind, TrackRecord> of(LinkId link) {
    return entities
        .createQuery("select r from TrackRecordRow r where r.link = :link", TrackRecordRow.class)
        .setParameter("link", link.value())
        .getResultStream()
        .collect(toMap(TrackRecordRow::toKind, TrackRecordRow::toRecord));
  }

  @Override
  public void store(LinkId link, WriteKind kind, TrackRecord record) {
    leases.require(entities, record.run());
    entities.merge(new TrackRecordRow(link, kind, record));
  }
}
