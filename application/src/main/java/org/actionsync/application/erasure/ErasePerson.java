package org.actionsync.application.erasure;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.actionsync.application.port.Erased;
import org.actionsync.application.port.Erased.Who;
import org.actionsync.application.port.People;
import org.actionsync.application.port.People.PersonLine;
import org.actionsync.domain.contact.Side;

/**
 * Forgets a person in every link: what was read, the past, the history and all that waits. Nothing
 * is written to either service, and nobody who was erased comes back by being read again.
 */
public final class ErasePerson {

  private final People people;
  private final Erased erased;

  /** Erases people whom {@code people} knows. */
  public ErasePerson(People people, Erased erased) {
    this.people = people;
    this.erased = erased;
  }

  /**
   * Erases the person of this name, see {@link PersonLine#id}. Doing it again is harmless.
   *
   * @throws ErasureRefused if nobody has or had this name, or while a run is at work that has to do
   *     with the person
   */
  public void erase(String id) throws ErasureRefused {
    Optional<PersonLine> person = people.find(id);
    if (person.isEmpty()) {
      if (erased.wasCalled(id)) {
        return;
      }
      throw new ErasureRefused(ErasureRefused.Why.UNKNOWN, "There is nobody with this id");
    }
    if (!erased.erase(id, new SamePerson(erased, who(person.get())).traces())) {
      throw new ErasureRefused(
          ErasureRefused.Why.BUSY,
          "A run that has to do with this person is at work; erase them when it has ended");
    }
  }

  private static Set<Who> who(PersonLine person) {
    Set<Who> who = new LinkedHashSet<>();
    Optional.ofNullable(person.activist()).ifPresent(id -> who.add(new Who(Side.NETWORK, id)));
    Optional.ofNullable(person.entity()).ifPresent(id -> who.add(new Who(Side.BUILDER, id)));
    return who;
  }
}
