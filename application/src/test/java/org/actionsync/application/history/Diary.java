package org.actionsync.application.history;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.actionsync.application.port.Draft;
import org.actionsync.application.port.Edit;
import org.actionsync.application.port.ReviewItem;
import org.actionsync.domain.contact.Channel;
import org.actionsync.domain.contact.Contact;
import org.actionsync.domain.contact.Field;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.run.RunId;
import org.jspecify.annotations.Nullable;

/** Everything that happened in a history, in its order, for people to read and for judging. */
final class Diary {

  private final Clock clock;
  private final List<String> lines = new ArrayList<>();
  private final List<Typed> typed = new ArrayList<>();
  private final List<Wish> wishes = new ArrayList<>();
  private final List<Ticked> ticked = new ArrayList<>();
  private final List<Sent> sent = new ArrayList<>();
  private final List<Settled> settled = new ArrayList<>();
  private final List<Read> reads = new ArrayList<>();
  private final List<LookUp> lookUps = new ArrayList<>();

  /** A page of a reading of who has a label: who is on it, and who was left out. */
  private record Read(
      int line, String place, RemoteId label, Set<RemoteId> shown, Set<RemoteId> leftOut) {

    boolean isAbout(RemoteId person) {
      return shown.contains(person) || leftOut.contains(person);
    }
  }

  /** Somebody typed a value; an empty one when they cleared the field. */
  record Typed(int line, Instant at, Who who, Field field, String value) {}

  /** An admin answered a question, perhaps naming somebody. */
  record Settled(int line, ReviewItem item, String choice, @Nullable RemoteId counterpart) {}

  /** A run asked a service whose an address or number is. */
  record LookUp(Instant at, @Nullable RunId run, String place, String value) {}

  /** Somebody left or joined a list, with what they can be reached by on the channel. */
  record Wish(int line, Instant at, Who who, Channel channel, boolean leaves, Contact before) {

    /**
     * Whether they left with an address or number. An address that was unsubscribed already, as all
     * were that a person came with, is none that anybody left with now.
     */
    boolean isWith(String value) {
      return !Values.isOptedOut(before, channel, value);
    }
  }

  /** Somebody put a tag or response on a person, or took it off. */
  record Ticked(int line, Instant at, Who who, RemoteId label, boolean on) {

    /** A universal response is everywhere what it is anywhere. */
    boolean isOf(Who somebody, RemoteId something) {
      return label.equals(something)
          && (who.equals(somebody) || (who.isSamePerson(somebody) && Town.isUniversal(something)));
    }
  }

  /** How a write went, as far as the service is concerned. */
  enum Fate {
    DONE,
    /** Done, but the answer was lost. */
    DONE_UNHEARD,
    /** Not done, and the answer was lost. */
    LOST,
    REFUSED,
    /** Answered as if it were done. */
    DROPPED,
    /** Done with something else than was asked. */
    REWRITTEN
  }

  /**
   * A write that ActionSync sent.
   *
   * @param who whom it was about; for a create whom it made, null when nobody
   * @param draft what was to be made; null for an update
   * @param edit what was to be changed; null for a create
   * @param before the person as the service had them; null for somebody new
   * @param after the person as the service has them; null when nobody was made
   */
  record Sent(
      int line,
      Instant at,
      @Nullable RunId run,
      String place,
      @Nullable Who who,
      @Nullable Draft draft,
      @Nullable Edit edit,
      @Nullable Contact before,
      @Nullable Contact after,
      Fate fate) {

    boolean asksFor(Field field) {
      return (edit != null && edit.values().containsKey(field))
          || (draft != null && draft.values().containsKey(field));
    }

    /** Whether it is about somebody with the tag or response, or without it. */
    boolean asksFor(RemoteId label) {
      return adds(label)
          || (edit != null && edit.remove().stream().anyMatch(r -> r.label().id().equals(label)));
    }

    boolean adds(RemoteId label) {
      return (edit != null && edit.add().stream().anyMatch(l -> l.id().equals(label)))
          || (draft != null && draft.labels().stream().anyMatch(l -> l.id().equals(label)));
    }

    boolean asksToLeave(Channel channel) {
      return edit != null && edit.optOuts().contains(channel);
    }
  }

