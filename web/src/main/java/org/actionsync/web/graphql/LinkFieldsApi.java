package org.actionsync.web.graphql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.actionsync.application.insight.Freshness;
import org.actionsync.application.insight.LinkOverview;
import org.actionsync.application.insight.RunHistory;
import org.actionsync.application.linking.LinkTerms;
import org.actionsync.application.port.CampaignId;
import org.actionsync.application.port.Groups;
import org.actionsync.application.port.Links;
import org.actionsync.application.port.Organizations;
import org.actionsync.domain.run.LinkId;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** What hangs on a campaign link, looked up only when asked for. */
@GraphQLApi
@ApplicationScoped
public class LinkFieldsApi {

  @Inject Links links;
  @Inject Organizations organizations;
  @Inject Groups groups;
  @Inject LinkTerms terms;
  @Inject LinkOverview overview;
  @Inject RunHistory history;
  @Inject Freshness fresh;

  /** The campaigns of links. */
  @NonNull
  public List<@NonNull CampaignView> campaign(@Source List<CampaignLinkView> listed) {
    return listed.stream()
        .map(link -> organizations.campaign(new CampaignId(link.campaignId())).orElseThrow())
        .map(CampaignView::of)
        .toList();
  }

  /** The groups of links; many links share one. */
  @NonNull
  public List<@NonNull GroupView> group(@Source List<CampaignLinkView> listed) {
    Map<String, GroupView> byId = new HashMap<>();
    groups.all().forEach(group -> byId.put(group.id().value(), GroupView.of(group)));
    return listed.stream().map(link -> byId.get(link.groupId())).toList();
  }

  /** The link of campaigns; null for those that have none. */
  public List<CampaignLinkView> link(@Source List<CampaignView> listed) {
    Map<String, CampaignLinkView> byCampaign = new HashMap<>();
    links.all().forEach(l -> byCampaign.put(l.campaign().value(), CampaignLinkView.of(l)));
    return listed.stream().map(campaign -> byCampaign.get(campaign.id())).toList();
  }

  /** What the link maps. */
  @NonNull
  @Description("What is mapped, in the order it was")
  public List<@NonNull MappingView> mappings(@Source CampaignLinkView link) {
    return links.mappings(new LinkId(link.id())).stream().map(MappingView::of).toList();
  }

  /** The link's newest run. */
  @Description("The newest run")
  public @Nullable RunView lastRun(@Source CampaignLinkView link) {
    return history.last(new LinkId(link.id())).map(RunView::of).orElse(null);
  }

  /** How old the last complete run is. */
  @Description(
      "How many seconds ago the last complete run ended, or the link was enabled if that was later;"
          + " null while disabled")
  public @Nullable Integer freshness(@Source CampaignLinkView link) {
    return age(link).map(age -> Math.toIntExact(age.age().toSeconds())).orElse(null);
  }

  /** Whether that is too old. */
  @Description("Whether nothing was heard of the enabled link for too long: show a banner")
  public boolean stale(@Source CampaignLinkView link) {
    return age(link).filter(Freshness.Age::stale).isPresent();
  }

  private Optional<Freshness.Age> age(CampaignLinkView link) {
    return links.find(new LinkId(link.id())).flatMap(fresh::of);
  }

  /** People in numbers. */
  @NonNull
  public LinkCountsView counts(@Source CampaignLinkView link) {
    return LinkCountsView.of(overview.counts(new LinkId(link.id())));
  }

  /** Whether an admin has seen what the first run would do. */
  @Description(
      "Whether exactly this configuration was previewed, so that its first run need not wait")
  public boolean previewed(@Source CampaignLinkView link) {
    return terms
        .find(new LinkId(link.id()))
        .filter(loaded -> loaded.configuration().equals(loaded.link().previewed()))
        .isPresent();
  }
}
