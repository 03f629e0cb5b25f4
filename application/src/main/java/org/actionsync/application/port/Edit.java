package org.actionsync.application.port;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.actionsync.domain.contact.Channel;
import org.actionsync.domain.contact.Contact;
import org.actionsync.domain.contact.Field;
import org.actionsync.domain.mapping.Tagging;

/**
 * A change to a known person. It has no way to subscribe anybody.
 *
 * @param current the person as last read
 * @param values fields to set, never blank; in Action Builder's lists a value is added
 * @param optOuts channels to leave; in Action Builder with all items of that channel
 * @param add tags or responses to put on
 * @param remove taggings to take away
 */
public record Edit(
    Contact current,
    Map<Field, String> values,
    Set<Channel> optOuts,
    List<Label> add,
    List<Removal> remove) {

  /** Copies the collections. */
  public Edit {
    values = Map.copyOf(values);
    optOuts = Set.copyOf(optOuts);
    add = List.copyOf(add);
    remove = List.copyOf(remove);
  }

  /**
   * One tagging to take away.
   *
   * @param label what it puts on
   * @param tagging the tagging as last read
   */
  public record Removal(Label label, Tagging tagging) {}
}
