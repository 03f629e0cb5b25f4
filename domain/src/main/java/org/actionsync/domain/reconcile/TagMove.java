package org.actionsync.domain.reconcile;

import org.actionsync.domain.contact.Side;
import org.actionsync.domain.contact.TagKey;

/**
 * A tag that one side puts on or takes away because of the other.
 *
 * @param to the side that is told
 * @param tag the mapped tag
 * @param present whether it is put on ({@code true}) or taken away
 * @param reason why
 */
public record TagMove(Side to, TagKey tag, boolean present, Reason reason) {}
