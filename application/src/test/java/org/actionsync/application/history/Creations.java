package org.actionsync.application.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.actionsync.application.port.Draft;
import org.actionsync.application.review.Choices;
import org.actionsync.domain.contact.Side;

/** Nobody is created twice, and nobody over somebody who is there. */
final class Creations {

  private final History history;
  private final List<String> broken = new ArrayList<>();

  Creations(History history) {
    this.history = history;
  }

  List<String> broken() {
    Map<List<Object>, Integer> made = new HashMap<>();
    for (Diary.Sent sent : history.diary.sent()) {
      Draft draft = sent.draft();
      if (draft != null && sent.after() != null) {
        Object link = sent.run() == null ? "" : history.linkOf(sent.run());
        Integer earlier = made.put(List.of(link, sent.place(), draft.counterpart()), sent.line());
        if (earlier != null && draft.existing() == null && !toldApart(draft, earlier, sent)) {
          broken.add(
              draft.counterpart()
                  + " was made in "
                  + sent.place()
                  + " in lines "
                  + earlier
                  + " and "
                  + sent.line());
        }
        if (sent.before() != null && draft.existing() == null) {
          broken.add("Somebody who was there was made anew in line " + sent.line());
        }
        moreThanOnePerRun(sent);
      }
    }
    onceInARun();
    return broken;
  }

  /** An admin said meanwhile that whoever was made first is somebody else. */
  private boolean toldApart(Draft draft, int earlier, Diary.Sent sent) {
    return history.diary.settled().stream()
        .filter(answer -> answer.line() > earlier && answer.line() < sent.line())
        .filter(answer -> answer.choice().equals(Choices.NOT_SAME))
        .map(Diary.Settled::item)
        .anyMatch(
            item ->
                draft.counterpart().equals(item.activist())
                    || draft.counterpart().equals(item.entity()));
  }

  private void moreThanOnePerRun(Diary.Sent sent) {
    if (Objects.requireNonNull(sent.who()).side() == Side.BUILDER
        && history.wasWithoutMagicTag(sent)) {
      broken.add("Made in line " + sent.line() + " without the magic tag");
    }
  }

  /** At most one write per person, side and run; more only after an outcome was not known. */
  private void onceInARun() {
    Map<List<Object>, Integer> written = new HashMap<>();
    for (Diary.Sent sent : history.diary.sent()) {
      if (sent.run() != null && sent.who() != null && sent.fate() == Diary.Fate.DONE) {
        Integer earlier = written.put(List.of(sent.run(), sent.who()), sent.line());
        if (earlier != null && !history.wasKilledBetween(earlier, sent.line())) {
          broken.add(
              "Run "
                  + sent.run()
                  + " wrote to "
                  + sent.who()
                  + " in lines "
                  + earlier
                  + " and "
                  + sent.line());
        }
      }
    }
  }
}
