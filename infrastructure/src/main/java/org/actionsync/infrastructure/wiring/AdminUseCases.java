package org.actionsync.infrastructure.wiring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.actionsync.application.alert.RaiseAlerts;
import org.actionsync.application.alert.TellNotices;
import org.actionsync.application.audit.KeepAuditLog;
import org.actionsync.application.audit.ReadAuditLog;
import org.actionsync.application.erasure.ErasePerson;
import org.actionsync.application.insight.ExplainPerson;
import org.actionsync.application.insight.FindPeople;
import org.actionsync.application.insight.FollowRuns;
import org.actionsync.application.insight.Freshness;
import org.actionsync.application.insight.LinkOverview;
import org.actionsync.application.insight.PersonTimeline;
import org.actionsync.application.insight.RunHistory;
import org.actionsync.application.insight.SubscriptionHistory;
import org.actionsync.application.integration.ConnectGroup;
import org.actionsync.application.integration.ConnectOrganization;
import org.actionsync.application.integration.DisconnectGroup;
import org.actionsync.application.integration.DisconnectOrganization;
import org.actionsync.application.integration.ListCampaigns;
import org.actionsync.application.integration.RenameGroup;
import org.actionsync.application.integration.RotateGroupKey;
import org.actionsync.application.integration.RotateOrganizationKey;
import org.actionsync.application.integration.SearchResponses;
import org.actionsync.application.integration.SearchTags;
import org.actionsync.application.linking.DisableLink;
import org.actionsync.application.linking.EnableLink;
import org.actionsync.application.linking.GroupTags;
import org.actionsync.application.linking.LinkCampaign;
import org.actionsync.application.linking.LinkTerms;
import org.actionsync.application.linking.LintMappings;
import org.actionsync.application.linking.MapAssessment;
import org.actionsync.application.linking.MapResponse;
import org.actionsync.application.linking.UnlinkCampaign;
import org.actionsync.application.linking.Unmap;
import org.actionsync.application.linking.UpdateLinkSettings;
import org.actionsync.application.linking.UpdateMapping;
import org.actionsync.application.port.Alerts;
import org.actionsync.application.port.AuditLog;
import org.actionsync.application.port.BuilderCatalog;
import org.actionsync.application.port.Cases;
import org.actionsync.application.port.Erased;
import org.actionsync.application.port.Groups;
import org.actionsync.application.port.Links;
import org.actionsync.application.port.Messenger;
import org.actionsync.application.port.Names;
import org.actionsync.application.port.NetworkCatalog;
import org.actionsync.application.port.Organizations;
import org.actionsync.application.port.Pairs;
import org.actionsync.application.port.People;
import org.actionsync.application.port.Plans;
import org.actionsync.application.port.Reviews;
import org.actionsync.application.port.Runs;
import org.actionsync.application.port.SubscriptionLedger;
import org.actionsync.application.review.ReviewQueue;
import org.actionsync.application.review.SettleReview;
import org.actionsync.infrastructure.alert.AlertSettings;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What admins and viewers do, plugged together; what runs do is in {@link UseCases}. */
@ApplicationScoped
class AdminUseCases {

  // Connecting, and looking around.

  @Produces
  @Singleton
  ConnectGroup connectGroup(Groups groups, NetworkCatalog network, Names names) {
    return new ConnectGroup(groups, network, names);
  }

  @Produces
  @Singleton
  RenameGroup renameGroup(Groups groups) {
    return new RenameGroup(groups);
  }

  @Produces
  @Singleton
  RotateGroupKey rotateGroupKey(Groups groups, NetworkCatalog network) {
    return new RotateGroupKey(groups, network);
  }

  @Produces
  @Singleton
  DisconnectGroup disconnectGroup(Groups groups, Links links) {
    return new DisconnectGroup(groups, links);
  }

  @Produces
  @Singleton
  ListCampaigns listCampaigns(Organizations organizations, BuilderCatalog builder, Names names) {
    return new ListCampaigns(organizations, builder, names);
  }

  @Produces
  @Singleton
  ConnectOrganization connectOrganization(
      Organizations organizations, BuilderCatalog builder, ListCampaigns campaigns, Names names) {
    return new ConnectOrganization(organizations, builder, campaigns, names);
  }

  @Produces
  @Singleton
  RotateOrganizationKey rotateOrganizationKey(Organizations organizations, BuilderCatalog builder) {
    return new RotateOrganizationKey(organizations, builder);
  }

  @Produces
  @Singleton
  DisconnectOrganization disconnectOrganization(Organizations organizations, Links links) {
    return new DisconnectOrganization(organizations, links);
  }

  @Produces
  @Singleton
  SearchTags searchTags(Groups groups, NetworkCatalog network) {
    return new SearchTags(groups, network);
  }

  @Produces
  @Singleton
  SearchResponses searchResponses(Organizations organizations, BuilderCatalog builder) {
    return new SearchResponses(organizations, builder);
  }

