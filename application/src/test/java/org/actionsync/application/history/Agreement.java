package org.actionsync.application.history;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.actionsync.application.port.CampaignLink;
import org.actionsync.application.port.Pair;
import org.actionsync.domain.contact.Contact;
import org.actionsync.domain.contact.Field;
import org.actionsync.domain.contact.PostalAddress;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.mapping.Mapping;
import org.actionsync.domain.mapping.Response;
import org.actionsync.domain.run.Outcome;

/** Both sides agree, but for what is in review, or was asked and not got. */
final class Agreement {

  private final History history;
  private final List<String> broken = new ArrayList<>();

  Agreement(History history) {
    this.history = history;
  }

  List<String> broken() {
    for (CampaignLink link : history.store.links().all()) {
      if (link.enabled()) {
        history.pairs(link).stream()
            .filter(pair -> !pair.detached())
            .forEach(pair -> agree(link, pair));
      }
    }
    return broken;
  }

  private void agree(CampaignLink link, Pair pair) {
    Who activist = history.activist(link, pair);
    Who entity = history.entity(link, pair);
    Optional<Contact> network = history.contact(activist);
    Optional<Contact> builder = history.contact(entity);
    if (network.isEmpty() || builder.isEmpty()) {
      broken.add(activist + " and " + entity + " are a pair though one is gone");
      return;
    }
    if (!history.isAsked(link, pair)) {
      for (Field field : Field.values()) {
        if (!agree(field, network.get(), builder.get())
            && !wasNotGot(activist, field)
            && !wasNotGot(entity, field)
            && !isBlank(field, activist, network.get())
            && !isBlank(field, entity, builder.get())
            && !isNamedByEmail(field, builder.get())
            && !wasPutBackUnseen(activist, field)
            && !wasPutBackUnseen(entity, field)
            && !new KnownBad(history, activist, entity).keptApart(field)
            && !new Decided(history, link, pair).mayDiffer(field)) {
          broken.add(
              "They differ in "
                  + field.label()
                  + ": "
                  + history.describe(activist)
                  + " and "
                  + history.describe(entity));
        }
      }
    }
    for (Mapping mapping : history.store.links().mappings(link.id())) {
      if (mapping.isActive()) {
        agree(link, pair, mapping);
      }
    }
  }

  private static boolean agree(Field field, Contact network, Contact builder) {
    String value = Values.of(network, field);
    return switch (field) {
      case EMAIL ->
          builder.emails().stream().anyMatch(e -> e.address().value().equals(value))
              || (value.isEmpty() && builder.usableEmails().isEmpty());
      case MOBILE_NUMBER ->
          builder.numbers().stream().anyMatch(n -> n.number().digits().equals(value))
              || (value.isEmpty() && builder.usableMobiles().isEmpty());
      case ADDRESS ->
          value.isEmpty()
              ? builder.addresses().isEmpty()
              : !PostalAddress.parse(value).acceptedByBuilder()
                  || builder.addresses().stream()
                      .anyMatch(a -> a.address().sameAs(PostalAddress.parse(value)));
      default -> value.equals(Values.of(builder, field));
    };
  }

  /** A value that was emptied stays empty: a blank never travels, and nothing fills it unasked. */
  private boolean isBlank(Field field, Who who, Contact contact) {
    return Values.usable(contact, field).isEmpty() && history.past.everHad(who, field);
  }

  /** Somebody without a name was made under the e-mail, which is nobody's name. */
  private static boolean isNamedByEmail(Field field, Contact entity) {
    return field == Field.GIVEN_NAME && Values.of(entity, field).contains("@");
  }

  private boolean wasNotGot(Who who, Field field) {
    return lastSent(who, sent -> sent.asksFor(field))
        .filter(sent -> !isDone(sent) || isIgnored(sent, field))
        .isPresent();
  }

  private static boolean isDone(Diary.Sent sent) {
    return sent.fate() == Diary.Fate.DONE || sent.fate() == Diary.Fate.DONE_UNHEARD;
  }

