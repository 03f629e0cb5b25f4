package org.actionsync.infrastructure.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.actionsync.application.port.ApiKey;
import org.actionsync.application.port.ConnectionState;
import org.actionsync.application.port.Group;
import org.actionsync.application.port.GroupId;
import org.actionsync.application.port.Groups;
import org.actionsync.application.port.Place;
import org.actionsync.infrastructure.security.KeyCipher;

/** The groups in the database. */
@ApplicationScoped
@Transactional
class JpaGroups implements Groups {

  @PersistenceContext EntityManager entities;
  @Inject KeyCipher cipher;

  @Override
  public boolean add(Group group, ApiKey key) {
    if (holds(key).isPresent()) {
      return false;
    }
    entities.persist(new GroupRow(group, key, cipher));
    return Rows.writtenOnce(entities);
  }

  @Override
  public void change(GroupId group, UnaryOperator<Group> change) {
    GroupRow row = locked(group);
    row.copyFrom(change.apply(row.toGroup()));
  }

  @Override
  public void refused(GroupId group, ApiKey key) {
    GroupRow row = locked(group);
    if (row.key(cipher).equals(key)) {
      row.state = ConnectionState.KEY_REFUSED;
    }
  }

  @Override
  public boolean replaceKey(GroupId group, ApiKey key) {
    GroupRow row = locked(group);
    if (holds(key).filter(holder -> holder != row).isPresent()) {
      return false;
    }
    row.keep(key, cipher);
    row.state = ConnectionState.CONNECTED;
    return Rows.writtenOnce(entities);
  }

  @Override
  public Optional<Group> find(GroupId id) {
    return Optional.ofNullable(entities.find(GroupRow.class, id.value())).map(GroupRow::toGroup);
  }

  @Override
  public ApiKey key(GroupId id) {
    return known(id).key(cipher);
  }

  @Override
  public List<Group> all() {
    return entities
        .createQuery("select g from GroupRow g order by g.title, g.name", GroupRow.class)
        .getResultStream()
        .map(GroupRow::toGroup)
        .toList();
  }

  @Override
  public void remove(GroupId id) {
    long links =
        entities
            .createQuery(
                "select count(l) from LinkRow l where l.group = :group"
                    + " and l.linkedCampaign is not null",
                Long.class)
            .setParameter("group", id.value())
            .getSingleResult();
    if (links > 0) {
      throw new IllegalStateException("Group " + id + " is still used by " + links + " links");
    }
    Places.forget(entities, Place.of(id));
    entities.remove(known(id));
  }

  private Optional<GroupRow> holds(ApiKey key) {
    return entities
        .createQuery("select g from GroupRow g where g.keyPrint in (:prints)", GroupRow.class)
        .setParameter("prints", cipher.fingerprints(key))
        .getResultStream()
        .findFirst();
  }

  private GroupRow locked(GroupId id) {
    return Rows.locked(entities, GroupRow.class, id.value());
  }

  private GroupRow known(GroupId id) {
    return Rows.known(entities, GroupRow.class, id.value());
  }
}
