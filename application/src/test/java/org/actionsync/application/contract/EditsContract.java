package org.actionsync.application.contract;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
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
import org.actionsync.domain.contact.TagKey;
import org.actionsync.domain.mapping.Direction;
import org.actionsync.domain.mapping.Mapping;
import org.actionsync.domain.mapping.MappingState;
import org.actionsync.domain.plan.BrakeKind;
import org.actionsync.domain.plan.BrakeLimit;
import org.actionsync.domain.plan.SafetyBrake;
import org.actionsync.domain.run.LinkId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link Links} promises when several change the same: nobody's edit is lost unnoticed. */
public abstract class EditsContract {

  private static final int MANY = 8;
  private static final LinkId LINK = new LinkId("link-1");
  private static final TagKey MAPPING = new TagKey("spanish");

  private final Storage storage = storage();
  private final Links links = storage.links();

  /** An empty storage. */
  protected abstract Storage storage();

  @BeforeEach
  void connect() {
    Sample.connect(storage);
    links.saveMapping(LINK, Sample.mapping("spanish"));
  }

  @Test
  void an_edit_of_settings_counts_and_nothing_else_does() {
    links.change(LINK, link -> link.enabled(true, Sample.NOON));
    links.change(LINK, link -> link.previewed("a configuration"));
    links.change(LINK, link -> link.with(link.progress().startingOver("a configuration")));
    links.claimDue(Sample.NOON, Sample.NOON.plusSeconds(60));
    links.change(LINK, link -> link.with(atMost(BrakeKind.CREATE, 10, link.settings())));
    assertThat(link().settingsVersion()).isEqualTo(2);

    links.change(LINK, link -> link.with(atMost(BrakeKind.CREATE, 10, link.settings())));
    assertThat(link().settingsVersion()).as("the same again").isEqualTo(2);
    assertThat(links.edit(LINK, 2, link -> link.with(LinkSettings.DEFAULT))).isTrue();
    assertThat(link().settingsVersion()).isEqualTo(3);
  }

  @Test
  void a_new_direction_counts_and_what_a_run_finds_out_does_not() {
    links.changeMapping(MAPPING, now -> now.in(MappingState.BROKEN, List.of("The tag is gone")));
    links.saveMapping(LINK, mapping().in(MappingState.ACTIVE, List.of()));
    assertThat(mapping().version()).isEqualTo(1);

    assertThat(links.editMapping(MAPPING, 1, now -> now.directed(Direction.TO_BUILDER))).isTrue();
    assertThat(mapping().version()).isEqualTo(2);
    links.changeMapping(MAPPING, now -> now.in(MappingState.BROKEN, List.of("The tag is gone")));

    assertThat(mapping())
        .isEqualTo(
            new Mapping(
                MAPPING,
                Sample.mapping("spanish").response(),
                null,
                Sample.mapping("spanish").tag(),
                Direction.TO_BUILDER,
                MappingState.BROKEN,
                List.of("The tag is gone"),
                2));
    links.saveMapping(LINK, Sample.mapping("spanish"));
    assertThat(mapping().version()).as("saved as a whole").isEqualTo(3);
  }

  @Test
  void who_edits_what_changed_since_they_looked_is_told_and_nothing_is_stored() {
    links.edit(LINK, 1, link -> link.with(atMost(BrakeKind.CREATE, 10, link.settings())));
    links.editMapping(MAPPING, 1, now -> now.directed(Direction.TO_BUILDER));

    assertThat(links.edit(LINK, 1, link -> link.with(LinkSettings.DEFAULT))).isFalse();
    assertThat(links.editMapping(MAPPING, 1, now -> now.directed(Direction.BOTH))).isFalse();

    assertThat(limit(BrakeKind.CREATE)).isEqualTo(10);
    assertThat(mapping().direction()).isEqualTo(Direction.TO_BUILDER);
  }

  @Test
  void what_is_gone_is_not_edited() {
    links.removeMapping(MAPPING);
    links.unlink(LINK);

    assertThat(links.editMapping(MAPPING, 1, now -> now.directed(Direction.BOTH))).isFalse();
    assertThat(links.edit(LINK, 1, link -> link.with(LinkSettings.DEFAULT))).isFalse();
    assertThat(links.mapping(MAPPING)).isEmpty();
  }

