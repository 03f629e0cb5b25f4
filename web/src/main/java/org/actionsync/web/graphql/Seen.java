package org.actionsync.web.graphql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.actionsync.application.port.AuditLog.Difference;
import org.actionsync.application.port.AuditLog.Kind;
import org.actionsync.application.port.AuditLog.Thing;
import org.actionsync.domain.run.LinkId;
import org.jspecify.annotations.Nullable;

/**
 * Something that is done something to, as it is at a moment, in words for the audit log.
 *
 * @param kind what it is
 * @param id our name for it; null when it is not there, see {@link Thing}
 * @param link the link it belongs to, null for none
 * @param facts what is worth writing down, by what it is called: no key, nothing of people; empty
 *     when it is not there
 */
record Seen(Kind kind, @Nullable String id, @Nullable LinkId link, Map<String, String> facts) {

  private static final int LONGEST = 1000;

  Seen {
    Map<String, String> kept = new LinkedHashMap<>();
    facts.forEach((what, text) -> kept.put(what, cut(text)));
    facts = kept;
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
  }

  static Seen nothing(Kind kind, @Nullable LinkId link) {
    return new Seen(kind, null, link, Map.of());
  }

  Thing thing() {
    return new Thing(kind, id, link);
  }

  /** The same, in a link if that was not known. */
  Seen in(@Nullable LinkId known) {
    return link == null ? new Seen(kind, id, known, facts) : this;
  }

  boolean isSameAs(Seen other) {
    return kind == other.kind && Objects.equals(id, other.id);
  }

  /** What is different in {@code later}, which is the same thing later, or was made, or is gone. */
  List<Difference> until(Seen later) {
    Set<String> all = new LinkedHashSet<>(facts.keySet());
    all.addAll(later.facts.keySet());
    List<Difference> different = new ArrayList<>();
    for (String what : all) {
      String before = facts.get(what);
      String after = later.facts.get(what);
      if (!Objects.equals(before, after)) {
        different.add(new Difference(what, before, after));
      }
    }
    return different;
  }
}
