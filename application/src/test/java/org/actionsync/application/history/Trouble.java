package org.actionsync.application.history;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What goes wrong when. Some hours are calm, others have one or several kinds of mishaps. */
final class Trouble {

  /** Mishaps that ActionSync is not yet up to. To be empty. */
  static final Set<Mishap> NOT_YET = EnumSet.noneOf(Mishap.class);

  private static final int CALLS_BETWEEN_KILLS = 20;
  private static final Duration LAG = Duration.ofSeconds(15);

  private final Chance chance;
  private final Map<Mishap, Integer> rates = new EnumMap<>(Mishap.class);
  private final Set<String> refusedKeys = new TreeSet<>();
  private final Set<Who> leftOut = new HashSet<>();
  private final Map<Who, Instant> notFoundBefore = new HashMap<>();

  Trouble(Chance chance) {
    this.chance = chance;
  }

  /** Another hour, with other mishaps. */
  void begins() {
    rates.clear();
    int kinds = chance.coin() ? 0 : chance.between(1, 4);
    for (int i = 0; i < kinds; i++) {
      Mishap mishap = chance.oneOf(Mishap.values());
      int rate = chance.between(3, 30);
      if (!NOT_YET.contains(mishap)) {
        rates.put(mishap, mishap == Mishap.KILLED ? rate * CALLS_BETWEEN_KILLS : rate);
      }
    }
  }

  /** Everything works. */
  void ends() {
    rates.clear();
  }

  boolean strikes(Mishap mishap) {
    return rates.containsKey(mishap) && chance.oneIn(rates.get(mishap));
  }

  /** How a write goes, unless the service is down. */
  Diary.Fate fate(boolean create) {
    if (strikes(Mishap.LOST)) {
      return chance.coin() ? Diary.Fate.DONE_UNHEARD : Diary.Fate.LOST;
    }
    if (strikes(Mishap.REFUSED)) {
      return Diary.Fate.REFUSED;
    }
    if (!create && strikes(Mishap.DROPPED)) {
      return Diary.Fate.DROPPED;
    }
    return strikes(Mishap.REWRITTEN) ? Diary.Fate.REWRITTEN : Diary.Fate.DONE;
  }

  boolean isRefused(String key) {
    if (strikes(Mishap.KEY_REFUSED)) {
      refusedKeys.add(key);
    }
    return refusedKeys.contains(key);
  }

  /** The keys that are refused; they are replaced by this. */
  Set<String> replaceKeys() {
    Set<String> replaced = new TreeSet<>(refusedKeys);
    refusedKeys.clear();
    return replaced;
  }

  /** Somebody was made, and no answer came; a filter finds them some seconds later only. */
  void isMadeUnheard(Who who, Instant now) {
    notFoundBefore.put(who, now.plus(LAG));
  }

  boolean finds(Who who, Instant now) {
    Instant from = notFoundBefore.get(who);
    return from == null || !now.isBefore(from);
  }

  /** Whether somebody is missing on a page; never in two complete readings one after the other. */
  boolean leavesOut(Who who, boolean full) {
    if (!leftOut.contains(who) && strikes(Mishap.LEFT_OUT)) {
      leftOut.add(who);
      return true;
    }
    if (full) {
      leftOut.remove(who);
    }
    return false;
  }
}