  /** Action Network keeps silent about an e-mail that became somebody else's just then. */
  private static boolean isIgnored(Diary.Sent sent, Field field) {
    return sent.edit() != null
        && sent.after() != null
        && Objects.requireNonNull(sent.who()).side() == Side.NETWORK
        && !Values.of(sent.after(), field).equals(sent.edit().values().get(field));
  }

  /**
   * Somebody put back by hand what a run wrote before the run has read it back. That looks like a
   * write that was dropped, and is reported as asked and not got.
   */
  private boolean wasPutBackUnseen(Who who, Field field) {
    return lastSent(who, sent -> sent.asksFor(field))
        .filter(sent -> isReportedDropped(sent, who) && wasPutBack(sent, who, field))
        .isPresent();
  }

  private boolean wasPutBack(Diary.Sent sent, Who who, Field field) {
    Contact before = sent.before();
    return before != null
        && history.diary.typed().stream()
            .filter(typed -> typed.line() > sent.line())
            .filter(typed -> typed.who().isSamePerson(who) && typed.field() == field)
            .anyMatch(
                typed ->
                    typed.value().equals(Values.of(before, field))
                        || (who.side() == Side.BUILDER && typed.value().isEmpty()));
  }

  private boolean isReportedDropped(Diary.Sent sent, Who who) {
    return history.allChanges().stream()
        .filter(change -> change.run().equals(sent.run()))
        .filter(change -> who.id().equals(change.change().person(who.side())))
        .anyMatch(change -> change.outcome() == Outcome.IGNORED);
  }

  private Optional<Diary.Sent> lastSent(Who who, java.util.function.Predicate<Diary.Sent> which) {
    return history.diary.sent().stream()
        .filter(sent -> who.equals(sent.who()))
        .filter(which)
        .reduce((one, later) -> later);
  }

  // Tags.

  private void agree(CampaignLink link, Pair pair, Mapping mapping) {
    Who activist = history.activist(link, pair);
    Who entity = history.entity(link, pair);
    boolean network = history.labels(activist).contains(mapping.tag().id());
    boolean builder = builderSays(entity, mapping);
    if (network == builder
        || isFreeToDiffer(link, pair, mapping)
        || (isUniversal(mapping) && builder)
        || (network && history.isWantedElsewhere(link, pair, mapping))
        || (network && stayedForAnother(link, pair, mapping))) {
      return;
    }
    broken.add(
        "They differ in "
            + Admin.describe(mapping)
            + ": "
            + history.describe(activist)
            + " and "
            + history.describe(entity));
  }

  /**
   * The tag was to go, and another campaign wanted it then. That one was disabled or unmapped
   * since, which keeps everything as it is.
   */
  private boolean stayedForAnother(CampaignLink link, Pair pair, Mapping mapping) {
    return history.allChanges().stream()
        .filter(change -> history.linkOf(change.run()).equals(link.id()))
        .filter(change -> pair.activist().equals(change.change().activist()))
        .filter(change -> Boolean.FALSE.equals(change.change().patch().tags().get(mapping.key())))
        .filter(change -> change.at() != null)
        .reduce((one, later) -> later)
        .filter(
            change ->
                history.wasWantedElsewhere(
                    link, pair, mapping, Objects.requireNonNull(change.at())))
        .isPresent();
  }

  boolean builderSays(Who entity, Mapping mapping) {
    return mapping.response() != null
        ? history.labels(entity).contains(mapping.response().id())
        : history
            .contact(entity)
            .map(Contact::assessment)
            .filter(level -> level.equals(mapping.level()))
            .isPresent();
  }

  private static boolean isUniversal(Mapping mapping) {
    return mapping.response() != null && mapping.response().field().equals("Member");
  }

