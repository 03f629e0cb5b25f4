package org.actionsync.domain.plan;

/** What a run could do too much of. */
public enum BrakeKind {
  CREATE("people would be created"),
  REMOVE_TAG("tags would be removed"),
  OPT_OUT("opt-outs would be written"),
  DETACH("people disappeared from one side"),
  CONTACT_CHANGE("people's contact data would be changed");

  private final String sentence;

  BrakeKind(String sentence) {
    this.sentence = sentence;
  }

  /** For people to read, after a number. */
  public String sentence() {
    return sentence;
  }
}
