package org.actionsync.domain.reconcile;

import org.actionsync.domain.contact.Field;
import org.actionsync.domain.contact.Side;

/**
 * A value that goes from one side to the other.
 *
 * @param to the side that is told
 * @param field what is told
 * @param value the value, never blank
 * @param instead what that side says now; lost where it holds one value only
 * @param reason why
 */
public record FieldMove(Side to, Field field, String value, String instead, Reason reason) {}
