package org.actionsync.application.history;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.actionsync.application.fake.InMemoryDirectory;
import org.actionsync.domain.contact.Channel;
import org.actionsync.domain.contact.Contact;
import org.actionsync.domain.contact.Field;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.contact.Subscription;

/** Everything that the services ever held, by the clock of the history. */
final class Past {

  private final Clock clock;
  private final Map<Who, List<Version>> versions = new LinkedHashMap<>();

  /** A person from {@code at} on; nobody once they are gone. */
  record Version(Instant at, Optional<Contact> contact, Set<RemoteId> labels) {}

  Past(Clock clock) {
    this.clock = clock;
  }

  void watch(Side side, String place, InMemoryDirectory people) {
    people.watchedBy(
        id -> {
          Optional<Contact> now =
              people.everybody().stream().filter(person -> person.id().equals(id)).findFirst();
          versions
              .computeIfAbsent(new Who(side, place, id), who -> new ArrayList<>())
              .add(new Version(clock.instant(), now, new LinkedHashSet<>(people.labelsOf(id))));
        });
  }

  /** Everybody who was ever there. */
  List<Who> everybody(Side side, String place) {
    return versions.keySet().stream()
        .filter(who -> who.side() == side && who.place().equals(place))
        .toList();
  }

  /** What was true of somebody at some time between {@code at} and {@code time} before. */
  private List<Version> within(Who who, Instant at, Duration time) {
    List<Version> found = new ArrayList<>();
    for (Version version : versions.getOrDefault(who, List.of())) {
      if (!version.at().isAfter(at.minus(time))) {
        found.clear(); // an older one ended before
      }
      if (!version.at().isAfter(at)) {
        found.add(version);
      }
    }
    return found;
  }

  boolean wasSubscribed(Who who, Channel channel, String value, Instant at, Duration time) {
    return within(who, at, time).stream()
        .flatMap(version -> version.contact().stream())
        .anyMatch(contact -> status(contact, channel, value) == Subscription.SUBSCRIBED);
  }

  private static Subscription status(Contact contact, Channel channel, String value) {
    return channel == Channel.EMAIL
        ? contact.emails().stream()
            .filter(item -> item.address().value().equals(value))
            .findFirst()
            .map(item -> item.status())
            .orElse(Subscription.NEVER_SET)
        : contact.numbers().stream()
            .filter(item -> item.number().digits().equals(value))
            .findFirst()
            .map(item -> item.status())
            .orElse(Subscription.NEVER_SET);
  }

  boolean had(Who who, RemoteId label, Instant at, Duration time) {
    return within(who, at, time).stream().anyMatch(version -> version.labels().contains(label));
  }

  /** Whether somebody had this address or number at a time. */
  boolean hadAt(Who who, Field field, String value, Instant at) {
    return within(who, at, Duration.ZERO).stream()
        .flatMap(version -> version.contact().stream())
        .anyMatch(contact -> Values.of(contact, field).equals(value));
  }

  /** Whether somebody who was there is not there at a time. */
  boolean wasGone(Who who, Instant at) {
    return within(who, at, Duration.ZERO).stream().anyMatch(v -> v.contact().isEmpty());
  }

  /** Whether somebody ever had a value of the field. */
  boolean everHad(Who who, Field field) {
    return versions.getOrDefault(who, List.of()).stream()
        .flatMap(version -> version.contact().stream())
        .anyMatch(contact -> !Values.of(contact, field).isEmpty());
  }
}
