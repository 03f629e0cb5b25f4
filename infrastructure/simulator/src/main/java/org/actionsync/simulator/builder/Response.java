package org.actionsync.simulator.builder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A response to a field; the API calls it a tag. Taggings of it are kept with the entities. */
final class Response {

  String id = "";
  String section = "";
  String field = "";
  String name = "";
  Instant created = Instant.EPOCH;
  Instant modified = Instant.EPOCH;

  /** The campaigns it is activated in; elsewhere it and its taggings are hidden. */
  final Set<String> activeIn = new TreeSet<>();

  /** Of responses to address fields only. */
  final List<PostalItem> addresses = new ArrayList<>();
}
