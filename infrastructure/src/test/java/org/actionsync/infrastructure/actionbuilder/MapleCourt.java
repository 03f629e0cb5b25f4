package org.actionsync.infrastructure.actionbuilder;

import java.util.List;
import org.actionsync.application.fake.InMemoryStore;
import org.actionsync.application.port.ApiKey;
import org.actionsync.application.port.Campaign;
import org.actionsync.application.port.CampaignId;
import org.actionsync.application.port.ConnectionState;
import org.actionsync.application.port.Organization;
import org.actionsync.application.port.OrganizationId;
import org.actionsync.domain.contact.BestEmail;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.infrastructure.osdi.Osdi;
import org.actionsync.simulator.sample.SampleData;

/** The sample's organization with its campaign Maple Court, as stored after it was connected. */
final class MapleCourt {

  static final OrganizationId ORGANIZATION = new OrganizationId("riverside");
  static final CampaignId CAMPAIGN = new CampaignId("maple-court");
  static final ApiKey KEY = new ApiKey(SampleData.ORGANIZATION_KEY);

  private MapleCourt() {}

  static ActionBuilder builder(Osdi osdi) {
    InMemoryStore store = new InMemoryStore();
    store
        .organizations()
        .add(
            new Organization(
                ORGANIZATION,
                "Riverside Tenants",
                SampleData.SUBDOMAIN,
                KEY.hint(),
                ConnectionState.CONNECTED,
                BestEmail.DEFAULT),
            KEY);
    RemoteId remote = new RemoteId(SampleData.MAPLE_COURT);
    store
        .organizations()
        .saveCampaigns(
            List.of(new Campaign(CAMPAIGN, ORGANIZATION, remote, "Maple Court", false, "Person")));
    return new ActionBuilder(store.organizations(), osdi);
  }
}
