package org.actionsync.domain.plan;

import org.actionsync.domain.contact.Profile;

/**
 * A change that was carried out.
 *
 * @param change what was asked
 * @param after what the side said afterwards of all that the patch is about; of tags what it was
 *     asked, because no service reports those
 */
public record Written(Change change, Profile after) {}
