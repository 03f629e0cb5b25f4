package org.actionsync.web.graphql;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.actionsync.application.insight.Freshness;
import org.actionsync.application.insight.LinkOverview;
import org.actionsync.application.insight.RunHistory;
import org.actionsync.application.linking.LinkTerms;
import org.actionsync.application.port.Campaign;
import org.actionsync.application.port.CampaignId;
import org.actionsync.application.port.Groups;
import org.actionsync.application.port.Links;
import org.actionsync.application.port.Organizations;
import org.actionsync.domain.mapping.Mapping;
import org.actionsync.domain.run.LinkId;
import org.actionsync.domain.run.Run;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

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
  @Description("The campaign")
  public List<@NonNull CampaignView> campaign(@Source List<CampaignLinkView> listed) {
    Map<CampaignId, Campaign> byId =
        organizations.campaigns(
            listed.stream().map(link -> new CampaignId(link.campaignId())).toList());
    return listed.stream()
        .map(link -> requireNonNull(byId.get(new CampaignId(link.campaignId())), "its campaign"))
        .map(CampaignView::of)
        .toList();
  }

  /** The groups of links; many links share one. */
  @NonNull
  @Description("The group")
  public List<@NonNull GroupView> group(@Source List<CampaignLinkView> listed) {
    Map<String, GroupView> byId = new HashMap<>();
    groups.all().forEach(group -> byId.put(group.id().value(), GroupView.of(group)));
    return listed.stream().map(link -> byId.get(link.groupId())).toList();
  }

  /** The link of campaigns; null for those that have none. */
  @Description("The link that joins it to a group; null when none does")
  public List<CampaignLinkView> link(@Source List<CampaignView> listed) {
    Map<String, CampaignLinkView> byCampaign = new HashMap<>();
    links.all().forEach(l -> byCampaign.put(l.campaign().value(), CampaignLinkView.of(l)));
    return listed.stream().map(campaign -> byCampaign.get(campaign.id())).toList();
  }

  /** What links map. */
  @NonNull
  @Description("What is mapped, in the order it was")
  public List<@NonNull List<@NonNull MappingView>> mappings(@Source List<CampaignLinkView> listed) {
    Map<LinkId, List<Mapping>> byLink = links.mappings(ids(listed));
    return ids(listed).stream()
        .map(link -> byLink.getOrDefault(link, List.of()).stream().map(MappingView::of).toList())
        .toList();
  }

  /** The newest runs of links. */
  @Description("The newest run")
  public List<RunView> lastRun(@Source List<CampaignLinkView> listed) {
    Map<LinkId, Run> byLink = history.last(ids(listed));
    return each(listed, link -> Optional.ofNullable(byLink.get(link)).map(RunView::of));
  }

  /** How old the last complete run is. */
  @Description(
      "How many seconds ago the last complete run ended, or the link was enabled if that was later;"
          + " null while disabled")
  public List<Integer> freshness(@Source List<CampaignLinkView> listed) {
    Map<LinkId, Freshness.Age> ages = ages();
    return each(
        listed,
        link -> Optional.ofNullable(ages.get(link)).map(a -> Math.toIntExact(a.age().toSeconds())));
  }

  /** Whether that is too old. */
  @Description("Whether nothing was heard of the enabled link for too long: show a banner")
  @NonNull
  public List<@NonNull Boolean> stale(@Source List<CampaignLinkView> listed) {
    Map<LinkId, Freshness.Age> ages = ages();
    return ids(listed).stream()
        .map(link -> Optional.ofNullable(ages.get(link)).filter(Freshness.Age::stale).isPresent())
        .toList();
  }

  private Map<LinkId, Freshness.Age> ages() {
    return fresh.ofEnabledLinks().stream().collect(toMap(Freshness.Age::link, age -> age));
  }

  /** People in numbers. */
  @NonNull
  @Description("People in numbers")
  public List<@NonNull LinkCountsView> counts(@Source List<CampaignLinkView> listed) {
    Map<LinkId, LinkOverview.Counts> byLink = overview.counts(ids(listed));
    return ids(listed).stream()
        .map(link -> LinkCountsView.of(requireNonNull(byLink.get(link), "counted")))
        .toList();
  }

  /** Whether an admin has seen what the first run would do. */
  @Description(
      "Whether exactly this configuration was previewed, so that its first run need not wait")
  @NonNull
  public List<@NonNull Boolean> previewed(@Source List<CampaignLinkView> listed) {
    Set<LinkId> previewed =
        terms.all().stream()
            .filter(loaded -> loaded.configuration().equals(loaded.link().previewed()))
            .map(loaded -> loaded.link().id())
            .collect(toSet());
    return ids(listed).stream().map(previewed::contains).toList();
  }

  private static List<LinkId> ids(List<CampaignLinkView> listed) {
    return listed.stream().map(link -> new LinkId(link.id())).toList();
  }

  /** What each of the links has, null where it has nothing. */
  private static <T> List<T> each(
      List<CampaignLinkView> listed, Function<LinkId, Optional<T>> value) {
    List<T> values = new ArrayList<>();
    ids(listed).forEach(link -> values.add(value.apply(link).orElse(null)));
    return values;
  }
}
