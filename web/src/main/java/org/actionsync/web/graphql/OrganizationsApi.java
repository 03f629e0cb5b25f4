package org.actionsync.web.graphql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.actionsync.application.integration.ConnectOrganization;
import org.actionsync.application.integration.DisconnectOrganization;
import org.actionsync.application.integration.ListCampaigns;
import org.actionsync.application.integration.RotateOrganizationKey;
import org.actionsync.application.integration.SearchResponses;
import org.actionsync.application.port.CampaignId;
import org.actionsync.application.port.OrganizationId;
import org.actionsync.application.port.Organizations;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Action Builder: organizations, their campaigns and responses. */
@GraphQLApi
@ApplicationScoped
public class OrganizationsApi {

  @Inject LiveSearches live;
  @Inject Organizations organizations;
  @Inject ConnectOrganization connect;
  @Inject RotateOrganizationKey rotate;
  @Inject DisconnectOrganization disconnect;
  @Inject ListCampaigns campaigns;
  @Inject SearchResponses responses;

  /** All connected organizations by name. */
  @Query
  @NonNull
  @Description("The connected Action Builder organizations, by name")
  public List<@NonNull OrganizationView> organizations() {
    return organizations.all().stream().map(OrganizationView::of).toList();
  }

  /** Campaigns as last listed. */
  @Query
  @NonNull
  @Description("Campaigns as last listed, by organization and name; refreshCampaigns lists anew")
  public CampaignConnectionView campaigns(
      @Id @Nullable @Description("Only those of this organization") String organizationId,
      @Nullable @Description("Part of the name") String search,
      @DefaultValue(Paging.DEFAULT) @Nullable @Description(Paging.FIRST) Integer first,
      @Nullable @Description(Paging.AFTER) String after) {
    Paging paging = Paging.of(first, after);
    OrganizationId within = Ids.readIfGiven("organizationId", organizationId, OrganizationId::new);
    List<CampaignView> found =
        Answers.to(() -> campaigns.search(within, Ids.search(search))).stream()
            .map(CampaignView::of)
            .toList();
    return CampaignConnectionView.of(Listing.cut(found, CampaignView::id, paging));
  }

  /** Responses, live from Action Builder. */
  @Query
  @NonNull
  @Description("Responses that are active in the campaign, read live from Action Builder")
  public ResponseConnectionView responses(
      @Id @NonNull @Description("Where they are active") String campaignId,
      @Nullable @Description("Part of the name") String search,
      @DefaultValue(Paging.DEFAULT) @Nullable @Description(Paging.FIRST) Integer first,
      @Nullable @Description(Paging.AFTER) String after) {
    Paging paging = Paging.of(first, after);
    CampaignId campaign = Ids.read("campaignId", campaignId, CampaignId::new);
    List<ResponseView> found =
        live
            .in(
                organizationOf(campaign),
                () -> Answers.to(() -> responses.search(campaign, Ids.search(search))))
            .stream()
            .map(ResponseView::of)
            .toList();
    return ResponseConnectionView.of(Listing.cut(found, ResponseView::id, paging));
  }

  private String organizationOf(CampaignId campaign) {
    return organizations.campaign(campaign).map(one -> one.organization().value()).orElse("");
  }

  /** How many campaigns were listed. */
  @Description("How many campaigns were listed")
  public List<Integer> campaignCount(@Source List<OrganizationView> listed) {
    Map<OrganizationId, Long> counts = organizations.countCampaigns();
    return listed.stream()
        .map(o -> Math.toIntExact(counts.getOrDefault(new OrganizationId(o.id()), 0L)))
        .toList();
  }

  /** Whose campaign it is. */
  @NonNull
  @Description("Whose campaign it is")
  public List<@NonNull OrganizationView> organization(@Source List<CampaignView> listed) {
    Map<String, OrganizationView> byId = new HashMap<>();
    organizations.all().forEach(o -> byId.put(o.id().value(), OrganizationView.of(o)));
    return listed.stream().map(campaign -> byId.get(campaign.organizationId())).toList();
  }

  /** Connects an organization. */
  @Mutation
  @NonNull
  @Description("Tries subdomain and key, reads the name, and lists the campaigns")
  public OrganizationView connectOrganization(
      @NonNull @Description("Subdomain and key") ConnectOrganizationInput input) {
    return OrganizationView.of(
        Answers.toInput(() -> connect.connect(input.subdomain(), input.apiKey())));
  }

  /** Lists an organization's campaigns anew. */
  @Mutation
  @NonNull
  @Description("Lists the campaigns anew from Action Builder")
  public OrganizationView refreshCampaigns(
      @Id @NonNull @Description("Which organization") String organizationId) {
    OrganizationId id = Ids.read("organizationId", organizationId, OrganizationId::new);
    return Answers.to(
        () -> {
          campaigns.refresh(id);
          return organizations
              .find(id)
              .map(OrganizationView::of)
              .orElseThrow(() -> Ids.unknown("organizationId"));
        });
  }

  /** Replaces an organization's key. */
  @Mutation
  @NonNull
  @Description("Replaces the key in place, if the new one works")
  public OrganizationView rotateOrganizationKey(
      @Id @NonNull @Description("Which organization") String id,
      @NonNull @Description("The new key; stored encrypted, never shown again") String apiKey) {
    OrganizationId organization = Ids.read("id", id, OrganizationId::new);
    return OrganizationView.of(Answers.to(() -> rotate.rotate(organization, apiKey)));
  }

  /** Forgets an organization. */
  @Mutation
  @Description("Forgets an organization that no link uses")
  public boolean disconnectOrganization(@Id @NonNull @Description("Which organization") String id) {
    OrganizationId organization = Ids.read("id", id, OrganizationId::new);
    return Answers.done(() -> disconnect.disconnect(organization));
  }
}
