package org.actionsync.application.sync;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.actionsync.application.port.DirectoryUnavailable;
import org.actionsync.application.port.PlannedChange;
import org.actionsync.domain.contact.Contact;
import org.actionsync.domain.contact.EmailAddress;
import org.actionsync.domain.contact.Field;
import org.actionsync.domain.contact.PhoneNumber;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.run.Outcome;

/** Whom earlier attempts to make somebody may have made without our hearing of it. */
final class EarlierAttempts {

  private final WriteContext context;
  private final List<Map<Field, String>> values;
  private final RemoteId source;
  private final boolean any;

  /**
   * The attempts before {@code planned}.
   *
   * @param values what earlier runs may have made the person with
   */
  EarlierAttempts(PlannedChange planned, WriteContext context, List<Map<Field, String>> values) {
    this.context = context;
    this.values = values;
    this.source =
        requireNonNull(
            planned.change().person(planned.change().side().opposite()), "made from somebody");
    this.any = !values.isEmpty() || planned.outcome() == Outcome.UNCERTAIN;
  }

  /** Whether there were any, so that the person may not be as they were last read. */
  boolean any() {
    return any;
  }

  /**
   * Those who carry the identifier that we give to whom we make. Their e-mail and number can be
   * others by now, so that nothing else would find them.
   */
  List<Contact> byIdentifier() throws DirectoryUnavailable {
    return any ? others(context.directory().madeFrom(source)) : List.of();
  }

  /**
   * Those who look like an earlier attempt, also those who were paired since: whose they are only a
   * person can tell.
   */
  List<Contact> byValues() throws DirectoryUnavailable {
    List<Contact> found = new ArrayList<>();
    for (Map<Field, String> one : values) {
      String email = one.getOrDefault(Field.EMAIL, "");
      found.addAll(
          email.isEmpty()
              ? context
                  .directory()
                  .withNumber(new PhoneNumber(one.getOrDefault(Field.MOBILE_NUMBER, "")))
              : context.directory().withEmail(new EmailAddress(email)));
    }
    return others(found);
  }

  private List<Contact> others(List<Contact> found) {
    return found.stream().filter(person -> !isSomebodyElse(person.id())).toList();
  }

  private boolean isSomebodyElse(RemoteId found) {
    return context.directory().side() == Side.NETWORK
        ? context.isSomebodyElse(found, source)
        : context.isSomebodyElse(source, found);
  }
}
