package org.actionsync.domain.matching;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.actionsync.domain.contact.Contact;
import org.actionsync.domain.contact.EmailAddress;
import org.actionsync.domain.contact.RemoteId;

/**
 * All that is known of who shares an e-mail or a number with one unpaired person.
 *
 * @param subject the entity or activist in question
 * @param email the address it goes by: an entity's best, an activist's only one
 * @param sameEmail people of the other service who go by that address
 * @param otherEmail people of the other service who share some address with the subject, but do not
 *     both go by it
 * @param sameNumber people of the other service who have the subject's mobile number
 * @param twins other people of the subject's own service who go by the same address, or by the same
 *     number when the subject has no address
 */
public record MatchEvidence(
    Contact subject,
    Optional<EmailAddress> email,
    List<Candidate> sameEmail,
    List<Candidate> otherEmail,
    List<Candidate> sameNumber,
    List<RemoteId> twins) {

  /** Copies the lists. */
  public MatchEvidence {
    sameEmail = List.copyOf(sameEmail);
    otherEmail = List.copyOf(otherEmail);
    sameNumber = List.copyOf(sameNumber);
    twins = List.copyOf(twins);
  }

  /** The same evidence as if {@code excluded} were nobody to think of. */
  MatchEvidence without(Set<RemoteId> excluded) {
    return excluded.isEmpty()
        ? this
        : new MatchEvidence(
            subject,
            email,
            rest(sameEmail, excluded),
            rest(otherEmail, excluded),
            rest(sameNumber, excluded),
            twins.stream().filter(twin -> !excluded.contains(twin)).toList());
  }

  private static List<Candidate> rest(List<Candidate> candidates, Set<RemoteId> excluded) {
    return candidates.stream().filter(candidate -> !excluded.contains(candidate.id())).toList();
  }

  /**
   * Somebody in the other service who may be the subject.
   *
   * @param id who
   * @param goesByEmail whether they have a usable e-mail of their own
   * @param paired whether they are already paired in this link
   */
  public record Candidate(RemoteId id, boolean goesByEmail, boolean paired) {}
}
