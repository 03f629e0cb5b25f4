package org.actionsync.application.port;

/** Opens groups and campaigns with their stored keys. */
public interface Directories {

  /** The group's people. Opening makes no call. Each instance counts its own calls. */
  ContactDirectory of(GroupId group);

  /** The campaign's people. Opening makes no call. Each instance counts its own calls. */
  ContactDirectory of(CampaignId campaign);
}
