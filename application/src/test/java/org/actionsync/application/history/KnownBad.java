package org.actionsync.application.history;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.actionsync.domain.contact.Contact;
import org.actionsync.domain.contact.Field;

/**
 * An activist's address or number that Action Builder had marked bad before the two were compared.
 *
 * <p>Where the rule of the link lets it win, the entity is told what it has already, and it stays
 * bad there. That is asked and not got, and never became what both share, so it makes no difference
 * when somebody takes the bad entry out of the list later: the product promises to ask again only
 * once something changes, which is what the activist says, or which one is the best of the list.
 */
final class KnownBad {

  private final History history;
  private final Who activist;
  private final Who entity;

  KnownBad(History history, Who activist, Who entity) {
    this.history = history;
    this.activist = activist;
    this.entity = entity;
  }

  boolean keptApart(Field field) {
    if (field != Field.EMAIL && field != Field.MOBILE_NUMBER) {
      return false;
    }
    return history.diary.sent().stream()
        .filter(sent -> entity.equals(sent.who()) && sent.asksFor(field))
        .reduce((one, later) -> later)
        .filter(sent -> stayedBad(sent, field) && nothingChangedSince(sent, field))
        .isPresent();
  }

  private static boolean stayedBad(Diary.Sent sent, Field field) {
    Contact before = sent.before();
    Contact after = sent.after();
    return before != null
        && after != null
        && isBad(before, field, asked(sent, field))
        && isBad(after, field, asked(sent, field));
  }

  private boolean nothingChangedSince(Diary.Sent sent, Field field) {
    Optional<String> best = Optional.ofNullable(sent.after()).flatMap(after -> best(after, field));
    String said = history.contact(activist).map(who -> Values.of(who, field)).orElse("");
    return said.equals(asked(sent, field))
        && history.contact(entity).flatMap(now -> best(now, field)).equals(best);
  }

  private static String asked(Diary.Sent sent, Field field) {
    Map<Field, String> values = sent.edit() == null ? Map.of() : sent.edit().values();
    return values.getOrDefault(field, "");
  }

  private static Optional<String> best(Contact entity, Field field) {
    return Values.allUsable(entity, field).stream().findFirst();
  }

  private static boolean isBad(Contact entity, Field field, String value) {
    List<String> listed =
        field == Field.EMAIL
            ? entity.emails().stream().map(e -> e.address().value()).toList()
            : entity.numbers().stream().map(n -> n.number().digits()).toList();
    return listed.contains(value) && !Values.allUsable(entity, field).contains(value);
  }
}
