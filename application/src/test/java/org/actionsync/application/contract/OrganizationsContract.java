package org.actionsync.application.contract;

import static org.actionsync.application.contract.Sample.campaign;
import static org.actionsync.application.contract.Sample.key;
import static org.actionsync.application.contract.Sample.organization;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.actionsync.application.port.Campaign;
import org.actionsync.application.port.ConnectionState;
import org.actionsync.application.port.Organization;
import org.actionsync.application.port.OrganizationId;
import org.actionsync.application.port.Organizations;
import org.actionsync.domain.contact.BestEmail;
import org.actionsync.domain.contact.RemoteId;
import org.junit.jupiter.api.Test;

/** What {@link Organizations} promises. */
public abstract class OrganizationsContract {

  private final Storage storage = storage();
  private final Organizations organizations = storage.organizations();

  /** An empty storage. */
  protected abstract Storage storage();

  @Test
  void an_organization_is_found_with_its_key() {
    assertThat(organizations.add(organization(1), key(1))).isTrue();

    assertThat(organizations.find(organization(1).id())).contains(organization(1));
    assertThat(organizations.key(organization(1).id())).isEqualTo(key(1));
  }

  @Test
  void the_same_subdomain_is_refused_and_nothing_is_stored() {
    organizations.add(organization(1), key(1));
    Organization same =
        new Organization(
            new OrganizationId("other"),
            "Other",
            organization(1).subdomain(),
            "1002",
            ConnectionState.CONNECTED,
            BestEmail.DEFAULT);

    assertThat(organizations.add(same, key(2))).isFalse();

    assertThat(organizations.all()).containsExactly(organization(1));
  }

  @Test
  void name_state_and_best_email_can_change() {
    organizations.add(organization(1), key(1));
    Organization changed =
        new Organization(
            organization(1).id(),
            "Renamed",
            organization(1).subdomain(),
            "1001",
            ConnectionState.UNREACHABLE,
            new BestEmail(List.of(BestEmail.Preference.HOME_THEN_WORK)));

    organizations.change(organization(1).id(), before -> changed);

    assertThat(organizations.find(changed.id())).contains(changed);
    assertThat(organizations.key(changed.id())).isEqualTo(key(1));
  }

  @Test
  void that_an_old_key_is_refused_says_nothing_of_the_one_that_replaced_it() {
    organizations.add(organization(1), key(1));
    organizations.replaceKey(organization(1).id(), key(5));

    organizations.refused(organization(1).id(), key(1));

    assertThat(organizations.find(organization(1).id()).orElseThrow().state())
        .isEqualTo(ConnectionState.CONNECTED);
  }

  @Test
  void a_replaced_key_connects_and_shows_its_own_hint() {
    organizations.add(organization(1), key(1));
    organizations.refused(organization(1).id(), key(1));
    assertThat(organizations.find(organization(1).id()).orElseThrow().state())
        .isEqualTo(ConnectionState.KEY_REFUSED);

    organizations.replaceKey(organization(1).id(), key(5));

    assertThat(organizations.key(organization(1).id())).isEqualTo(key(5));
    assertThat(organizations.find(organization(1).id()))
        .contains(
            new Organization(
                organization(1).id(),
                organization(1).name(),
                organization(1).subdomain(),
                "1005",
                ConnectionState.CONNECTED,
                organization(1).bestEmail()));
  }

  @Test
  void listed_campaigns_are_added_updated_and_never_forgotten() {
    organizations.add(organization(1), key(1));
    organizations.saveCampaigns(List.of(campaign(1), campaign(2)));
    Campaign archived =
        new Campaign(
            campaign(2).id(),
            campaign(2).organization(),
            campaign(2).remoteId(),
            "A last campaign",
            true,
            "Tenant");

    organizations.saveCampaigns(List.of(archived));

    assertThat(organizations.campaigns(organization(1).id()))
        .containsExactly(archived, campaign(1));
    assertThat(organizations.campaign(archived.id())).contains(archived);
  }

  @Test
  void a_campaign_is_found_by_what_action_builder_calls_it() {
    organizations.add(organization(1), key(1));
    organizations.saveCampaigns(List.of(campaign(1)));

    assertThat(organizations.campaign(organization(1).id(), new RemoteId("c-1")))
        .contains(campaign(1));
    assertThat(organizations.campaign(new OrganizationId("org-2"), new RemoteId("c-1"))).isEmpty();
  }

  @Test
  void a_removed_organization_is_forgotten_with_its_campaigns() {
    organizations.add(organization(1), key(1));
    organizations.saveCampaigns(List.of(campaign(1)));

    organizations.remove(organization(1).id());

    assertThat(organizations.all()).isEmpty();
    assertThat(organizations.campaign(campaign(1).id())).isEmpty();
    assertThatThrownBy(() -> organizations.key(organization(1).id()))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void an_organization_with_a_linked_campaign_cannot_be_removed() {
    Sample.connect(storage);

    assertThatThrownBy(() -> organizations.remove(organization(1).id()))
        .isInstanceOf(IllegalStateException.class);

    assertThat(organizations.campaigns(organization(1).id())).hasSize(3);
  }
}
