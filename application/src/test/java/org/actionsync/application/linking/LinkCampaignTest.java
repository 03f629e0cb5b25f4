package org.actionsync.application.linking;

import static org.actionsync.application.integration.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.actionsync.application.contract.Sample;
import org.actionsync.application.fake.InMemoryStore;
import org.actionsync.application.integration.FakeCatalogs;
import org.actionsync.application.integration.SearchTags;
import org.actionsync.application.integration.SetUpRefused.Why;
import org.actionsync.application.port.Campaign;
import org.actionsync.application.port.CampaignId;
import org.actionsync.application.port.CampaignLink;
import org.actionsync.application.port.GroupId;
import org.actionsync.application.port.LinkSettings;
import org.actionsync.application.port.OrganizationId;
import org.actionsync.domain.contact.Field;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.mapping.Tag;
import org.actionsync.domain.plan.BrakeKind;
import org.actionsync.domain.plan.BrakeLimit;
import org.actionsync.domain.plan.SafetyBrake;
import org.actionsync.domain.reconcile.FieldRule;
import org.actionsync.domain.run.LinkId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LinkCampaignTest {

  private static final CampaignId HARBOR = new CampaignId("harbor");
  private static final GroupId GROUP = new GroupId("group-1");
  private static final LinkId LINK = new LinkId("link-1");

  private final FakeCatalogs catalogs = new FakeCatalogs();
  private final InMemoryStore store = new InMemoryStore();
  private final LinkTerms terms = new LinkTerms(store.links(), store.organizations());
  private final GroupTags tags =
      new GroupTags(new SearchTags(store.groups(), catalogs.network()), catalogs.network());
  private final LinkCampaign link =
      new LinkCampaign(
          store.links(), store.organizations(), store.groups(), tags, () -> "new-link");
  private final EnableLink enable =
      new EnableLink(
          store.links(), terms, store.groups(), Clock.fixed(Sample.NOON, ZoneOffset.UTC));

  @BeforeEach
  void links_and_an_unlinked_campaign() {
    Sample.connect(store);
    store.organizations().saveCampaigns(List.of(harbor(false)));
  }

  @Test
  void a_link_starts_disabled_with_a_magic_tag_of_its_own() throws Exception {
    CampaignLink made = link.link(wish(null, false));

    assertThat(made.enabled()).isFalse();
    assertThat(made.magicTag().name()).isEqualTo("AB: Harbor");
    assertThat(catalogs.tags).containsExactly(made.magicTag());
    assertThat(store.links().ofCampaign(HARBOR)).contains(made);
    assertThat(made.settings()).isEqualTo(LinkSettings.DEFAULT);
  }

  @Test
  void a_tag_that_is_there_is_used_only_when_that_is_meant() throws Exception {
    Tag there = new Tag(new RemoteId("there"), "ab: harbor");
    catalogs.tags.add(there);

    refused(Why.CONFLICT, "magicTagName", () -> link.link(wish(null, false)));
    assertThat(store.links().ofCampaign(HARBOR)).isEmpty();

    assertThat(link.link(wish(null, true)).magicTag()).isEqualTo(there);
    assertThat(catalogs.tags).hasSize(1);
  }

  @Test
  void the_magic_tag_can_be_named() throws Exception {
    assertThat(link.link(wish(" Pull in ", false)).magicTag().name()).isEqualTo("Pull in");
  }

  @Test
  void a_second_group_for_a_campaign_is_refused_and_no_tag_is_made() {
    var second =
        new LinkCampaign.Wish(
            new CampaignId("campaign-1"), new GroupId("group-2"), "Another", false);

    refused(Why.CONFLICT, "campaignId", () -> link.link(second));
    assertThat(catalogs.tags).isEmpty();
    assertThat(store.links().all()).hasSize(3);
  }

  @Test
  void what_cannot_be_linked_is_refused_and_no_tag_is_made() {
    var noCampaign = new LinkCampaign.Wish(new CampaignId("nobody"), GROUP, null, false);
    var noGroup = new LinkCampaign.Wish(HARBOR, new GroupId("nobody"), null, false);

    refused(Why.UNKNOWN, "campaignId", () -> link.link(noCampaign));
    refused(Why.UNKNOWN, "groupId", () -> link.link(noGroup));
    refused(Why.INVALID, "magicTagName", () -> link.link(wish("  ", false)));
    store.organizations().saveCampaigns(List.of(harbor(true)));
    refused(Why.CONFLICT, "campaignId", () -> link.link(wish(null, false)));
    assertThat(catalogs.tags).isEmpty();
    assertThat(store.links().all()).hasSize(3);
  }

  @Test
  void a_service_that_is_down_leaves_no_link() {
    catalogs.down = Side.NETWORK;

    refused(Why.UNAVAILABLE, null, () -> link.link(wish(null, false)));
    assertThat(store.links().all()).hasSize(3);
  }

  @Test
  void enabling_makes_a_link_due_at_once_and_only_once() throws Exception {
    CampaignLink enabled = enable.enable(LINK);

    assertThat(enabled.enabled()).isTrue();
    assertThat(enabled.progress().nextDueAt()).isEqualTo(Sample.NOON);
    store.links().change(LINK, l -> l.with(l.progress().due(Sample.NOON.plusSeconds(3600))));
    assertThat(enable.enable(LINK).progress().nextDueAt()).isEqualTo(Sample.NOON.plusSeconds(3600));
  }

  @Test
  void a_link_that_cannot_work_is_not_enabled() {
    store.groups().refused(GROUP, Sample.key(1));

    refused(Why.KEY_REFUSED, null, () -> enable.enable(LINK));
    refused(Why.UNKNOWN, "id", () -> enable.enable(new LinkId("nobody")));
    assertThat(store.links().find(LINK).orElseThrow().enabled()).isFalse();
  }

  @Test
  void disabling_keeps_everything_but_the_next_run() throws Exception {
    enable.enable(LINK);

    CampaignLink disabled = new DisableLink(store.links()).disable(LINK);

    assertThat(disabled.enabled()).isFalse();
    assertThat(disabled.progress().nextDueAt()).isNull();
    assertThat(store.links().find(LINK)).contains(disabled);
  }

  @Test
  void unlinking_waits_for_the_run_and_keeps_the_history() throws Exception {
    UnlinkCampaign unlink = new UnlinkCampaign(store.links(), store.runs());
    store.runs().begin(Sample.run("run", 1));

    refused(Why.CONFLICT, "id", () -> unlink.unlink(LINK));
    unlink.unlink(new LinkId("link-3"));

    assertThat(store.links().find(LINK)).isPresent();
    assertThat(store.links().find(new LinkId("link-3"))).isEmpty();
    refused(Why.UNKNOWN, "id", () -> unlink.unlink(new LinkId("link-3")));
  }

  @Test
  void settings_change_one_by_one() throws Exception {
    UpdateLinkSettings update = new UpdateLinkSettings(store.links());
    BrakeLimit tight = new BrakeLimit(5, 1);

    update.update(
        LINK,
        new UpdateLinkSettings.Changes(
            Map.of(Field.EMAIL, FieldRule.ASK), Optional.of(false), Optional.empty(), Map.of()),
        null);
    LinkSettings settings =
        update
            .update(
                LINK,
                new UpdateLinkSettings.Changes(
                    Map.of(Field.ADDRESS, FieldRule.NETWORK),
                    Optional.empty(),
                    Optional.of(true),
                    Map.of(BrakeKind.CREATE, tight)),
                null)
            .settings();

    assertThat(settings.fields())
        .isEqualTo(Map.of(Field.EMAIL, FieldRule.ASK, Field.ADDRESS, FieldRule.NETWORK));
    assertThat(settings.optOutsToNetwork()).isFalse();
    assertThat(settings.emailAsName()).isTrue();
    assertThat(settings.brake().limits()).containsEntry(BrakeKind.CREATE, tight);
    assertThat(settings.brake().limits().get(BrakeKind.DETACH))
        .isEqualTo(SafetyBrake.DEFAULT.limits().get(BrakeKind.DETACH));
  }

  private static LinkCampaign.Wish wish(@Nullable String magicTag, boolean reuse) {
    return new LinkCampaign.Wish(HARBOR, GROUP, magicTag, reuse);
  }

  private static Campaign harbor(boolean archived) {
    return new Campaign(
        HARBOR, new OrganizationId("org-1"), new RemoteId("harbor"), "Harbor", archived, "Person");
  }
}
