package org.actionsync.infrastructure.persistence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.actionsync.domain.mapping.Tagging;

/** Reads the taggings of many people at once. */
final class Taggings {

  private Taggings() {}

  static Map<String, List<Tagging>> of(
      EntityManager entities, long place, Collection<String> people) {
    if (people.isEmpty()) {
      return Map.of();
    }
    return entities
        .createQuery(
            "select t from TaggingRow t where t.place = :place and t.person in (:people)"
                + " order by t.tag",
            TaggingRow.class)
        .setParameter("place", place)
        .setParameter("people", people)
        .getResultStream()
        .collect(groupingBy(row -> row.person, mapping(TaggingRow::toTagging, toList())));
  }
}
