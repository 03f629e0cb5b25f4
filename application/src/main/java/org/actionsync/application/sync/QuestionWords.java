package org.actionsync.application.sync;

import java.util.ArrayList;
import java.util.List;
import org.actionsync.domain.contact.Contact;
import org.actionsync.domain.contact.Field;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.mapping.Lens;
import org.actionsync.domain.mapping.Mapping;
import org.actionsync.domain.reconcile.Conflict;
import org.actionsync.domain.reconcile.Frozen;

/** The evidence of questions, in words. Holds personal data: for the screen, never for a log. */
final class QuestionWords {

  private QuestionWords() {}

  /**
   * Something that goes to and fro, and how to say it.
   *
   * @param frozen what
   * @param sentence what both sides say of it
   */
  record Flip(Frozen frozen, String sentence) {}

  /** Who a person is, in one line. */
  static String said(Side side, Contact contact) {
    List<String> parts = new ArrayList<>();
    parts.add(said(side, contact.id()));
    if (!contact.fullName().isEmpty()) {
      parts.add(contact.fullName());
    }
    contact.emails().forEach(e -> parts.add(e.address().value()));
    contact.numbers().forEach(n -> parts.add(n.number().digits()));
    return String.join(", ", parts);
  }

  /** A person of whom no more is known. */
  static String said(Side side, RemoteId person) {
    return (side == Side.NETWORK ? "Activist " : "Entity ") + person;
  }

  /** Those of whom there are too many to show. */
  static String more(Side side, int people) {
    return "and "
        + people
        + " more like this in "
        + (side == Side.NETWORK ? "Action Network" : "Action Builder");
  }

  /** What both sides say of a field. */
  static String said(Conflict conflict) {
    return bothSay(conflict.field(), conflict.network(), conflict.builder());
  }

  /** What both sides say of something frozen. */
  static Flip flip(Frozen frozen, Lens lens) {
    String sentence =
        frozen
            .what()
            .field()
            .map(field -> bothSay(field, frozen.network(), frozen.builder()))
            .or(
                () ->
                    frozen
                        .what()
                        .tag()
                        .flatMap(lens::mapping)
                        .map(mapping -> bothSay(mapping, frozen)))
            .orElse("");
    return new Flip(frozen, sentence);
  }

  private static String bothSay(Mapping mapping, Frozen frozen) {
    return "tag "
        + mapping.tag().name()
        + ": "
        + frozen.network()
        + " in Action Network, "
        + frozen.builder()
        + " in Action Builder";
  }

  private static String bothSay(Field field, String network, String builder) {
    return field.label()
        + ": Action Network says "
        + shown(field, network)
        + ", Action Builder says "
        + shown(field, builder);
  }

  private static String shown(Field field, String value) {
    return value.isEmpty() ? "nothing" : field.display(value);
  }
}
