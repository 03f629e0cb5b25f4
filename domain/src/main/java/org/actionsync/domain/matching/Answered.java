package org.actionsync.domain.matching;

import java.util.Optional;
import java.util.Set;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.matching.MatchEvidence.Candidate;

/**
 * What an admin has answered about who one person is. It holds for ever, whatever the evidence says
 * later.
 *
 * @param ignored whether the person is to be left alone
 * @param same who in the other service the person is, while that one is still there
 * @param notSame who the person is not, in either service
 * @param ignoredThere who in the other service is to be left alone
 */
public record Answered(
    boolean ignored, Optional<Candidate> same, Set<RemoteId> notSame, Set<RemoteId> ignoredThere) {

  /** Nothing was answered yet. */
  public static final Answered NOTHING = new Answered(false, Optional.empty(), Set.of(), Set.of());

  /** Copies the sets. */
  public Answered {
    notSame = Set.copyOf(notSame);
    ignoredThere = Set.copyOf(ignoredThere);
  }
}