  @Test
  void of_many_who_edit_settings_at_once_one_does_and_the_others_are_told() throws Exception {
    List<Callable<Boolean>> admins = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      int number = 100 + i;
      admins.add(
          () ->
              links.edit(
                  LINK, 1, link -> link.with(atMost(BrakeKind.CREATE, number, link.settings()))));
    }

    List<Boolean> done = atOnce(admins);

    assertThat(done).containsOnlyOnce(true);
    assertThat(limit(BrakeKind.CREATE)).isEqualTo(100 + done.indexOf(true));
    assertThat(link().settingsVersion()).isEqualTo(2);
  }

  @Test
  void of_two_who_edit_a_mapping_at_once_one_is_told() throws Exception {
    List<Boolean> done =
        atOnce(
            List.of(
                () -> links.editMapping(MAPPING, 1, now -> now.directed(Direction.TO_BUILDER)),
                () -> links.editMapping(MAPPING, 1, now -> now.directed(Direction.TO_NETWORK))));

    assertThat(done).containsExactlyInAnyOrder(true, false);
    assertThat(mapping().direction())
        .isEqualTo(done.get(0) ? Direction.TO_BUILDER : Direction.TO_NETWORK);
  }

  @Test
  void enabling_planning_and_an_edit_at_once_lose_nothing() throws Exception {
    List<Boolean> done =
        atOnce(
            List.of(
                () -> {
                  links.change(LINK, link -> link.enabled(true, Sample.NOON));
                  return true;
                },
                () -> {
                  links.change(LINK, link -> link.with(link.progress().startingOver("planned")));
                  return true;
                },
                () -> links.edit(LINK, 1, l -> l.with(atMost(BrakeKind.DETACH, 7, l.settings())))));

    assertThat(done).containsOnly(true);
    assertThat(link().enabled()).isTrue();
    assertThat(link().progress().nextDueAt()).isEqualTo(Sample.NOON);
    assertThat(link().progress().plannedUnder()).isEqualTo("planned");
    assertThat(limit(BrakeKind.DETACH)).isEqualTo(7);
  }

  @Test
  void a_mapping_that_stops_at_the_moment_of_an_edit_keeps_both() throws Exception {
    List<Boolean> done =
        atOnce(
            List.of(
                () -> {
                  links.changeMapping(
                      MAPPING, now -> now.in(MappingState.BROKEN, List.of("The tag is gone")));
                  return true;
                },
                () -> links.editMapping(MAPPING, 1, now -> now.directed(Direction.TO_NETWORK))));

    assertThat(done).containsOnly(true);
    assertThat(mapping().problems()).containsExactly("The tag is gone");
    assertThat(mapping().direction()).isEqualTo(Direction.TO_NETWORK);
  }

  private CampaignLink link() {
    return links.find(LINK).orElseThrow();
  }

  private Mapping mapping() {
    return links.mapping(MAPPING).orElseThrow().mapping();
  }

  private int limit(BrakeKind kind) {
    return requireNonNull(link().settings().brake().limits().get(kind)).number();
  }

  private static LinkSettings atMost(BrakeKind kind, int number, LinkSettings before) {
    return new LinkSettings(
        before.fields(),
        before.optOutsToNetwork(),
        before.emailAsName(),
        new SafetyBrake(Map.of(kind, new BrakeLimit(number, 0))));
  }

  private static List<Boolean> atOnce(List<Callable<Boolean>> edits) throws Exception {
    ExecutorService admins = Executors.newFixedThreadPool(edits.size());
    try {
      CyclicBarrier together = new CyclicBarrier(edits.size());
      List<Future<Boolean>> running = new ArrayList<>();
      for (Callable<Boolean> edit : edits) {
        running.add(
            admins.submit(
                () -> {
                  together.await();
                  return edit.call();
                }));
      }
      List<Boolean> done = new ArrayList<>();
      for (Future<Boolean> each : running) {
        done.add(each.get());
      }
      return done;
    } finally {
      admins.shutdownNow();
    }
  }
}
