package org.actionsync.application.history;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.actionsync.domain.contact.Contact;
import org.actionsync.domain.contact.Field;
import org.actionsync.domain.contact.Side;

/** Nothing that an organizer typed is gone without being in the history of changes. */
final class Keepsakes {

  /** Between looking at a person and writing to them anything can be typed; nothing can be done. */
  private static final Duration BLINK = Duration.ofSeconds(5);

  private final History history;
  private final List<String> broken = new ArrayList<>();

  Keepsakes(History history) {
    this.history = history;
  }

  List<String> broken() {
    history.diary.sent().forEach(this::keepsWhatItReplaces);
    return broken;
  }

  private void keepsWhatItReplaces(Diary.Sent sent) {
    Contact before = sent.before();
    Contact after = sent.after();
    Who who = sent.who();
    if (before == null || after == null || who == null) {
      return;
    }
    for (Field field : Field.values()) {
      if (who.side() == Side.BUILDER && field.isListInBuilder()) {
        continue;
      }
      String old = Values.of(before, field);
      if (!old.isEmpty() && !old.equals(Values.of(after, field))) {
        Optional<Diary.Typed> typed = lastTyped(who, field, old, sent.line());
        if (typed.isPresent()
            && typed.get().at().plus(BLINK).isBefore(sent.at())
            && !isInHistory(field, old)) {
          broken.add(
              "Line "
                  + sent.line()
                  + " replaced '"
                  + Diary.flat(old)
                  + "', typed in line "
                  + typed.get().line()
                  + ", and no change says so");
        }
      }
    }
  }

  private Optional<Diary.Typed> lastTyped(Who who, Field field, String value, int before) {
    return history.diary.typed().stream()
        .filter(typed -> typed.line() < before)
        .filter(typed -> typed.who().id().equals(who.id()) && typed.field() == field)
        .filter(typed -> typed.value().equals(value))
        .reduce((one, later) -> later);
  }

  private boolean isInHistory(Field field, String value) {
    String shown = field.display(value);
    return history.allChanges().stream()
            .anyMatch(
                change ->
                    String.valueOf(change.change().text()).contains(shown)
                        || change.change().text().before().contains(shown)
                        || String.valueOf(change.error()).contains(shown))
        || history.allQuestions().stream()
            .anyMatch(item -> String.join("\n", item.evidence()).contains(shown));
  }
}
