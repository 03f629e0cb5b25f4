package org.actionsync.domain.reconcile;

/** Why one side is told something. */
public enum Reason {
  BLANK_FILLED("was blank here"),
  CHANGED_THERE("changed on the other side"),
  NEWER("both sides changed; the other side's change is newer"),
  RULE("both sides differ; the link's rule prefers the other side"),
  SETTLED("an admin decided so"),
  TAG_ADDED("was added on the other side"),
  TAG_REMOVED("was removed on the other side"),
  TAG_STAYS("is on one side only; in doubt a tag stays"),
  SINGLE_CHOICE("the field allows one response and a later one was given");

  private final String sentence;

  Reason(String sentence) {
    this.sentence = sentence;
  }

  /** For people to read. */
  public String sentence() {
    return sentence;
  }
}