  Diary(Clock clock) {
    this.clock = clock;
  }

  /** Writes a line and gives its number. */
  int note(String text) {
    lines.add(clock.instant() + " " + text);
    return lines.size();
  }

  int length() {
    return lines.size();
  }

  void typed(Who who, Field field, String value) {
    int line = note("  " + who + " typed " + field.label() + " '" + flat(value) + "'");
    typed.add(new Typed(line, clock.instant(), who, field, value));
  }

  void wish(Who who, Channel channel, boolean leaves, Contact before) {
    int line = note("  " + who + (leaves ? " leaves " : " joins ") + channel);
    wishes.add(new Wish(line, clock.instant(), who, channel, leaves, before));
  }

  void ticked(Who who, RemoteId label, boolean on) {
    int line = note("  " + who + (on ? " gets " : " loses ") + label);
    ticked.add(new Ticked(line, clock.instant(), who, label, on));
  }

  void assessed(Who who, @Nullable Integer before, @Nullable Integer level) {
    int line = note("  " + who + " is assessed " + level);
    ticked.add(new Ticked(line, clock.instant(), who, level(before), false));
    ticked.add(new Ticked(line, clock.instant(), who, level(level), true));
  }

  /** Stands for an assessment among the labels. */
  static RemoteId level(@Nullable Integer level) {
    return new RemoteId("level-" + level);
  }

  /** The taggings of a tag or response were read. */
  void read(String place, RemoteId label) {
    reads.add(new Read(lines.size(), place, label, new HashSet<>(), new HashSet<>()));
  }

  /** Somebody's tagging is on the page that was just read. */
  void shown(RemoteId person) {
    reads.get(reads.size() - 1).shown().add(person);
  }

  /** Somebody's tagging is missing on the page that was just read. */
  void leftOut(RemoteId person) {
    reads.get(reads.size() - 1).leftOut().add(person);
  }

  /** Whether somebody's tagging was missing in a reading between two lines. */
  boolean wasLeftOut(Who who, RemoteId label, int from, int to) {
    return reads.stream()
        .filter(read -> read.place().equals(who.place()) && read.label().equals(label))
        .filter(read -> read.leftOut().contains(who.id()))
        .anyMatch(read -> read.line() >= from && read.line() < to);
  }

  /** Whether the last reading before a line, or the first after it, missed somebody's tagging. */
  boolean wasLeftOutAround(Who who, RemoteId label, int line) {
    List<Read> ofThem =
        reads.stream()
            .filter(read -> read.place().equals(who.place()) && read.label().equals(label))
            .filter(read -> read.isAbout(who.id()))
            .toList();
    Stream<Read> before =
        ofThem.stream().filter(r -> r.line() < line).reduce((one, later) -> later).stream();
    Stream<Read> after = ofThem.stream().filter(r -> r.line() >= line).limit(1);
    return Stream.concat(before, after).anyMatch(read -> read.leftOut().contains(who.id()));
  }

  /** Whether somebody's tagging was read between two lines. */
  boolean wasRead(Who who, RemoteId label, int from, int to) {
    return reads.stream()
        .filter(read -> read.place().equals(who.place()) && read.label().equals(label))
        .filter(read -> !read.leftOut().contains(who.id()))
        .anyMatch(read -> read.line() >= from && read.line() < to);
  }

  void settled(ReviewItem item, String choice, @Nullable RemoteId counterpart) {
    settled.add(new Settled(lines.size(), item, choice, counterpart));
  }

  void lookedUp(@Nullable RunId run, String place, String value) {
    lookUps.add(new LookUp(clock.instant(), run, place, value));
  }

  List<LookUp> lookUps() {
    return lookUps;
  }

  void sent(Sent write) {
    sent.add(write);
  }

  List<Typed> typed() {
    return typed;
  }

  List<Wish> wishes() {
    return wishes;
  }

  List<Ticked> ticked() {
    return ticked;
  }

  List<Settled> settled() {
    return settled;
  }

  List<Sent> sent() {
    return sent;
  }

  List<String> lines() {
    return lines;
  }

  static String flat(String value) {
    return value.replace('\n', '|');
  }
}
