package org.actionsync.simulator.builder;

import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;

/** A campaign of an organization. Which entities are in it, the entities know. */
final class Campaign {

  String id = "";
  int number;
  String name = "";
  Instant created = Instant.EPOCH;
  Instant modified = Instant.EPOCH;
  boolean archived;
  String defaultEntityType = "Person";

  /** Fields switched off here, by {@link Field#key()}. */
  final Set<String> fieldsOff = new TreeSet<>();
}