  private boolean isFreeToDiffer(CampaignLink link, Pair pair, Mapping mapping) {
    Who activist = history.activist(link, pair);
    Who entity = history.entity(link, pair);
    RemoteId tag = mapping.tag().id();
    if (wasNotGot(activist, tag)
        || (mapping.response() != null && wasNotGot(entity, mapping.response().id()))) {
      return true;
    }
    RemoteId response =
        mapping.response() == null ? Diary.level(mapping.level()) : mapping.response().id();
    if (wasUndoneUnseen(activist, tag) || wasUndoneUnseen(entity, response)) {
      return true;
    }
    int network = lastTick(activist, tag);
    int builder = lastTick(entity, response);
    if (seemedToComeBack(activist, tag, builder)
        || keptItsRival(link, entity, mapping)
        || new OneWay(history, link, pair, mapping).mayDiffer()
        || cameAndWentUnseen(activist, tag)
        || cameAndWentUnseen(entity, response)) {
      return true;
    }
    if (new Decided(history, link, pair).mayDiffer(mapping, Math.max(network, builder))) {
      return true;
    }
    int settled =
        Math.max(history.records.pairedSince(pair), history.records.directedSince(mapping));
    return switch (mapping.direction()) {
      case BOTH -> Math.max(network, builder) < history.records.redirectedSince(mapping);
      case TO_BUILDER -> builder >= network || network < settled;
      case TO_NETWORK -> network >= builder || builder < settled;
    };
  }

  /**
   * Somebody undid by hand what a run wrote before the next had seen it. That looks like a write
   * that was dropped, so in doubt the two stay as they are.
   */
  private boolean wasUndoneUnseen(Who who, RemoteId label) {
    int tick = lastTick(who, label);
    return lastSent(who, sent -> sent.asksFor(label))
        .filter(sent -> sent.line() < tick)
        .filter(sent -> !history.diary.wasRead(who, label, sent.line(), tick))
        .isPresent();
  }

  /**
   * A reading had missed the tag, and the next had it: as if it had been taken off and put on by
   * hand. When it was taken off in Action Builder about then, both sides changed, and it stays.
   */
  private boolean seemedToComeBack(Who activist, RemoteId tag, int takenOff) {
    return history.labels(activist).contains(tag)
        && history.diary.wasLeftOut(
            activist, tag, Math.max(lastTick(activist, tag), lastTold(activist, tag)), takenOff);
  }

  /** It was put on and taken off again between two readings; nothing happened for all we know. */
  private boolean cameAndWentUnseen(Who who, RemoteId label) {
    List<Diary.Ticked> ticks =
        history.diary.ticked().stream().filter(tick -> tick.isOf(who, label)).toList();
    if (ticks.size() < 2) {
      return false;
    }
    Diary.Ticked off = ticks.get(ticks.size() - 1);
    Diary.Ticked on = ticks.get(ticks.size() - 2);
    return on.on() && !off.on() && !history.diary.wasRead(who, label, on.line(), off.line());
  }

  /** A choice that was not taken over leaves the older one of its field standing. */
  private boolean keptItsRival(CampaignLink link, Who entity, Mapping mapping) {
    Response kept = mapping.response();
    return kept != null
        && kept.singleChoice()
        && history.labels(entity).contains(kept.id())
        && history.store.links().mappings(link.id()).stream()
            .flatMap(other -> Stream.ofNullable(other.response()))
            .filter(other -> !other.id().equals(kept.id()) && other.singleChoice())
            .filter(other -> other.field().equals(kept.field()))
            .anyMatch(other -> wasNotGot(entity, other.id()));
  }

  private int lastTold(Who who, RemoteId label) {
    return lastSent(who, sent -> sent.asksFor(label)).map(Diary.Sent::line).orElse(0);
  }

  private int lastTick(Who who, RemoteId label) {
    return history.diary.ticked().stream()
        .filter(tick -> tick.isOf(who, label))
        .mapToInt(Diary.Ticked::line)
        .max()
        .orElse(0);
  }

  private boolean wasNotGot(Who who, RemoteId label) {
    return lastSent(who, sent -> sent.asksFor(label))
        .filter(
            sent ->
                sent.fate() == Diary.Fate.REFUSED
                    || sent.fate() == Diary.Fate.DROPPED
                    || isIgnored(sent, who, label))
        .isPresent();
  }

  /** Action Builder keeps silent about a response that is switched off. */
  private boolean isIgnored(Diary.Sent sent, Who who, RemoteId label) {
    return sent.adds(label) && !history.past.had(who, label, sent.at(), Duration.ZERO);
  }
}
