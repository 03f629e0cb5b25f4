package org.actionsync.application.port;

/**
 * Names an Action Builder campaign.
 *
 * @param value an opaque text of our own
 */
public record CampaignId(String value) {

  /** Throws {@link IllegalArgumentException} when blank. */
  public CampaignId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("A blank identifier");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
