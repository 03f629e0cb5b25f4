package org.actionsync.simulator.builder;

/**
 * A campaign, for looking at.
 *
 * @param id the bare id
 * @param organization the organization's name
 * @param name its name
 * @param archived whether it is archived
 * @param entities how many are in it
 */
public record CampaignView(
    String id, String organization, String name, boolean archived, int entities) {}
