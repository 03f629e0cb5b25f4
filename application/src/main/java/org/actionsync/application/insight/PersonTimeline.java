package org.actionsync.application.insight;

import java.util.List;
import org.actionsync.application.port.People;
import org.actionsync.application.port.People.PersonLine;
import org.actionsync.application.port.PlannedChange;

/** What was planned and done about one person. */
public final class PersonTimeline {

  /** More changes about one person than anybody would read. */
  public static final int LONGEST = 1000;

  private final People people;

  /** Looks into {@code people}. */
  public PersonTimeline(People people) {
    this.people = people;
  }

  /** The changes about the person, newest first, at most {@link #LONGEST}. */
  public List<PlannedChange> of(PersonLine person) {
    return people.history(person, LONGEST);
  }
}
