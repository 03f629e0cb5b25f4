package org.actionsync.application.contract;

import static org.actionsync.application.contract.Sample.NOON;
import static org.actionsync.application.contract.Sample.link;
import static org.actionsync.application.contract.Sample.mapping;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.actionsync.application.port.CampaignLink;
import org.actionsync.application.port.LinkSettings;
import org.actionsync.application.port.Links;
import org.actionsync.domain.contact.Field;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.TagKey;
import org.actionsync.domain.mapping.Direction;
import org.actionsync.domain.mapping.Mapping;
import org.actionsync.domain.mapping.MappingState;
import org.actionsync.domain.mapping.Response;
import org.actionsync.domain.mapping.Tag;
import org.actionsync.domain.plan.BrakeKind;
import org.actionsync.domain.plan.BrakeLimit;
import org.actionsync.domain.plan.SafetyBrake;
import org.actionsync.domain.reconcile.FieldRule;
import org.actionsync.domain.run.LinkId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link Links} promises. */
public abstract class LinksContract {

  private final Storage storage = storage();
  private final Links links = storage.links();

  /** An empty storage. */
  protected abstract Storage storage();

  @BeforeEach
  void connect() {
    Sample.connect(storage);
  }

  @Test
  void links_are_found_by_name_campaign_and_group_in_the_order_they_were_made() {
    assertThat(links.find(new LinkId("link-1"))).contains(link(1, 1));
    assertThat(links.ofCampaign(link(2, 1).campaign())).contains(link(2, 1));
    assertThat(links.ofGroup(link(1, 1).group())).containsExactly(link(1, 1), link(2, 1));
    assertThat(links.all()).containsExactly(link(1, 1), link(2, 1), link(3, 2));
    assertThat(links.ofOrganization(Sample.organization(1).id())).isEqualTo(links.all());
    assertThat(links.ofOrganization(Sample.organization(2).id())).isEmpty();
  }

  @Test
  void a_second_link_for_a_campaign_is_refused() {
    CampaignLink second =
        new CampaignLink(
            new LinkId("second"),
            link(1, 1).campaign(),
            link(3, 2).group(),
            false,
            link(1, 1).magicTag(),
            LinkSettings.DEFAULT,
            null,
            CampaignLink.Progress.NONE);

    assertThat(links.add(second)).isFalse();

    assertThat(links.all()).hasSize(3);
  }

  @Test
  void everything_that_may_change_is_kept() {
    LinkSettings settings =
        new LinkSettings(
            Map.of(Field.EMAIL, FieldRule.ASK, Field.LANGUAGE, FieldRule.BUILDER),
            false,
            true,
            new SafetyBrake(Map.of(BrakeKind.CREATE, new BrakeLimit(3, 4))));
    CampaignLink.Progress progress =
        new CampaignLink.Progress(
            NOON, NOON.plusSeconds(3600), 17, 18, "under these terms", NOON.minusSeconds(60));
    CampaignLink changed =
        new CampaignLink(
            new LinkId("link-1"),
            link(1, 1).campaign(),
            link(1, 1).group(),
            true,
            new Tag(link(1, 1).magicTag().id(), "Renamed tag"),
            settings,
            "what was previewed",
            progress,
            2);

    links.change(changed.id(), stored -> changed);

    assertThat(links.find(changed.id())).contains(changed);
  }

  @Test
  void a_change_starts_from_what_is_stored_now() {
    links.change(new LinkId("link-1"), link -> link.previewed("first"));
    links.change(new LinkId("link-1"), link -> link.enabled(true, NOON));

    CampaignLink stored = links.find(new LinkId("link-1")).orElseThrow();
    assertThat(stored.previewed()).isEqualTo("first");
    assertThat(stored.enabled()).isTrue();
  }

