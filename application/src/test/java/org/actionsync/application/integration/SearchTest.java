package org.actionsync.application.integration;

import static org.actionsync.application.integration.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import org.actionsync.application.contract.Sample;
import org.actionsync.application.fake.InMemoryStore;
import org.actionsync.application.integration.SetUpRefused.Why;
import org.actionsync.application.port.CampaignId;
import org.actionsync.application.port.GroupId;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.mapping.Response;
import org.actionsync.domain.mapping.Tag;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SearchTest {

  private static final GroupId GROUP = new GroupId("group-1");
  private static final CampaignId CAMPAIGN = new CampaignId("campaign-1");

  private final FakeCatalogs catalogs = new FakeCatalogs();
  private final InMemoryStore store = new InMemoryStore();
  private final SearchTags tags = new SearchTags(store.groups(), catalogs.network());
  private final SearchResponses responses =
      new SearchResponses(store.organizations(), catalogs.builder());

  @BeforeEach
  void several_pages_of_each() {
    Sample.connect(store);
    for (String name :
        new String[] {"Night shift", "Day shift", "Steward", "On leave", "NIGHT bus"}) {
      catalogs.tags.add(new Tag(new RemoteId("t" + catalogs.tags.size()), name));
    }
    respond("Work", "Shift", "Night");
    respond("Work", "Shift", "Day");
    respond("Skills", "Languages", "Speaks Tagalog");
  }

  @Test
  void tags_are_found_on_all_pages_without_regard_to_case() throws Exception {
    assertThat(tags.search(GROUP, "night"))
        .extracting(Tag::name)
        .containsExactly("Night shift", "NIGHT bus");
    assertThat(tags.search(GROUP, null)).hasSize(5);
    assertThat(tags.named(GROUP, " steward ")).map(Tag::name).contains("Steward");
    assertThat(tags.named(GROUP, "night")).isEmpty();
  }

  @Test
  void responses_are_found_by_any_part_of_their_path() throws Exception {
    assertThat(responses.search(CAMPAIGN, "NIGHT work"))
        .extracting(Response::name)
        .containsExactly("Night");
    assertThat(responses.search(CAMPAIGN, "tagalog")).hasSize(1);
    assertThat(responses.search(CAMPAIGN, "  ")).hasSize(3);
  }

  @Test
  void nothing_is_searched_in_what_is_not_there_or_does_not_answer() {
    refused(Why.UNKNOWN, "groupId", () -> tags.search(new GroupId("nobody"), null));
    refused(Why.UNKNOWN, "campaignId", () -> responses.search(new CampaignId("nobody"), null));
    catalogs.down = Side.NETWORK;
    refused(Why.UNAVAILABLE, null, () -> tags.search(GROUP, null));
    catalogs.down = Side.BUILDER;
    refused(Why.UNAVAILABLE, null, () -> responses.search(CAMPAIGN, null));
  }

  private void respond(String section, String field, String name) {
    RemoteId id = new RemoteId("r" + catalogs.responses.size());
    catalogs.responses.add(new Response(id, section, field, name, true, null));
  }
}