  // Linking and mapping.

  @Produces
  @Singleton
  GroupTags groupTags(SearchTags search, NetworkCatalog network) {
    return new GroupTags(search, network);
  }

  @Produces
  @Singleton
  LintMappings lintMappings(Links links, BuilderCatalog builder) {
    return new LintMappings(links, builder);
  }

  @Produces
  @Singleton
  LinkCampaign linkCampaign(
      Links links, Organizations organizations, Groups groups, GroupTags tags, Names names) {
    return new LinkCampaign(links, organizations, groups, tags, names);
  }

  @Produces
  @Singleton
  UnlinkCampaign unlinkCampaign(Links links, Runs runs) {
    return new UnlinkCampaign(links, runs);
  }

  @Produces
  @Singleton
  EnableLink enableLink(Links links, LinkTerms terms, Groups groups, Clock clock) {
    return new EnableLink(links, terms, groups, clock);
  }

  @Produces
  @Singleton
  DisableLink disableLink(Links links) {
    return new DisableLink(links);
  }

  @Produces
  @Singleton
  UpdateLinkSettings updateLinkSettings(Links links) {
    return new UpdateLinkSettings(links);
  }

  @Produces
  @Singleton
  MapResponse mapResponse(Links links, GroupTags tags, LintMappings lint, Names names) {
    return new MapResponse(links, tags, lint, names);
  }

  @Produces
  @Singleton
  MapAssessment mapAssessment(Links links, GroupTags tags, LintMappings lint, Names names) {
    return new MapAssessment(links, tags, lint, names);
  }

  @Produces
  @Singleton
  UpdateMapping updateMapping(Links links, LintMappings lint) {
    return new UpdateMapping(links, lint);
  }

  @Produces
  @Singleton
  Unmap unmap(Links links) {
    return new Unmap(links);
  }

  // Seeing.

  @Produces
  @Singleton
  RunHistory runHistory(Runs runs, Plans plans) {
    return new RunHistory(runs, plans);
  }

  @Produces
  @Singleton
  FollowRuns followRuns(Runs runs) {
    return new FollowRuns(runs);
  }

  @Produces
  @Singleton
  LinkOverview linkOverview(Pairs pairs, Reviews reviews) {
    return new LinkOverview(pairs, reviews);
  }

  @Produces
  @Singleton
  Freshness freshness(
      Links links,
      Clock clock,
      @ConfigProperty(name = "actionsync.stale-after", defaultValue = "PT3H") Duration limit) {
    return new Freshness(links, clock, limit);
  }

  // Telling the world outside.

  @Produces
  @Singleton
  RaiseAlerts raiseAlerts(
      Alerts alerts,
      RaiseAlerts.Stored stored,
      Freshness freshness,
      AlertSettings settings,
      Clock clock) {
    RaiseAlerts.Channels channels =
        new RaiseAlerts.Channels(settings.forAlerts(), settings.forCompleteRuns());
    return new RaiseAlerts(alerts, stored, freshness, channels, clock);
  }

  @Produces
  @Singleton
  RaiseAlerts.Stored watched(Links links, Groups groups, Organizations organizations, Runs runs) {
    return new RaiseAlerts.Stored(links, groups, organizations, runs);
  }

  @Produces
  @Singleton
  TellNotices tellNotices(Alerts alerts, Messenger messenger, Clock clock) {
    return new TellNotices(alerts, messenger, clock);
  }

  @Produces
  @Singleton
  FindPeople findPeople(People people, LinkTerms terms) {
    return new FindPeople(people, terms);
  }

  @Produces
  @Singleton
  PersonTimeline personTimeline(People people) {
    return new PersonTimeline(people);
  }

  @Produces
  @Singleton
  ExplainPerson explainPerson(LinkTerms terms, Cases cases) {
    return new ExplainPerson(terms, cases);
  }

  @Produces
  @Singleton
  SubscriptionHistory subscriptionHistory(SubscriptionLedger ledger, Links links) {
    return new SubscriptionHistory(ledger, links);
  }

  // Deciding.

  @Produces
  @Singleton
  ErasePerson erasePerson(People people, Erased erased) {
    return new ErasePerson(people, erased);
  }

  @Produces
  @Singleton
  ReviewQueue reviewQueue(Reviews reviews) {
    return new ReviewQueue(reviews);
  }

  @Produces
  @Singleton
  SettleReview settleReview(Reviews reviews, Pairs pairs, Clock clock) {
    return new SettleReview(reviews, pairs, clock);
  }

  // Writing down what they do.

  @Produces
  @Singleton
  KeepAuditLog keepAuditLog(AuditLog log, Clock clock) {
    return new KeepAuditLog(log, clock);
  }

  @Produces
  @Singleton
  ReadAuditLog readAuditLog(AuditLog log) {
    return new ReadAuditLog(log);
  }
}
