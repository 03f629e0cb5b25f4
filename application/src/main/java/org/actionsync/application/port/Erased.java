package org.actionsync.application.port;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.actionsync.domain.contact.Contact;
import org.actionsync.domain.contact.EmailAddress;
import org.actionsync.domain.contact.PhoneNumber;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Side;

/**
 * Those who were erased. Nothing of them is kept but keyed hashes, by which {@link Snapshots} does
 * not take them in again.
 */
public interface Erased {

  /**
   * Whether this is somebody who was erased: by identifier or by any of the e-mails, and for
   * somebody without an e-mail by any of the numbers. Families share numbers, so that one alone
   * does not tell who somebody with an e-mail is.
   */
  boolean isErased(Side side, Contact person);

  /** Whether somebody was erased whose name was this, see {@link People.PersonLine#id}. */
  boolean wasCalled(String personId);

  /** Everybody in any group or campaign who fits the traces, gone or not. */
  List<Seen> fitting(Traces traces);

  /** Who is in a pair with any of these, in any link, whether in force or only proposed. */
  Set<Who> pairedWith(Collection<Who> people);

  /**
   * Removes all that is known of these people, in every link, and keeps the hashes of their traces;
   * all of it or nothing. What others were asked because of them is forgotten too, and those others
   * are looked at again.
   *
   * @param personId the name by which the erasure was asked for
   * @return false, and nothing changed, while a run of a link is RUNNING that has to do with them
   */
  boolean erase(String personId, Traces traces);

  /**
   * Somebody on one side.
   *
   * @param side which side
   * @param id who
   */
  record Who(Side side, RemoteId id) {}

  /**
   * Somebody as last read of one group or campaign.
   *
   * @param place the group or campaign
   * @param contact the person
   */
  record Seen(Place place, Contact contact) {

    /** Who it is. */
    public Who who() {
      return new Who(place.side(), contact.id());
    }
  }

  /**
   * What one person can be known by. Holds personal data.
   *
   * @param people who it is on both sides
   * @param emails every address
   * @param numbers every number
   */
  record Traces(Set<Who> people, Set<EmailAddress> emails, Set<PhoneNumber> numbers) {

    /** Copies the sets. */
    public Traces {
      people = Set.copyOf(people);
      emails = Set.copyOf(emails);
      numbers = Set.copyOf(numbers);
    }

    /** Whether this is the person, by the rule of {@link Erased#isErased}. */
    public boolean fit(Side side, Contact person) {
      return people.contains(new Who(side, person.id()))
          || person.emails().stream().anyMatch(item -> emails.contains(item.address()))
          || (person.emails().isEmpty()
              && person.numbers().stream().anyMatch(item -> numbers.contains(item.number())));
    }

    /** Whether a text for people to read names the person. */
    public boolean areIn(String text) {
      return Stream.of(
              people.stream().map(who -> who.id().value()),
              emails.stream().map(EmailAddress::value),
              numbers.stream().map(PhoneNumber::digits))
          .flatMap(words -> words)
          .anyMatch(word -> isIn(text.toLowerCase(Locale.ROOT), word.toLowerCase(Locale.ROOT)));
    }

    /** As a word of its own: an identifier may be the beginning of another. */
    private static boolean isIn(String text, String word) {
      return Pattern.compile("(?<![a-z0-9_-])" + Pattern.quote(word) + "(?![a-z0-9_-])")
          .matcher(text)
          .find();
    }

    /** Without personal data, because this is what ends up in logs. */
    @Override
    public String toString() {
      return "traces of " + people.size();
    }
  }
}
