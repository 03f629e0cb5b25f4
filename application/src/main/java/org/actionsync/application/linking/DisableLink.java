package org.actionsync.application.linking;

import org.actionsync.application.integration.SetUpRefused;
import org.actionsync.application.port.CampaignLink;
import org.actionsync.application.port.Links;
import org.actionsync.domain.run.LinkId;

/** Stops syncing a link, at the next change when a run is at work. Everything stored stays. */
public final class DisableLink {

  private final Links links;

  /** Disables in {@code links}. */
  public DisableLink(Links links) {
    this.links = links;
  }

  /**
   * The link, disabled and never due. A run at work looks before every change and stops by itself;
   * a preview goes on, because it writes nothing.
   *
   * @throws SetUpRefused if there is no such link
   */
  public CampaignLink disable(LinkId id) throws SetUpRefused {
    if (links.find(id).isEmpty()) {
      throw SetUpRefused.unknown("id", "campaign link");
    }
    links.change(id, link -> link.enabled(false, null));
    return links.find(id).orElseThrow(() -> SetUpRefused.unknown("id", "campaign link"));
  }
}
