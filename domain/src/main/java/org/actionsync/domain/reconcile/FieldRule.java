package org.actionsync.domain.reconcile;

/** What happens to a field that both sides changed, differently. */
public enum FieldRule {
  /** The side that changed the person last. A tie is asked. */
  NEWEST("the newer side wins"),
  NETWORK("Action Network wins"),
  BUILDER("Action Builder wins"),
  /** The side that has a value; when both have one, the newer. */
  NON_BLANK("a value wins over a blank, then the newer side"),
  /** Nobody wins before a person has said so. */
  ASK("a person decides");

  private final String sentence;

  FieldRule(String sentence) {
    this.sentence = sentence;
  }

  /** For people to read. */
  public String sentence() {
    return sentence;
  }
}
