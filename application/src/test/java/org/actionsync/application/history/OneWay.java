package org.actionsync.application.history;

import org.actionsync.application.port.CampaignLink;
import org.actionsync.application.port.Pair;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.mapping.Mapping;
import org.actionsync.domain.mapping.Response;
import org.jspecify.annotations.Nullable;

/**
 * What a mapping that goes one way may leave different for good. Where it goes both ways, the two
 * would agree: the side that has nothing would be told, or the one that has too much.
 */
final class OneWay {

  private final History history;
  private final CampaignLink link;
  private final Mapping mapping;
  private final Who activist;
  private final Who entity;

  OneWay(History history, CampaignLink link, Pair pair, Mapping mapping) {
    this.history = history;
    this.link = link;
    this.mapping = mapping;
    this.activist = history.activist(link, pair);
    this.entity = history.entity(link, pair);
  }

  boolean mayDiffer() {
    return switch (mapping.direction()) {
      case BOTH -> false;
      case TO_BUILDER ->
          seemedGoneAlike(entity, response(mapping), lastTick(activist, mapping.tag().id()))
              || lostToALaterChoice();
      case TO_NETWORK ->
          seemedGoneAlike(activist, mapping.tag().id(), lastTick(entity, response(mapping)));
    };
  }

  /**
   * The other side lost it by hand, and about then a reading missed it here. To whoever reads, it
   * went on both sides, which is agreement, and then came back here, like something that somebody
   * put on again. In doubt a tag stays, and from here nothing is told.
   */
  private boolean seemedGoneAlike(Who told, RemoteId label, int takenOff) {
    return takenOff > lastTick(told, label)
        && history.labels(told).contains(label)
        && history.diary.wasLeftOutAround(told, label, takenOff);
  }

  /**
   * A later answer of the single-choice field won. The losing tag would go in Action Network, but
   * nothing that this mapping is about is ever told there.
   */
  private boolean lostToALaterChoice() {
    Response lost = mapping.response();
    if (lost == null || !lost.singleChoice()) {
      return false;
    }
    int since = lastPut(mapping.tag().id());
    return history.labels(activist).contains(mapping.tag().id())
        && history.store.links().mappings(link.id()).stream()
            .filter(Mapping::isActive)
            .filter(other -> isRival(lost, other.response()))
            .anyMatch(
                other ->
                    Math.max(lastPut(other.tag().id()), lastTick(entity, response(other))) > since);
  }

  /** Whether it is another answer of the field, and the one that stands. */
  private boolean isRival(Response lost, @Nullable Response other) {
    return other != null
        && other.field().equals(lost.field())
        && !other.id().equals(lost.id())
        && history.labels(entity).contains(other.id());
  }

  /** When a tag was put on the activist, by hand or by a run. */
  private int lastPut(RemoteId tag) {
    int told =
        history.diary.sent().stream()
            .filter(sent -> activist.equals(sent.who()) && sent.adds(tag))
            .mapToInt(Diary.Sent::line)
            .max()
            .orElse(0);
    return Math.max(told, lastTick(activist, tag));
  }

  private int lastTick(Who who, RemoteId label) {
    return history.diary.ticked().stream()
        .filter(tick -> tick.isOf(who, label))
        .mapToInt(Diary.Ticked::line)
        .max()
        .orElse(0);
  }

  private static RemoteId response(Mapping mapping) {
    Response response = mapping.response();
    return response == null ? Diary.level(mapping.level()) : response.id();
  }
}
