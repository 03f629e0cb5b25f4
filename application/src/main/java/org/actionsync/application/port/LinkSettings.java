package org.actionsync.application.port;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.actionsync.domain.contact.Field;
import org.actionsync.domain.plan.SafetyBrake;
import org.actionsync.domain.reconcile.FieldRule;

/**
 * What an admin can adjust per link.
 *
 * @param fields the rule per field where both sides changed; what is not here is the newest
 * @param optOutsToNetwork whether leaving in Action Builder also leaves Action Network
 * @param emailAsName whether an activist without a first name is created under the e-mail address
 * @param brake how much a run may do without asking
 */
public record LinkSettings(
    Map<Field, FieldRule> fields,
    boolean optOutsToNetwork,
    boolean emailAsName,
    SafetyBrake brake) {

  /** What a new link has. */
  public static final LinkSettings DEFAULT =
      new LinkSettings(Map.of(), true, false, SafetyBrake.DEFAULT);

  /** Copies the map. */
  public LinkSettings {
    Map<Field, FieldRule> copied = new EnumMap<>(Field.class);
    copied.putAll(fields);
    fields = Collections.unmodifiableMap(copied);
  }
}
