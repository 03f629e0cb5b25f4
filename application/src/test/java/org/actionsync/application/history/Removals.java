package org.actionsync.application.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.actionsync.application.port.CampaignLink;
import org.actionsync.application.port.Edit;
import org.actionsync.application.port.Pair;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.mapping.Mapping;

/**
 * In doubt a tag stays: none is taken off somebody because of what was not read, was switched off
 * or was never told, but only when it was taken off the same person on the other side.
 */
final class Removals {

  private final History history;
  private final List<String> broken = new ArrayList<>();

  Removals(History history) {
    this.history = history;
  }

  List<String> broken() {
    for (Diary.Sent sent : history.diary.sent()) {
      Edit edit = sent.edit();
      if (edit != null && sent.run() != null && sent.who() != null) {
        edit.remove().forEach(removal -> hasReason(sent, removal.label().id()));
      }
    }
    return broken;
  }

  private void hasReason(Diary.Sent sent, RemoteId label) {
    CampaignLink link = history.records.link(history.linkOf(Objects.requireNonNull(sent.run())));
    if (history.isUndoOf(link.id(), Objects.requireNonNull(sent.run()))) {
      return;
    }
    Who who = Objects.requireNonNull(sent.who());
    boolean network = who.side() == Side.NETWORK;
    List<Mapping> mappings =
        history.records.everMapped(link.id()).stream()
            .filter(m -> label.equals(network ? m.tag().id() : response(m)))
            .toList();
    boolean rivals =
        mappings.stream().anyMatch(m -> m.response() != null && m.response().singleChoice());
    boolean reason =
        mappings.stream()
            .map(m -> network ? response(m) : m.tag().id())
            .anyMatch(other -> others(link, who).anyMatch(o -> wasTakenOff(o, other, sent)));
    if (!rivals && !reason) {
      broken.add("Line " + sent.line() + " took " + label + " off " + who + " for no reason");
    }
  }

  private static RemoteId response(Mapping mapping) {
    return mapping.response() == null ? Diary.level(mapping.level()) : mapping.response().id();
  }

  /** Who was ever paired with somebody, on the other side of the link. */
  private Stream<Who> others(CampaignLink link, Who who) {
    return history.pairs(link).stream().flatMap(pair -> other(link, pair, who));
  }

  private Stream<Who> other(CampaignLink link, Pair pair, Who who) {
    Who activist = history.activist(link, pair);
    Who entity = history.entity(link, pair);
    return who.equals(activist)
        ? Stream.of(entity)
        : who.equals(entity) ? Stream.of(activist) : Stream.empty();
  }

  /** By hand, or by a run of another link. */
  private boolean wasTakenOff(Who who, RemoteId label, Diary.Sent before) {
    boolean byHand =
        history.diary.ticked().stream()
            .filter(tick -> tick.line() < before.line() && !tick.on())
            .anyMatch(tick -> tick.isOf(who, label));
    return byHand
        || history.diary.sent().stream()
            .filter(sent -> sent.line() < before.line() && who.equals(sent.who()))
            .anyMatch(sent -> removes(sent, label));
  }

  private static boolean removes(Diary.Sent sent, RemoteId label) {
    Edit edit = sent.edit();
    return edit != null && edit.remove().stream().anyMatch(r -> r.label().id().equals(label));
  }
}
