package org.actionsync.application.erasure;

import static java.util.stream.Collectors.groupingBy;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.actionsync.application.port.Erased;
import org.actionsync.application.port.Erased.Seen;
import org.actionsync.application.port.Erased.Traces;
import org.actionsync.application.port.Erased.Who;
import org.actionsync.application.port.Place;
import org.actionsync.domain.contact.Contact;
import org.actionsync.domain.contact.EmailAddress;
import org.actionsync.domain.contact.EmailItem;
import org.actionsync.domain.contact.PhoneItem;
import org.actionsync.domain.contact.PhoneNumber;

/**
 * Everybody who is one person, in all groups and campaigns: by pairs, and by e-mail where a group
 * or campaign has nobody else who could be meant.
 *
 * <p>An e-mail that several people of one group or campaign have is no proof of who somebody is,
 * here as in matching. Nobody else is erased for it, and it is not kept: everybody who ever shows
 * it would be taken for the person.
 */
final class SamePerson {

  private final Erased known;
  private final Set<Who> people = new LinkedHashSet<>();
  private final Set<EmailAddress> sharedEmails = new HashSet<>();
  private final Set<PhoneNumber> sharedNumbers = new HashSet<>();

  SamePerson(Erased known, Set<Who> start) {
    this.known = known;
    people.addAll(start);
  }

  /** All that the person can be known by. */
  Traces traces() {
    while (people.addAll(known.pairedWith(people)) || findElsewhere()) {
      // Whoever was found may be in further pairs and have further addresses.
    }
    return present();
  }

  private boolean findElsewhere() {
    Map<Place, List<Seen>> found =
        known.fitting(present()).stream().collect(groupingBy(Seen::place));
    boolean more = false;
    for (List<Seen> here : found.values()) {
      List<Seen> others = here.stream().filter(seen -> !people.contains(seen.who())).toList();
      if (others.size() == 1 && here.size() == 1) {
        more |= people.add(others.get(0).who());
      } else {
        others.forEach(other -> share(other.contact()));
      }
    }
    return more;
  }

  private void share(Contact other) {
    other.emails().stream().map(EmailItem::address).forEach(sharedEmails::add);
    if (other.emails().isEmpty()) {
      other.numbers().stream().map(PhoneItem::number).forEach(sharedNumbers::add);
    }
  }

  private Traces present() {
    Set<EmailAddress> emails = new HashSet<>();
    Set<PhoneNumber> numbers = new HashSet<>();
    for (Seen seen : known.fitting(new Traces(people, Set.of(), Set.of()))) {
      seen.contact().emails().stream().map(EmailItem::address).forEach(emails::add);
      seen.contact().numbers().stream().map(PhoneItem::number).forEach(numbers::add);
    }
    emails.removeAll(sharedEmails);
    numbers.removeAll(sharedNumbers);
    return new Traces(people, emails, numbers);
  }
}
