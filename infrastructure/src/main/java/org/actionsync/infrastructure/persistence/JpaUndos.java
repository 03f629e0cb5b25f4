package org.actionsync.infrastructure.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.actionsync.application.port.Undos;
import org.actionsync.domain.run.RunId;

/** What undo runs take back, in the database. */
@ApplicationScoped
@Transactional
class JpaUndos implements Undos {

  @PersistenceContext EntityManager entities;

  @Override
  public void keep(RunId undo, Undone undone) {
    entities.persist(new UndoRow(undo, undone));
  }

  @Override
  public Optional<Undone> of(RunId undo) {
    return Optional.ofNullable(entities.find(UndoRow.class, undo.value())).map(UndoRow::toUndone);
  }
}
