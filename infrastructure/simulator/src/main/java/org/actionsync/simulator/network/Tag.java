package org.actionsync.simulator.network;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** A tag of one group, and who has it. */
final class Tag {

  /** One person having a tag. */
  record Tagging(String id, String person, Instant at) {}

  String id = "";
  String name = "";
  Instant created = Instant.EPOCH;
  Instant modified = Instant.EPOCH;

  /** By person, because a person has a tag at most once. */
  final Map<String, Tagging> taggings = new LinkedHashMap<>();
}
