package org.actionsync.domain.matching;

/** Why two people were not joined, or somebody not created, without asking. */
public enum Doubt {
  /** Several entities have this best e-mail. */
  SHARED_EMAIL("Several entities have the same best e-mail"),
  /** The activist with this e-mail is already paired with another entity. */
  ALREADY_PAIRED("The activist with this e-mail or number is paired with another entity"),
  /** Only a further address of the entity is an activist's, or the match is not its best one. */
  OTHER_EMAIL("The e-mail is one of the entity's addresses, but not its best"),
  /** The number belongs to an activist who has another e-mail. */
  NUMBER_TAKEN("The number belongs to somebody with another e-mail"),
  /** Several people have this number and no e-mail. */
  SHARED_NUMBER("Several people have the same number and no e-mail"),
  /** Action Builder takes nobody without a name. */
  NO_NAME("Action Builder needs a first name and the activist has none");

  private final String sentence;

  Doubt(String sentence) {
    this.sentence = sentence;
  }

  /** For people to read. */
  public String sentence() {
    return sentence;
  }
}
