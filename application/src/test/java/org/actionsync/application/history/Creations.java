package org.actionsync.application.history;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.actionsync.application.port.Draft;
import org.actionsync.application.review.Choices;
import org.actionsync.domain.contact.Contact;
import org.actionsync.domain.contact.Field;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Side;

/** Nobody is created twice, and nobody over somebody who is there. */
final class Creations {

  /** What is looked up immediately before; no call takes longer than two seconds. */
  private static final Duration GLANCE = Duration.ofSeconds(10);

  private final History history;
  private final List<String> broken = new ArrayList<>();

  Creations(History history) {
    this.history = history;
  }

  List<String> broken() {
    Map<List<Object>, Diary.Sent> made = new HashMap<>();
    for (Diary.Sent sent : history.diary.sent()) {
      Draft draft = sent.draft();
      if (draft != null && sent.after() != null) {
        Object link = sent.run() == null ? "" : history.linkOf(sent.run());
        Diary.Sent earlier = made.put(List.of(link, sent.place(), draft.counterpart()), sent);
        if (earlier != null
            && draft.existing() == null
            && !toldApart(draft, earlier, sent)
            && !isGoneUnheardOf(earlier, sent)) {
          broken.add(
              draft.counterpart()
                  + " was made in "
                  + sent.place()
                  + " in lines "
                  + earlier.line()
                  + " and "
                  + sent.line());
        }
        if (sent.before() != null
            && draft.existing() == null
            && !cameJustThen(history, sent, draft)) {
          broken.add("Somebody who was there was made anew in line " + sent.line());
        }
        moreThanOnePerRun(sent);
      }
    }
    onceInARun();
    return broken;
  }

  /**
   * Nobody can prevent that somebody gets the address or number between the look-up and the call
   * that follows it at once; Action Network then takes the two for one. Whoever had it when it was
   * looked up, or was not looked up just before, was made anew by our fault.
   */
  static boolean cameJustThen(History history, Diary.Sent sent, Draft draft) {
    Who who = Objects.requireNonNull(sent.who());
    Contact before = Objects.requireNonNull(sent.before());
    Field field =
        Values.of(before, Field.EMAIL).equals(draft.values().get(Field.EMAIL))
            ? Field.EMAIL
            : Field.MOBILE_NUMBER;
    String value = draft.values().getOrDefault(field, "");
    return history.diary.lookUps().stream()
        .filter(look -> Objects.equals(look.run(), sent.run()))
        .filter(look -> look.place().equals(sent.place()) && look.value().equals(value))
        .map(Diary.LookUp::at)
        .filter(at -> !at.isAfter(sent.at()) && at.plus(GLANCE).isAfter(sent.at()))
        .reduce((one, later) -> later)
        .filter(at -> !history.past.hadAt(who, field, value, at))
        .isPresent();
  }

  /**
   * Whoever we never heard of, because the answer was lost or the server killed, was deleted, or
   * merged into another, before the second was made.
   */
  private boolean isGoneUnheardOf(Diary.Sent earlier, Diary.Sent sent) {
    Who made = Objects.requireNonNull(earlier.who());
    boolean heard =
        history.allChanges().stream()
            .filter(change -> change.run().equals(earlier.run()))
            .anyMatch(change -> made.id().equals(change.change().person(made.side())));
    return !heard && history.past.wasGone(made, sent.at());
  }

  /** An admin said meanwhile that whoever was made first is somebody else. */
  private boolean toldApart(Draft draft, Diary.Sent earlier, Diary.Sent sent) {
    RemoteId made = Objects.requireNonNull(earlier.after()).id();
    List<Diary.Settled> answers =
        history.diary.settled().stream()
            .filter(answer -> answer.line() > earlier.line() && answer.line() < sent.line())
            .toList();
    return isSomebodyElse(draft, answers)
        || answers.stream().anyMatch(a -> isOther(a, draft, made));
  }

  /** Whoever is called the same as another is not who they were made from. */
  private static boolean isOther(Diary.Settled answer, Draft draft, RemoteId made) {
    List<RemoteId> two = new ArrayList<>();
    Stream.of(answer.item().activist(), answer.item().entity(), answer.counterpart())
        .filter(Objects::nonNull)
        .forEach(two::add);
    return answer.choice().equals(Choices.SAME)
        && two.contains(made)
        && !two.contains(draft.counterpart());
  }

  private static boolean isSomebodyElse(Draft draft, List<Diary.Settled> answers) {
    return answers.stream()
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
      Draft draft = sent.draft();
      boolean mistaken =
          draft != null && sent.before() != null && cameJustThen(history, sent, draft);
      if (sent.run() != null && sent.who() != null && sent.fate() == Diary.Fate.DONE && !mistaken) {
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
