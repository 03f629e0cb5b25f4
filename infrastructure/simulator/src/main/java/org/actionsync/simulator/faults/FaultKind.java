package org.actionsync.simulator.faults;

import org.actionsync.simulator.http.Call;

/** Everything that can go wrong. */
public enum FaultKind {

  /** 500, and nothing was done. */
  ERROR_BEFORE(On.ANY),

  /** 500, although it was done. */
  ERROR_AFTER(On.ANY),

  /** It was done, and the connection ends without an answer. */
  ANSWER_LOST(On.ANY),

  /** It was done, and the connection ends in the middle of the answer. */
  ANSWER_CUT(On.ANY),

  /** The connection is reset; nothing was done. */
  RESET(On.ANY),

  /** It is done at once, but the answer takes {@link FaultRule#millis()}. */
  SLOW(On.ANY),

  /** 429 with a {@code Retry-After} of {@link FaultRule#seconds()}; nothing was done. */
  TOO_MANY(On.ANY),

  /** 503 with a page for people, as of a machine before the service; nothing was done. */
  DOWN(On.ANY),

  /** The key of the call is refused from this call on, until the rule is removed. */
  KEY_REVOKED(On.WITH_KEY),

  /**
   * Before a further page is read, everybody moves one page on: the page before is read again, and
   * those from the end, who are now at the start, are missed.
   */
  PAGE_REPEATED(On.FURTHER_PAGE),

  /**
   * Before a further page is read, everybody moves one page up: a page is missed, and those from
   * the start, who are now at the end, are read again.
   */
  PAGE_LEFT_OUT(On.FURTHER_PAGE),

  /** Before a further page is read, everybody moves some places up or down. */
  PEOPLE_MOVED(On.FURTHER_PAGE),

  /** The page's link to the next one leads to itself. */
  NEXT_TO_ITSELF(On.READ),

  /** 200 as if it were done, and nothing was done. */
  WRITE_DROPPED(On.WRITE),

  /** 200 with the person as they were before, which they still are. */
  WRITE_IGNORED(On.WRITE),

  /** Names and address lines are stored in capitals, and the answer says so. */
  VALUES_REWRITTEN(On.WRITE),

  /** Before the call somebody is merged into somebody else. */
  PERSON_MERGED(On.WITH_KEY),

  /** Before the call somebody is deleted, in Action Builder from all campaigns. */
  PERSON_DELETED(On.WITH_KEY),

  /** Before the call somebody is taken out of the campaign. Action Builder only. */
  PERSON_MOVED_OUT(On.IN_BUILDER),

  /** Before the call a tag or response is deleted with all its taggings. */
  TAG_DELETED(On.WITH_KEY),

  /** Before the call a tag or response gets another name. */
  TAG_RENAMED(On.WITH_KEY),

  /** Before the call a response is switched off in the campaign. Action Builder only. */
  RESPONSE_OFF(On.IN_BUILDER),

  /**
   * While the rule is in force, the service's clock is {@link FaultRule#millis()} ahead of ours, or
   * behind if negative.
   */
  CLOCK_SKEW(On.NONE),

  /** While the rule is in force, filters see people as they were {@link FaultRule#millis()} ago. */
  FILTER_LAG(On.NONE);

  /** The calls that something can go wrong with. */
  private enum On {
    ANY,
    WITH_KEY,
    READ,
    FURTHER_PAGE,
    WRITE,
    IN_BUILDER,
    NONE
  }

  private final On on;

  FaultKind(On on) {
    this.on = on;
  }

  /** Whether it is a write that goes wrong. */
  boolean isOfWrites() {
    return on == On.WRITE;
  }

  /** Whether this can go wrong with such a call of such a service at all. */
  boolean canStrike(String service, Call call) {
    return switch (on) {
      case ANY -> true;
      case WITH_KEY -> call.key().isPresent();
      case READ -> call.isRead();
      case FURTHER_PAGE -> call.isRead() && call.query("page").orElse("1").matches("[2-9]|\\d\\d+");
      case WRITE -> !call.isRead();
      case IN_BUILDER -> service.equals("builder") && call.key().isPresent();
      case NONE -> false;
    };
  }
}
