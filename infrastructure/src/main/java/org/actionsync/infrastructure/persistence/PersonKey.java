package org.actionsync.infrastructure.persistence;

import java.io.Serializable;

/** What names the row of a person: the number of the place, and who. */
class PersonKey implements Serializable {

  private static final long serialVersionUID = 1;

  long place;
  String person = "";

  @Override
  public boolean equals(Object other) {
    return other instanceof PersonKey key && place == key.place && person.equals(key.person);
  }

  @Override
  public int hashCode() {
    return 31 * Long.hashCode(place) + person.hashCode();
  }
}
