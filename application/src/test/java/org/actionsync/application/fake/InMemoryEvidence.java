package org.actionsync.application.fake;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.actionsync.application.fake.InMemorySnapshots.Known;
import org.actionsync.application.port.Cases.Scope;
import org.actionsync.domain.contact.Contact;
import org.actionsync.domain.contact.EmailAddress;
import org.actionsync.domain.contact.EmailItem;
import org.actionsync.domain.contact.PhoneItem;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.matching.MatchEvidence;
import org.actionsync.domain.matching.MatchEvidence.Candidate;
import org.jspecify.annotations.Nullable;

/** Looks at everybody to find who shares an e-mail or number with one person. */
final class InMemoryEvidence {

  private final InMemoryStore store;
  private final Scope scope;
  private final Side side;
  private final Contact subject;
  private final @Nullable EmailAddress email;

  InMemoryEvidence(InMemoryStore store, Scope scope, Side side, Contact subject) {
    this.store = store;
    this.scope = scope;
    this.side = side;
    this.subject = subject;
    this.email =
        store
            .snapshots
            .known(InMemoryCases.place(scope, side), subject.id())
            .map(known -> known.email)
            .orElse(null);
  }

  MatchEvidence gather() {
    Predicate<Known> same = other -> email != null && email.equals(other.email);
    return new MatchEvidence(
        subject,
        Optional.ofNullable(email),
        there(same),
        there(same.negate().and(this::sharesSomeAddress)),
        there(this::hasMyNumber),
        twins());
  }

  /**
   * Whether the two share an address that is not what both go by. An entity's addresses count when
   * it is the subject only as far as they are usable; an activist finds its address anywhere.
   */
  private boolean sharesSomeAddress(Known other) {
    if (side == Side.BUILDER) {
      return subject.usableEmails().stream()
          .map(EmailItem::address)
          .anyMatch(address -> other.contact.email(address).isPresent());
    }
    return email != null && other.contact.email(email).isPresent();
  }

  private boolean hasMyNumber(Known other) {
    List<PhoneItem> theirs =
        side == Side.BUILDER ? other.contact.numbers() : other.contact.usableMobiles();
    return subject.usableMobiles().stream()
        .anyMatch(
            mine -> theirs.stream().anyMatch(number -> number.number().equals(mine.number())));
  }

  private List<Candidate> there(Predicate<Known> wanted) {
    Side opposite = side.opposite();
    return everybody(opposite).stream()
        .filter(wanted)
        .map(
            other ->
                new Candidate(
                    other.contact.id(),
                    other.email != null,
                    store.cases.isPaired(scope, opposite, other.contact.id())))
        .toList();
  }

  private List<RemoteId> twins() {
    return everybody(side).stream()
        .filter(other -> !other.contact.id().equals(subject.id()))
        .filter(
            other ->
                email != null
                    ? Objects.equals(email, other.email)
                    : other.email == null && sharesMobile(other.contact))
        .map(other -> other.contact.id())
        .toList();
  }

  private boolean sharesMobile(Contact other) {
    return subject.usableMobiles().stream()
        .anyMatch(
            mine -> other.usableMobiles().stream().anyMatch(n -> n.number().equals(mine.number())));
  }

  private List<Known> everybody(Side where) {
    return store.snapshots.everybody(InMemoryCases.place(scope, where)).stream()
        .filter(known -> where == Side.NETWORK || InMemoryCases.isOfType(scope, known.contact))
        .toList();
  }
}
