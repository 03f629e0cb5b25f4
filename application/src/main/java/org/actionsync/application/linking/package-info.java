/**
 * Joining a campaign to a group: the link, its magic tag, its mappings and its settings.
 *
 * <p>Start at {@link org.actionsync.application.linking.LinkCampaign}. {@link
 * org.actionsync.application.linking.LinkTerms} turns what is stored of a link into what the rules
 * of the domain ask for, for runs and for screens alike.
 *
 * <p>Uses the ports, the domain, and {@code application.integration} to look around in both
 * services.
 */
@NullMarked
package org.actionsync.application.linking;

import org.jspecify.annotations.NullMarked;
