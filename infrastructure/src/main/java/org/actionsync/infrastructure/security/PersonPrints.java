package org.actionsync.infrastructure.security;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Keyed hashes of what people can be known by: the same text for the same word, from which nobody
 * who has not got the master key can tell the word, not even by trying all numbers there are.
 */
public final class PersonPrints {

  private static final String PURPOSE = "recognize who was erased";

  private final KeyedHash hash;
  private final List<KeyedHash> previous;
  private final RetiredPrintKeys retired;

  private volatile @Nullable List<KeyedHash> all;

  /** Prints under {@code master}; under another one nobody is recognized any more. */
  public PersonPrints(MasterKey master) {
    this(master, List.of(), List::of);
  }

  /**
   * Prints under {@code master}, and recognizes prints under what came before it.
   *
   * @param previous master keys that are still known
   * @param retired of master keys that are not; asked once, when the first print is looked for
   */
  public PersonPrints(MasterKey master, List<MasterKey> previous, RetiredPrintKeys retired) {
    this.hash = new KeyedHash(master, PURPOSE);
    this.previous = previous.stream().map(key -> new KeyedHash(key, PURPOSE)).toList();
    this.retired = retired;
  }

  /**
   * The print of a word, to be kept.
   *
   * @param kind what kind of word it is, so that the same text of another kind has another print
   */
  public String of(String kind, String word) {
    return hash.of(kind + " " + word);
  }

  /** All prints by which the word may have been kept. */
  public Stream<String> all(String kind, String word) {
    return hashes().stream().map(each -> each.of(kind + " " + word)).distinct();
  }

  /** What has to be kept so that prints under previous master keys are recognized without them. */
  public List<String> secretsToKeep() {
    return previous.stream().map(KeyedHash::secret).toList();
  }

  /** A name for such a secret, from which nobody can tell it. */
  public static String nameOf(String secret) {
    return KeyedHash.kept(secret).of("name of this key");
  }

  private List<KeyedHash> hashes() {
    List<KeyedHash> known = all;
    if (known == null) {
      known =
          Stream.of(
                  Stream.of(hash),
                  previous.stream(),
                  retired.secrets().stream().map(KeyedHash::kept))
              .flatMap(some -> some)
              .toList();
      all = known;
    }
    return known;
  }

  /** Without the key, because this is what ends up in logs. */
  @Override
  public String toString() {
    return "person prints";
  }
}
