package org.actionsync.application.linking;

import org.actionsync.application.integration.SetUpRefused;
import org.actionsync.application.port.Links;
import org.actionsync.application.port.Runs;
import org.actionsync.domain.run.LinkId;

/**
 * Takes a link out of use. Its runs and changes stay, and so does all that is in both services: the
 * magic tag too, because tags cannot be deleted over Action Network's API.
 */
public final class UnlinkCampaign {

  private final Links links;
  private final Runs runs;

  /** Unlinks in {@code links} what no run in {@code runs} is at work on. */
  public UnlinkCampaign(Links links, Runs runs) {
    this.links = links;
    this.runs = runs;
  }

  /**
   * Unlinks.
   *
   * @throws SetUpRefused if there is no such link, or while a run of it is at work
   */
  public void unlink(LinkId id) throws SetUpRefused {
    if (links.find(id).isEmpty()) {
      throw SetUpRefused.unknown("id", "campaign link");
    }
    if (runs.running().stream().anyMatch(run -> run.link().equals(id))) {
      throw SetUpRefused.conflict("id", "A run of this link is at work; disable the link first");
    }
    links.unlink(id);
  }
}
