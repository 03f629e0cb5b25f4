package org.actionsync.application.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.actionsync.application.port.Draft;
import org.actionsync.application.port.Edit;
import org.actionsync.application.port.Label;
import org.actionsync.domain.contact.Contact;
import org.actionsync.domain.contact.Field;
import org.actionsync.domain.contact.RemoteId;

/** Says on one line, always in the same order, what is in a value. */
final class Words {

  private Words() {}

  static String of(Draft draft) {
    return (draft.existing() == null ? "creates " : "connects " + draft.existing() + " ")
        + "for "
        + draft.counterpart()
        + values(draft.values())
        + " "
        + new TreeMap<>(draft.grants())
        + labels(draft.labels());
  }

  static String of(Edit edit) {
    return "updates "
        + edit.current().id()
        + values(edit.values())
        + " leave "
        + new TreeSet<>(edit.optOuts())
        + labels(edit.add())
        + " remove "
        + edit.remove().stream().map(removal -> removal.label().id().value()).sorted().toList();
  }

  private static String values(Map<Field, String> values) {
    return " " + Diary.flat(new TreeMap<>(values).toString());
  }

  private static String labels(List<Label> labels) {
    return " add " + labels.stream().map(label -> label.id().value()).sorted().toList();
  }

  /** A person with everything that counts. */
  static String of(Contact person, List<RemoteId> labels) {
    List<String> parts = new ArrayList<>();
    parts.add(person.id() + ": " + person.givenName() + " / " + person.familyName());
    person
        .emails()
        .forEach(e -> parts.add(e.address().value() + " " + e.status() + " " + e.quality()));
    person
        .numbers()
        .forEach(n -> parts.add(n.number().digits() + " " + n.status() + " " + n.quality()));
    person.addresses().forEach(a -> parts.add(a.address().display()));
    parts.add(String.valueOf(person.language()));
    parts.add("level " + person.assessment());
    parts.add(labels.stream().map(RemoteId::value).sorted().toList().toString());
    return String.join(", ", parts);
  }
}
