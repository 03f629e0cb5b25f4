package org.actionsync.infrastructure.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.actionsync.application.port.Users;

/** The users in the database. */
@ApplicationScoped
@Transactional
class JpaUsers implements Users {

  @PersistenceContext EntityManager entities;

  @Override
  public boolean add(User user) {
    if (entities.find(UserRow.class, user.name()) != null) {
      return false;
    }
    entities.persist(new UserRow(user));
    return Rows.writtenOnce(entities);
  }

  @Override
  public Optional<User> find(String name) {
    return Optional.ofNullable(entities.find(UserRow.class, name)).map(UserRow::toUser);
  }

  @Override
  public List<User> all() {
    return entities
        .createQuery("select u from UserRow u order by u.name", UserRow.class)
        .getResultStream()
        .map(UserRow::toUser)
        .toList();
  }

  @Override
  public User change(String name, UnaryOperator<User> change) {
    UserRow row = Rows.locked(entities, UserRow.class, name);
    row.copyFrom(change.apply(row.toUser()));
    return row.toUser();
  }

  @Override
  public void remove(String name) {
    Optional.ofNullable(entities.find(UserRow.class, name)).ifPresent(entities::remove);
  }
}
