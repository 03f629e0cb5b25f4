package org.actionsync.domain.plan;

import java.util.Map;
import org.actionsync.domain.contact.Field;
import org.actionsync.domain.mapping.Lens;
import org.actionsync.domain.reconcile.FieldRule;
import org.actionsync.domain.reconcile.Rules;

/**
 * What a link wants, as far as planning needs it.
 *
 * @param lens how both sides are seen
 * @param fields the rule per field
 * @param optOutsToNetwork whether leaving in Action Builder also leaves Action Network
 * @param emailAsName whether an activist without a name is created under the e-mail address
 */
public record Terms(
    Lens lens, Map<Field, FieldRule> fields, boolean optOutsToNetwork, boolean emailAsName) {

  /** The rules of reconciling under these terms. */
  public Rules rules() {
    return new Rules(fields, lens.tagRules(), Lens::canSay);
  }
}
