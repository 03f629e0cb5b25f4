package org.actionsync.application.port;

import org.actionsync.domain.contact.RemoteId;

/**
 * An Action Builder campaign as last listed.
 *
 * @param id our name for it
 * @param organization whose it is
 * @param remoteId Action Builder's identifier
 * @param name as last listed
 * @param archived whether it is archived, and so must not be written to
 * @param entityType the type of the entities that take part, for example {@code Person}
 */
public record Campaign(
    CampaignId id,
    OrganizationId organization,
    RemoteId remoteId,
    String name,
    boolean archived,
    String entityType) {}
