package org.actionsync.domain.plan;

import java.util.List;
import org.actionsync.domain.contact.Contact;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.mapping.Tagging;
import org.actionsync.domain.reconcile.Baseline;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of one pair.
 *
 * @param activistId who it is in Action Network
 * @param entityId who it is in Action Builder
 * @param base what each said when they last met
 * @param activist as last read; null when known to be gone
 * @param activistTaggings the activist's tags that were read
 * @param entity as last read; null when known to be gone
 * @param entityTaggings the entity's responses that were read
 */
public record PairFacts(
    RemoteId activistId,
    RemoteId entityId,
    Baseline base,
    @Nullable Contact activist,
    List<Tagging> activistTaggings,
    @Nullable Contact entity,
    List<Tagging> entityTaggings) {

  /** Copies the lists. */
  public PairFacts {
    activistTaggings = List.copyOf(activistTaggings);
    entityTaggings = List.copyOf(entityTaggings);
  }

  /** The same with another past. */
  public PairFacts since(Baseline past) {
    return new PairFacts(
        activistId, entityId, past, activist, activistTaggings, entity, entityTaggings);
  }
}
