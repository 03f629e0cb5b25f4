package org.actionsync.application.configuration;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.actionsync.application.contract.Sample;
import org.actionsync.application.fake.InMemoryStore;
import org.actionsync.application.integration.FakeCatalogs;
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
import org.actionsync.application.port.CampaignId;
import org.actionsync.application.port.CampaignLink;
import org.actionsync.application.port.GroupId;
import org.actionsync.application.port.Names;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.mapping.Direction;
import org.actionsync.domain.mapping.Mapping;
import org.actionsync.domain.mapping.Response;
import org.actionsync.domain.mapping.Tag;
import org.actionsync.domain.run.LinkId;

/**
 * A server that is connected to groups 1 and 2 and to organization 1 with campaigns 1 to 3, as
 * {@link Sample} invents them, but with no link. Several servers can be connected to the same
 * services, as staging and production are.
 */
final class Town {

  static final CampaignId ONE = new CampaignId("campaign-1");
  static final CampaignId TWO = new CampaignId("campaign-2");
  static final CampaignId THREE = new CampaignId("campaign-3");

  final InMemoryStore store = new InMemoryStore();
  final FakeCatalogs services;
  final LinkTerms terms = new LinkTerms(store.links(), store.organizations());
  final ExportConfiguration export = new ExportConfiguration(terms, store.groups());
  final Hands hands;
  final CompareConfiguration compare;
  final ImportConfiguration imports;

  private final AtomicInteger made = new AtomicInteger();

  Town(FakeCatalogs services) {
    this.services = services;
    Names names = () -> "made-" + made.incrementAndGet();
    var search = new SearchTags(store.groups(), services.network());
    var tags = new GroupTags(search, services.network());
    var lint = new LintMappings(store.links(), services.builder());
    var clock = Clock.fixed(Sample.NOON, ZoneOffset.UTC);
    this.hands =
        new Hands(
            store.links(),
            new Hands.OnLinks(
                new LinkCampaign(store.links(), store.organizations(), store.groups(), tags, names),
                new UnlinkCampaign(store.links(), store.runs()),
                new UpdateLinkSettings(store.links()),
                new EnableLink(store.links(), terms, store.groups(), clock),
                new DisableLink(store.links())),
            new Hands.OnMappings(
                new MapResponse(store.links(), tags, lint, names),
                new MapAssessment(store.links(), tags, lint, names),
                new UpdateMapping(store.links(), lint),
                new Unmap(store.links())));
    this.compare =
        new CompareConfiguration(
            new CompareConfiguration.Stored(
                terms, store.organizations(), store.groups(), store.runs()),
            search,
            new SearchResponses(store.organizations(), services.builder()));
    this.imports = new ImportConfiguration(compare, hands);
    connect();
  }

  private void connect() {
    store.groups().add(Sample.group(1), Sample.key(1));
    store.groups().add(Sample.group(2), Sample.key(2));
    store.organizations().add(Sample.organization(1), Sample.key(1));
    store
        .organizations()
        .saveCampaigns(List.of(Sample.campaign(1), Sample.campaign(2), Sample.campaign(3)));
  }

  /** Both services, with two responses and two tags. */
  static FakeCatalogs services() {
    var services = new FakeCatalogs();
    services.responses.add(response("night"));
    services.responses.add(response("day"));
    services.tags.add(tag("nights"));
    services.tags.add(tag("days"));
    return services;
  }

  static Response response(String name) {
    return new Response(new RemoteId("r-" + name), "Work", "Shift", name, true, null);
  }

  static Tag tag(String name) {
    return new Tag(new RemoteId("t-" + name), name);
  }

  LinkId link(CampaignId campaign, int group) throws Exception {
    return hands
        .links()
        .link()
        .link(new LinkCampaign.Wish(campaign, new GroupId("group-" + group), null, true))
        .id();
  }

  Mapping map(LinkId link, String response, String tag, Direction direction) throws Exception {
    return hands
        .mappings()
        .response()
        .map(new MapResponse.Wish(link, "r-" + response, "t-" + tag, null, direction));
  }

  CampaignLink linkOf(CampaignId campaign) {
    return store.links().ofCampaign(campaign).orElseThrow();
  }

  List<Mapping> mappings(CampaignId campaign) {
    return store.links().mappings(linkOf(campaign).id());
  }

  /** Compares, expects no problems, and imports. */
  ImportConfiguration.Imported apply(ConfigurationFile file, boolean removeOthers)
      throws Exception {
    Comparison seen = compare.compare(file, removeOthers);
    return imports.importAll(file, removeOthers, seen.fingerprint());
  }
}
