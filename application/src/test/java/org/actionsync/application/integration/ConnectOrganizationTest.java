package org.actionsync.application.integration;

import static org.actionsync.application.integration.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.actionsync.application.contract.Sample;
import org.actionsync.application.fake.InMemoryStore;
import org.actionsync.application.integration.SetUpRefused.Why;
import org.actionsync.application.port.BuilderCatalog.RemoteCampaign;
import org.actionsync.application.port.Campaign;
import org.actionsync.application.port.Organization;
import org.actionsync.application.port.OrganizationId;
import org.actionsync.application.port.Organizations;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Side;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectOrganizationTest {

  private static final String KEY = "organization-key";

  private final FakeCatalogs catalogs = new FakeCatalogs();
  private final InMemoryStore store = new InMemoryStore();
  private final Organizations organizations = store.organizations();
  private final AtomicInteger count = new AtomicInteger();
  private final ListCampaigns campaigns =
      new ListCampaigns(organizations, catalogs.builder(), () -> "c-" + count.incrementAndGet());
  private final ConnectOrganization connect =
      new ConnectOrganization(organizations, catalogs.builder(), campaigns, () -> "riverside");

  @BeforeEach
  void an_organization_with_two_campaigns() {
    catalogs.organizationNames.put("riverside", "Riverside Union");
    catalogs.campaigns.add(remote("warehouse", "Warehouse", false));
    catalogs.campaigns.add(remote("docks", "Docks", true));
  }

  @Test
  void name_and_campaigns_are_read_from_action_builder() throws Exception {
    Organization organization = connect.connect("riverside", KEY);

    assertThat(organization.name()).isEqualTo("Riverside Union");
    assertThat(organization.keyHint()).isEqualTo("-key");
    assertThat(organizations.all()).containsExactly(organization);
    assertThat(organizations.campaigns(organization.id()))
        .extracting(Campaign::name, Campaign::archived, Campaign::entityType)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("Warehouse", false, "Person"),
            org.assertj.core.groups.Tuple.tuple("Docks", true, "Person"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        " Riverside ",
        "riverside.actionbuilder.org",
        "https://riverside.actionbuilder.org/admin/campaigns"
      })
  void the_address_may_be_pasted(String text) throws Exception {
    assertThat(connect.connect(text, KEY).subdomain()).isEqualTo("riverside");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "river side",
        "riverside.example.org",
        "https://example.org/.actionbuilder.org",
        "evil.example.org#.actionbuilder.org",
        "user@example.org",
        "riverside/../x",
        "-riverside",
        "127.0.0.1:8080",
        "x@evil.example/.actionbuilder.org",
        "https://x:y@evil.example/.actionbuilder.org",
        "https://evil.example?.actionbuilder.org",
        "https://evil.example\\.actionbuilder.org",
        "https://actionbuilder.org.evil.example",
        "riverside.actionbuilder.org.evil.example",
        "riverside.actionbuilder.org@evil.example",
        "a.b.actionbuilder.org",
        "riverside.actionbuilder.org:8443",
        "//riverside.actionbuilder.org",
        "ftp://riverside.actionbuilder.org",
        "riverside\u3002evil",
        "riverside\uff0eevil",
        "r\u0456verside",
        "riverside%2eevil",
        "riverside\r\nHost: evil.example",
        "river\u0000side",
        "{subdomain}"
      })
  void what_could_lead_the_key_elsewhere_is_refused_before_any_call(String text) {
    refused(Why.INVALID, "subdomain", () -> connect.connect(text, KEY));
    assertThat(catalogs.calls).isZero();
  }

  @Test
  void a_wrong_subdomain_is_refused_and_nothing_is_stored() {
    refused(Why.INVALID, "subdomain", () -> connect.connect("hillside", KEY));
    assertThat(organizations.all()).isEmpty();
  }

  @Test
  void a_wrong_key_is_refused_and_nothing_is_stored() {
    refused(Why.KEY_REFUSED, "apiKey", () -> connect.connect("riverside", "another-key"));
    assertThat(organizations.all()).isEmpty();
  }

  @Test
  void a_service_that_goes_down_halfway_leaves_nothing_behind() {
    catalogs.downAfterProbe = true;

    refused(Why.UNAVAILABLE, null, () -> connect.connect("riverside", KEY));
    assertThat(organizations.all()).isEmpty();
  }

  @Test
  void the_same_subdomain_twice_is_refused() throws Exception {
    connect.connect("riverside", KEY);

    refused(Why.CONFLICT, "subdomain", () -> connect.connect("RIVERSIDE", KEY));
    assertThat(organizations.all()).hasSize(1);
  }

  @Test
  void campaigns_keep_their_ids_when_they_are_listed_anew() throws Exception {
    Organization organization = connect.connect("riverside", KEY);
    Campaign before =
        organizations.campaign(organization.id(), new RemoteId("docks")).orElseThrow();
    catalogs.campaigns.clear();
    catalogs.campaigns.add(remote("docks", "Docks and Ferries", false));

    campaigns.refresh(organization.id());

    Campaign after = organizations.campaign(before.id()).orElseThrow();
    assertThat(after.name()).isEqualTo("Docks and Ferries");
    assertThat(after.archived()).isFalse();
    assertThat(organizations.campaigns(organization.id())).hasSize(2);
  }

  @Test
  void campaigns_are_searched_without_regard_to_case() throws Exception {
    OrganizationId id = connect.connect("riverside", KEY).id();

    assertThat(campaigns.search(id, " HOUSE "))
        .extracting(Campaign::name)
        .containsExactly("Warehouse");
    assertThat(campaigns.search(null, null)).hasSize(2);
    refused(
        Why.UNKNOWN, "organizationId", () -> campaigns.search(new OrganizationId("nobody"), null));
  }

  @Test
  void a_new_key_is_tried_at_the_same_subdomain() throws Exception {
    RotateOrganizationKey rotate = new RotateOrganizationKey(organizations, catalogs.builder());
    OrganizationId id = connect.connect("riverside", KEY).id();
    catalogs.organizationKey = "the-second-key";

    refused(Why.KEY_REFUSED, "apiKey", () -> rotate.rotate(id, "a-third-key"));
    assertThat(organizations.key(id).secret()).isEqualTo(KEY);
    rotate.rotate(id, "the-second-key");
    assertThat(organizations.key(id).secret()).isEqualTo("the-second-key");

    catalogs.down = Side.BUILDER;
    refused(Why.UNAVAILABLE, null, () -> rotate.rotate(id, "a-fourth-key"));
    assertThat(organizations.key(id).secret()).isEqualTo("the-second-key");
  }

  @Test
  void an_organization_whose_campaigns_are_linked_stays_connected() throws Exception {
    Sample.connect(store);
    DisconnectOrganization disconnect = new DisconnectOrganization(organizations, store.links());
    OrganizationId unused = connect.connect("riverside", KEY).id();

    refused(Why.CONFLICT, "id", () -> disconnect.disconnect(new OrganizationId("org-1")));
    disconnect.disconnect(unused);

    assertThat(organizations.find(new OrganizationId("org-1"))).isPresent();
    assertThat(organizations.find(unused)).isEmpty();
  }

  private static RemoteCampaign remote(String id, String name, boolean archived) {
    return new RemoteCampaign(new RemoteId(id), name, archived, "Person");
  }
}
