package org.actionsync.application.history;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.actionsync.application.port.CampaignLink;
import org.actionsync.application.port.Pair;
import org.actionsync.application.port.ReviewItem;
import org.actionsync.application.review.Choices;
import org.actionsync.domain.contact.Contact;
import org.actionsync.domain.contact.Field;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.mapping.Mapping;
import org.actionsync.domain.reconcile.ValueName;

/**
 * Where an admin decided that the two of a pair may differ: until somebody edits what was left as
 * it is or was taken back, and for ever where a value that went to and fro was left frozen.
 */
final class Decided {

  private final History history;
  private final CampaignLink link;
  private final Pair pair;
  private final Set<Who> both;

  Decided(History history, CampaignLink link, Pair pair) {
    this.history = history;
    this.link = link;
    this.pair = pair;
    this.both = Set.of(history.activist(link, pair), history.entity(link, pair));
  }

  boolean mayDiffer(Field field) {
    int edited = edited(field, typed -> true);
    if (!field.isListInBuilder()) {
      return isLeft(ValueName.of(field), edited)
          || isTakenBack(sent -> sent.asksFor(field), edited);
    }
    int inNetwork = edited(field, typed -> typed.who().side() == Side.NETWORK);
    int emptied = edited(field, typed -> typed.value().isEmpty());
    return isLeft(ValueName.of(field), edited)
        || isLeftInList(field, inNetwork)
        || isTakenBack(sent -> sent.asksFor(field), Math.max(inNetwork, emptied));
  }

  private int edited(Field field, Predicate<Diary.Typed> which) {
    return history.diary.typed().stream()
        .filter(typed -> both.stream().anyMatch(typed.who()::isSamePerson))
        .filter(typed -> typed.field() == field)
        .filter(which)
        .mapToInt(Diary.Typed::line)
        .max()
        .orElse(0);
  }

  /**
   * Action Builder's best value goes to Action Network only when the one that both are known by is
   * gone or bad. So a further address or number in the list is no reason to ask about what was left
   * again, as long as that one stands.
   */
  private boolean isLeftInList(Field field, int inNetwork) {
    return history.diary.settled().stream()
        .filter(answer -> answer.line() > inNetwork && answer.choice().equals(Choices.LEAVE))
        .filter(answer -> isAbout(answer.item(), ValueName.of(field)))
        .flatMap(answer -> answer.item().details().values().stream())
        .filter(value -> value.name().equals(ValueName.of(field).text()))
        .anyMatch(value -> stands(field, value.builder()));
  }

  /** While the activist has none, it is the best that stands. */
  private boolean stands(Field field, String left) {
    Contact entity = history.contact(history.entity(link, pair)).orElseThrow();
    boolean has =
        history
            .contact(history.activist(link, pair))
            .filter(activist -> !Values.of(activist, field).isEmpty())
            .isPresent();
    List<String> usable = Values.allUsable(entity, field);
    return has
        ? usable.contains(left)
        : usable.stream().findFirst().filter(left::equals).isPresent();
  }

  /** The same of a mapped tag, which was last put on or taken off by hand in a line. */
  boolean mayDiffer(Mapping mapping, int edited) {
    RemoteId tag = mapping.tag().id();
    RemoteId response = mapping.response() == null ? tag : mapping.response().id();
    return isLeft(ValueName.of(mapping.key()), edited)
        || isTakenBack(sent -> sent.asksFor(tag) || sent.asksFor(response), edited);
  }

  private boolean isLeft(ValueName what, int edited) {
    return history.diary.settled().stream()
        .filter(answer -> answer.choice().equals(Choices.LEAVE) && isAbout(answer.item(), what))
        .anyMatch(
            answer -> answer.item().kind() == ReviewItem.Kind.FLIPPING || answer.line() > edited);
  }

  private boolean isAbout(ReviewItem item, ValueName what) {
    boolean ours = pair.activist().equals(item.activist()) || pair.entity().equals(item.entity());
    return ours
        && item.link().equals(link.id())
        && item.details().values().stream().anyMatch(v -> v.name().equals(what.text()));
  }

  private boolean isTakenBack(Predicate<Diary.Sent> what, int edited) {
    return history.diary.sent().stream()
        .filter(sent -> sent.line() > edited && sent.who() != null && both.contains(sent.who()))
        .filter(what)
        .anyMatch(sent -> sent.run() != null && history.isUndoOf(link.id(), sent.run()));
  }
}
