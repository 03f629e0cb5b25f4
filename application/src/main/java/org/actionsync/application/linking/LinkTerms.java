package org.actionsync.application.linking;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.actionsync.application.port.Campaign;
import org.actionsync.application.port.CampaignId;
import org.actionsync.application.port.CampaignLink;
import org.actionsync.application.port.Cases;
import org.actionsync.application.port.ContactDirectory;
import org.actionsync.application.port.Directories;
import org.actionsync.application.port.Links;
import org.actionsync.application.port.Organization;
import org.actionsync.application.port.OrganizationId;
import org.actionsync.application.port.Organizations;
import org.actionsync.application.port.Place;
import org.actionsync.domain.contact.BestEmail;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.mapping.Lens;
import org.actionsync.domain.mapping.Mapping;
import org.actionsync.domain.plan.Terms;
import org.actionsync.domain.run.LinkId;

/** Loads a link with all that its runs and its screens have to know. */
public final class LinkTerms {

  private final Links links;
  private final Organizations organizations;

  /** Loads from these. */
  public LinkTerms(Links links, Organizations organizations) {
    this.links = links;
    this.organizations = organizations;
  }

  /** The link with its surroundings as stored now, if there is one of this name. */
  public Optional<Loaded> find(LinkId id) {
    return links.find(id).map(this::load);
  }

  /** Everybody of this link, if there is one; asks for no more than that takes. */
  public Optional<Cases.Scope> everybody(LinkId id) {
    return links.find(id).map(link -> scope(link, campaign(link), 0, 0));
  }

  /** All links with their surroundings. */
  public List<Loaded> all() {
    List<CampaignLink> all = links.all();
    Map<LinkId, List<Mapping>> mappings =
        links.mappings(all.stream().map(CampaignLink::id).toList());
    Map<CampaignId, Campaign> campaigns =
        organizations.campaigns(all.stream().map(CampaignLink::campaign).toList());
    Map<OrganizationId, Organization> owners = new HashMap<>();
    organizations.all().forEach(owner -> owners.put(owner.id(), owner));
    return all.stream()
        .map(
            link -> {
              Campaign campaign = requireNonNull(campaigns.get(link.campaign()), "its campaign");
              Organization owner = requireNonNull(owners.get(campaign.organization()), "its owner");
              return new Loaded(link, campaign, owner, mappings.getOrDefault(link.id(), List.of()));
            })
        .toList();
  }

  /** The same for a link that is known to be there; else {@link IllegalStateException}. */
  public Loaded of(LinkId id) {
    return find(id).orElseThrow(() -> new IllegalStateException("No link " + id));
  }

  private Loaded load(CampaignLink link) {
    Campaign campaign = campaign(link);
    Organization organization =
        organizations
            .find(campaign.organization())
            .orElseThrow(
                () -> new IllegalStateException("No organization " + campaign.organization()));
    return new Loaded(link, campaign, organization, links.mappings(link.id()));
  }

  private Campaign campaign(CampaignLink link) {
    return organizations
        .campaign(link.campaign())
        .orElseThrow(() -> new IllegalStateException("No campaign " + link.campaign()));
  }

  private static Cases.Scope scope(
      CampaignLink link, Campaign campaign, long networkScan, long builderScan) {
    return new Cases.Scope(
        link.id(),
        Place.of(link.group()),
        Place.of(link.campaign()),
        campaign.entityType(),
        link.magicTag().id(),
        networkScan,
        builderScan);
  }

  /**
   * A link and what stands around it, as of one moment.
   *
   * @param link the link
   * @param campaign its campaign
   * @param organization whose campaign it is
   * @param mappings all of its mappings, whatever their state
   */
  public record Loaded(
      CampaignLink link, Campaign campaign, Organization organization, List<Mapping> mappings) {

    /** Copies the list. */
    public Loaded {
      mappings = List.copyOf(mappings);
    }

    /** Where the people of {@code side} are read from. */
    public Place place(Side side) {
      return side == Side.NETWORK ? Place.of(link.group()) : Place.of(link.campaign());
    }

    /** The service on {@code side}, as opened by {@code directories}. */
    public ContactDirectory open(Directories directories, Side side) {
      return side == Side.NETWORK ? directories.of(link.group()) : directories.of(link.campaign());
    }

    /** How both sides are seen. */
    public Lens lens() {
      return new Lens(mappings, bestEmail());
    }

    /** What the link wants. */
    public Terms terms() {
      return new Terms(
          lens(),
          link.settings().fields(),
          link.settings().optOutsToNetwork(),
          link.settings().emailAsName());
    }

    /** Which of an entity's addresses stands for the person. */
    public BestEmail bestEmail() {
      return organization.bestEmail();
    }

    /** Everybody of the link. */
    public Cases.Scope everybody() {
      return scope(link, campaign, 0, 0);
    }

    /** Those who changed since changes were last planned; everybody before the first time. */
    public Cases.Scope changedSincePlanned() {
      return scope(
          link, campaign, link.progress().plannedNetwork(), link.progress().plannedBuilder());
    }

    /** Whether the newest plan was made under what is configured now. */
    public boolean isPlannedUnderPresentConfiguration() {
      return configuration().equals(link.progress().plannedUnder());
    }

    /** See {@link Configuration#of}. */
    public String configuration() {
      return Configuration.of(link, mappings);
    }
  }
}