  @Test
  void an_unknown_link_cannot_change() {
    assertThatThrownBy(() -> links.change(new LinkId("nobody"), link -> link))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void enabled_links_are_due_at_their_time_the_longest_due_first() {
    due(1, NOON);
    due(2, NOON.minus(Duration.ofMinutes(5)));
    due(3, NOON.plusSeconds(1));

    assertThat(links.claimDue(NOON, NOON))
        .extracting(link -> link.id().value())
        .containsExactly("link-2", "link-1");

    links.change(new LinkId("link-2"), link -> link.enabled(false, NOON));
    assertThat(links.claimDue(NOON, NOON))
        .extracting(link -> link.id().value())
        .containsExactly("link-1");
  }

  @Test
  void a_due_link_is_handed_out_once_as_it_was_and_is_due_again_later() {
    due(1, NOON);

    assertThat(links.claimDue(NOON, NOON.plusSeconds(60)))
        .extracting(link -> link.progress().nextDueAt())
        .containsExactly(NOON);

    assertThat(links.claimDue(NOON, NOON.plusSeconds(60))).isEmpty();
    assertThat(links.claimDue(NOON.plusSeconds(60), NOON.plusSeconds(120))).hasSize(1);
  }

  @Test
  void of_many_nodes_that_look_at_once_one_gets_each_link() throws Exception {
    for (int number = 1; number <= 3; number++) {
      due(number, NOON);
    }
    ExecutorService nodes = Executors.newFixedThreadPool(8);
    List<LinkId> claimed = new ArrayList<>();
    try {
      Callable<List<CampaignLink>> look = () -> links.claimDue(NOON, NOON.plusSeconds(60));
      for (Future<List<CampaignLink>> node : nodes.invokeAll(Collections.nCopies(8, look))) {
        node.get().forEach(link -> claimed.add(link.id()));
      }
    } finally {
      nodes.shutdownNow();
    }

    assertThat(claimed).doesNotHaveDuplicates().hasSize(3);
  }

  private void due(int number, Instant at) {
    links.change(new LinkId("link-" + number), link -> link.enabled(true, at));
  }

  @Test
  void an_unlinked_campaign_is_free_and_its_runs_stay() {
    storage.runs().begin(Sample.run("run-1", 1));

    links.unlink(new LinkId("link-1"));

    assertThat(links.find(new LinkId("link-1"))).isEmpty();
    assertThat(links.ofCampaign(link(1, 1).campaign())).isEmpty();
    assertThat(links.ofGroup(link(1, 1).group())).containsExactly(link(2, 1));
    assertThat(links.all()).hasSize(2);
    assertThat(storage.runs().count(new LinkId("link-1"))).isEqualTo(1);
    CampaignLink anew =
        new CampaignLink(
            new LinkId("anew"),
            link(1, 1).campaign(),
            link(1, 1).group(),
            false,
            link(1, 1).magicTag(),
            LinkSettings.DEFAULT,
            null,
            CampaignLink.Progress.NONE);
    assertThat(links.add(anew)).isTrue();
    assertThat(links.ofCampaign(link(1, 1).campaign())).contains(anew);
  }

  @Test
  void an_unlinked_link_is_never_due() {
    due(1, NOON);

    links.unlink(new LinkId("link-1"));

    assertThat(links.claimDue(NOON, NOON)).isEmpty();
  }

  @Test
  void mappings_are_kept_in_the_order_they_were_made() {
    LinkId one = new LinkId("link-1");
    links.saveMapping(one, mapping("spanish"));
    links.saveMapping(one, mapping("arabic"));
    links.saveMapping(new LinkId("link-2"), mapping("french"));

    assertThat(links.mappings(one)).containsExactly(mapping("spanish"), mapping("arabic"));
    assertThat(links.mapping(new TagKey("french")))
        .contains(new Links.LinkedMapping(new LinkId("link-2"), mapping("french")));
  }

  @Test
  void a_mapping_is_changed_from_what_is_stored_now_and_never_brought_back() {
    LinkId one = new LinkId("link-1");
    links.saveMapping(one, mapping("spanish"));
    links.saveMapping(one, mapping("spanish").in(MappingState.BROKEN, List.of("It is gone")));

    links.changeMapping(new TagKey("spanish"), now -> now.in(now.state(), List.of("Really")));
    assertThat(links.mappings(one))
        .containsExactly(mapping("spanish").in(MappingState.BROKEN, List.of("Really")));

    links.removeMapping(new TagKey("spanish"));
    links.changeMapping(new TagKey("spanish"), now -> now.in(MappingState.ACTIVE, List.of()));
    assertThat(links.mappings(one)).isEmpty();
  }

  @Test
  void a_known_mapping_is_changed_in_place() {
    LinkId one = new LinkId("link-1");
    links.saveMapping(one, mapping("spanish"));
    links.saveMapping(one, mapping("arabic"));
    Mapping broken = mapping("spanish").in(MappingState.BROKEN, List.of("It is gone", "Really"));

    links.saveMapping(one, broken);

    assertThat(links.mappings(one)).containsExactly(broken, mapping("arabic"));
  }

  @Test
  void a_mapped_level_is_kept_and_can_be_removed() {
    LinkId one = new LinkId("link-1");
    Mapping level =
        new Mapping(
            new TagKey("leader"),
            null,
            1,
            new Tag(new RemoteId("t-1"), "Leader"),
            Direction.TO_NETWORK,
            MappingState.PAUSED,
            List.of());
    links.saveMapping(one, level);
    assertThat(links.mappings(one)).containsExactly(level);

    links.removeMapping(level.key());

    assertThat(links.mappings(one)).isEmpty();
    assertThat(links.mapping(level.key())).isEmpty();
  }

  private static Mapping mapped(String key, String tag, @Nullable String response) {
    return new Mapping(
        new TagKey(key),
        response == null
            ? null
            : new Response(new RemoteId(response), "Skills", "Languages", "Some", false, null),
        response == null ? Integer.valueOf(3) : null,
        new Tag(new RemoteId(tag), tag),
        Direction.TO_NETWORK,
        MappingState.ACTIVE,
        List.of());
  }

  @Test
  void a_tag_a_response_and_a_level_are_mapped_once_in_a_link() {
    LinkId one = new LinkId("link-1");
    assertThat(links.saveMapping(one, mapped("first", "t-1", "r-1"))).isTrue();
    assertThat(links.saveMapping(one, mapped("level", "t-2", null))).isTrue();

    assertThat(links.saveMapping(one, mapped("same-tag", "t-1", "r-2"))).isFalse();
    assertThat(links.saveMapping(one, mapped("same-response", "t-3", "r-1"))).isFalse();
    assertThat(links.saveMapping(one, mapped("same-level", "t-3", null))).isFalse();

    assertThat(links.mappings(one))
        .containsExactly(mapped("first", "t-1", "r-1"), mapped("level", "t-2", null));
    assertThat(links.saveMapping(new LinkId("link-2"), mapped("beside", "t-1", "r-1"))).isTrue();
  }

  @Test
  void of_many_who_map_a_tag_at_once_one_does() throws Exception {
    int many = 8;
    ExecutorService admins = Executors.newFixedThreadPool(many);
    try {
      CyclicBarrier together = new CyclicBarrier(many);
      List<Future<Boolean>> done = new ArrayList<>();
      for (int i = 0; i < many; i++) {
        Mapping mapping = mapped("by-" + i, "t-1", "r-" + i);
        done.add(
            admins.submit(
                () -> {
                  together.await();
                  return links.saveMapping(new LinkId("link-1"), mapping);
                }));
      }
      int stored = 0;
      for (Future<Boolean> each : done) {
        stored += each.get() ? 1 : 0;
      }
      assertThat(stored).isEqualTo(1);
    } finally {
      admins.shutdownNow();
    }
    assertThat(links.mappings(new LinkId("link-1"))).hasSize(1);
  }
}
