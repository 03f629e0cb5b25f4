package org.actionsync.application.linking;

import java.time.Clock;
import org.actionsync.application.integration.SetUpRefused;
import org.actionsync.application.port.CampaignLink;
import org.actionsync.application.port.ConnectionState;
import org.actionsync.application.port.Group;
import org.actionsync.application.port.Groups;
import org.actionsync.application.port.Links;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.run.LinkId;

/**
 * Has a link synced about once an hour, from now on. Its first run is held for approval by the run
 * itself, unless exactly this {@link Configuration} was previewed.
 */
public final class EnableLink {

  private final Links links;
  private final LinkTerms terms;
  private final Groups groups;
  private final Clock clock;

  /** Enables in {@code links}. */
  public EnableLink(Links links, LinkTerms terms, Groups groups, Clock clock) {
    this.links = links;
    this.terms = terms;
    this.groups = groups;
    this.clock = clock;
  }

  /**
   * The link, enabled and due now. One that is enabled already stays as it is.
   *
   * @throws SetUpRefused if there is no such link, its campaign is archived, or a key is refused
   */
  public CampaignLink enable(LinkId id) throws SetUpRefused {
    LinkTerms.Loaded loaded =
        terms.find(id).orElseThrow(() -> SetUpRefused.unknown("id", "campaign link"));
    if (loaded.campaign().archived()) {
      throw SetUpRefused.conflict("id", "The campaign is archived in Action Builder");
    }
    if (loaded.organization().state() == ConnectionState.KEY_REFUSED) {
      throw SetUpRefused.keyRefused(Side.BUILDER);
    }
    if (groups.find(loaded.link().group()).map(Group::state).stream()
        .anyMatch(state -> state == ConnectionState.KEY_REFUSED)) {
      throw SetUpRefused.keyRefused(Side.NETWORK);
    }
    links.change(id, link -> link.enabled() ? link : link.enabled(true, clock.instant()));
    return terms.of(id).link();
  }
}
