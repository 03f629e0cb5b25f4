package org.actionsync.application.linking;

import org.actionsync.application.integration.SetUpRefused;
import org.actionsync.application.port.CampaignLink;
import org.actionsync.application.port.Links;
import org.actionsync.application.port.RunLauncher;
import org.actionsync.application.port.Runs;
import org.actionsync.domain.run.LinkId;
import org.actionsync.domain.run.Run;
import org.actionsync.domain.run.Trigger;

/** Stops syncing a link, at the next change when a run is at work. Everything stored stays. */
public final class DisableLink {

  private final Links links;
  private final Runs runs;
  private final RunLauncher launcher;

  /** Disables in {@code links} and stops what {@code launcher} carries out. */
  public DisableLink(Links links, Runs runs, RunLauncher launcher) {
    this.links = links;
    this.runs = runs;
    this.launcher = launcher;
  }

  /**
   * The link, disabled and never due. A preview goes on: it writes nothing, and a disabled link may
   * be previewed.
   *
   * @throws SetUpRefused if there is no such link
   */
  public CampaignLink disable(LinkId id) throws SetUpRefused {
    if (links.find(id).isEmpty()) {
      throw SetUpRefused.unknown("id", "campaign link");
    }
    links.change(id, link -> link.enabled(false, null));
    runs.running().stream()
        .filter(run -> run.link().equals(id) && run.trigger() != Trigger.PREVIEW)
        .map(Run::id)
        .forEach(launcher::cancel);
    return links.find(id).orElseThrow(() -> SetUpRefused.unknown("id", "campaign link"));
  }
}
