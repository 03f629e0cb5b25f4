package org.actionsync.infrastructure.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;

/** One word of a person, to find them by how it begins. */
@Entity
@Table(name = "contact_word")
@IdClass(WordRow.Key.class)
class WordRow {

  @Id long place;
  @Id String person;

  /** See {@link #digits}. */
  @Id String word;

  protected WordRow() {} // for JPA

  WordRow(ContactRow contact, String digits) {
    this.place = contact.place;
    this.person = contact.person;
    this.word = digits;
  }

  /** What is stored of a person's words, each once. */
  static List<String> allDigits(Collection<String> words) {
    return words.stream().map(WordRow::digits).distinct().toList();
  }

  /**
   * The bytes of a word in hexadecimal digits: what begins with the one begins with the other, and
   * all databases agree about their order, even one that lets no name be compared by its bytes.
   */
  static String digits(String word) {
    return HexFormat.of().formatHex(word.getBytes(StandardCharsets.UTF_8));
  }

  /** The first that is behind all words which begin with {@code word}. */
  static String behind(String word) {
    return digits(word) + "g";
  }

  /** What names a row. */
  static class Key extends PersonKey implements Serializable {
    private static final long serialVersionUID = 1;

    String word = "";

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && super.equals(key) && word.equals(key.word);
    }

    @Override
    public int hashCode() {
      return 31 * super.hashCode() + word.hashCode();
    }
  }
}
