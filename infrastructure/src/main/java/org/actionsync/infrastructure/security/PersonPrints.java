package org.actionsync.infrastructure.security;

/**
 * Keyed hashes of what people can be known by: the same text for the same word, from which nobody
 * who has not got the master key can tell the word, not even by trying all numbers there are.
 */
public final class PersonPrints {

  private final KeyedHash hash;

  /** Prints under {@code master}; under another one nobody is recognized any more. */
  public PersonPrints(MasterKey master) {
    this.hash = new KeyedHash(master, "recognize who was erased");
  }

  /**
   * The print of a word.
   *
   * @param kind what kind of word it is, so that the same text of another kind has another print
   */
  public String of(String kind, String word) {
    return hash.of(kind + " " + word);
  }

  /** Without the key, because this is what ends up in logs. */
  @Override
  public String toString() {
    return "person prints";
  }
}
