package org.actionsync.application.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.actionsync.application.contract.Sample;
import org.actionsync.application.fake.InMemoryStore;
import org.actionsync.application.fake.MovingClock;
import org.actionsync.application.insight.Freshness;
import org.actionsync.application.port.Alert;
import org.actionsync.application.port.CampaignLink;
import org.actionsync.application.port.ConnectionState;
import org.actionsync.application.port.Notice;
import org.actionsync.application.port.Notice.Channel;
import org.actionsync.application.port.Notice.State;
import org.actionsync.domain.mapping.MappingState;
import org.actionsync.domain.run.LinkId;
import org.actionsync.domain.run.Run;
import org.actionsync.domain.run.RunId;
import org.actionsync.domain.run.RunStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RaiseAlertsTest {

  private static final LinkId LINK = new LinkId("link-1");
  private static final Duration LIMIT = Duration.ofHours(3);

  private final MovingClock clock = new MovingClock();
  private final InMemoryStore store = new InMemoryStore();
  private final RaiseAlerts raiseAlerts = node(Set.of(Channel.WEBHOOK));

  private RaiseAlerts node(Set<Channel> forAlerts) {
    return new RaiseAlerts(
        store.alerts(),
        new RaiseAlerts.Stored(store.links(), store.groups(), store.organizations(), store.runs()),
        new Freshness(store.links(), clock, LIMIT),
        new RaiseAlerts.Channels(forAlerts, Set.of(Channel.HEARTBEAT)),
        clock);
  }

  @BeforeEach
  void connect() {
    Sample.connect(store);
  }

  @Test
  void nothing_is_told_while_all_is_well() {
    enable();
    complete();
    assertThat(news()).containsExactly("COMPLETE RUN_COMPLETE link-1");

    assertThat(news()).isEmpty();
    assertThat(store.alerts().on()).isEmpty();
  }

  @Test
  void each_complete_run_is_told_once_whoever_looks_however_often() {
    enable();
    complete();
    node(Set.of()).look();
    assertThat(news()).containsExactly("COMPLETE RUN_COMPLETE link-1");

    clock.advance(Duration.ofHours(1));
    complete();
    assertThat(news()).containsExactly("COMPLETE RUN_COMPLETE link-1");
    assertThat(news()).isEmpty();
  }

  @Test
  void a_refused_key_is_told_once_and_once_more_when_it_is_replaced() {
    connection(ConnectionState.KEY_REFUSED);

    raiseAlerts.look();
    node(Set.of(Channel.WEBHOOK)).look(); // another node, or the same after a restart
    clock.advance(Duration.ofHours(9));
    assertThat(news()).containsExactly("RAISED KEY_REFUSED group-1");

    store.groups().replaceKey(Sample.group(1).id(), Sample.key(9));
    assertThat(news()).containsExactly("OVER KEY_REFUSED group-1");
    assertThat(news()).isEmpty();
  }

  @Test
  void a_refused_key_is_told_with_its_hint_and_never_more() {
    connection(ConnectionState.KEY_REFUSED);
    raiseAlerts.look();

    assertThat(store.alerts().on())
        .extracting(Alert::text)
        .containsExactly(
            "Action Network refuses the key …"
                + Sample.key(1).hint()
                + " of group “Group 1”; its links wait until the key is replaced");
  }

  @Test
  void a_service_that_is_away_and_then_refuses_the_key_is_two_changes_of_state() {
    connection(ConnectionState.UNREACHABLE);
    assertThat(news()).containsExactly("RAISED UNREACHABLE group-1");

    connection(ConnectionState.KEY_REFUSED);
    assertThat(news())
        .containsExactlyInAnyOrder("RAISED KEY_REFUSED group-1", "OVER UNREACHABLE group-1");
  }

  @Test
  void the_organization_has_a_key_and_a_service_too() {
    store
        .organizations()
        .change(Sample.organization(1).id(), o -> o.in(ConnectionState.UNREACHABLE));

    assertThat(news()).containsExactly("RAISED UNREACHABLE org-1");
  }

  @Test
  void a_stale_link_is_told_until_its_next_complete_run() {
    enable();
    clock.advance(LIMIT);
    assertThat(news()).isEmpty();

    clock.advance(Duration.ofSeconds(1));
    assertThat(news()).containsExactly("RAISED LINK_STALE link-1");
    clock.advance(LIMIT);
    assertThat(news()).isEmpty();

    complete();
    assertThat(news())
        .containsExactlyInAnyOrder("OVER LINK_STALE link-1", "COMPLETE RUN_COMPLETE link-1");
  }

  @Test
  void a_held_run_is_told_with_its_reason_until_somebody_decides() {
    run("run-1", RunStatus.HELD, "60 creations are more than 50");

    assertThat(news()).containsExactly("RAISED RUN_HELD link-1");
    assertThat(store.alerts().on())
        .extracting(Alert::text)
        .containsExactly(
            "A run of campaign “Campaign 1” with group “Group 1” waits:"
                + " 60 creations are more than 50");

    store
        .runs()
        .end(
            new RunId("run-1"),
            RunStatus::isApprovable,
            now -> now.ending(RunStatus.DISCARDED, clock.instant(), List.of()));
    assertThat(news()).containsExactly("OVER RUN_HELD link-1");
  }

  @Test
  void a_preview_waits_for_nobody() {
    run("run-1", RunStatus.PREVIEWED, "");

    assertThat(news()).isEmpty();
  }

  @Test
  void runs_that_fail_one_after_the_other_are_one_trouble() {
    run("run-1", RunStatus.FAILED, "A fault");
    assertThat(news()).containsExactly("RAISED RUN_FAILED link-1");

    store.runs().begin(Run.starting(new RunId("run-2"), LINK, run().trigger(), clock.instant()));
    assertThat(news()).as("the next one is at work, nobody knows how it ends").isEmpty();
    store.runs().save(stored("run-2").ending(RunStatus.FAILED, clock.instant(), List.of()));
    assertThat(news()).isEmpty();

    run("run-3", RunStatus.DONE, "");
    assertThat(news()).containsExactly("OVER RUN_FAILED link-1");
  }

  @Test
  void a_mapping_that_stopped_itself_is_told_by_tag_with_the_reason() {
    store
        .links()
        .saveMapping(
            LINK, Sample.mapping("m1").in(MappingState.BROKEN, List.of("The tag is gone")));

    assertThat(news()).containsExactly("RAISED MAPPING_BROKEN m1");
    assertThat(store.alerts().on())
        .extracting(Alert::text)
        .containsExactly(
            "The mapping to tag “m1” of campaign “Campaign 1” with group “Group 1”"
                + " stopped itself: The tag is gone");
  }

  @Test
  void who_sets_a_channel_up_later_is_not_told_of_old_troubles_but_of_their_end() {
    connection(ConnectionState.KEY_REFUSED);
    node(Set.of()).look();
    assertThat(news()).isEmpty();

    connection(ConnectionState.CONNECTED);
    assertThat(news()).containsExactly("OVER KEY_REFUSED group-1");
  }

  private void enable() {
    store.links().change(LINK, link -> link.enabled(true, clock.instant()));
  }

  private void complete() {
    store
        .links()
        .change(
            LINK,
            link ->
                link.with(
                    new CampaignLink.Progress(
                        clock.instant(), null, 1, 1, null, link.progress().enabledAt())));
  }

  private void connection(ConnectionState state) {
    store.groups().change(Sample.group(1).id(), group -> group.in(state));
  }

  private static Run run() {
    return Sample.run("any", 1);
  }

  private void run(String id, RunStatus status, String reason) {
    store.runs().begin(Sample.run(id, 1));
    List<String> because = reason.isEmpty() ? List.of() : List.of(reason);
    store.runs().save(stored(id).ending(status, clock.instant(), because));
  }

  private Run stored(String id) {
    return store.runs().find(new RunId(id)).orElseThrow();
  }

  /** Looks once more, and takes out all that is to be told. */
  private List<String> news() {
    raiseAlerts.look();
    List<String> news = new ArrayList<>();
    Optional<Notice> next = claim();
    while (next.isPresent()) {
      Notice.News one = next.get().news();
      State state = one.state();
      news.add(state + " " + one.kind() + " " + one.subject());
      store.alerts().forget(next.get());
      next = claim();
    }
    return news;
  }

  private Optional<Notice> claim() {
    return store
        .alerts()
        .claim(EnumSet.allOf(Channel.class), clock.instant(), clock.instant().plusSeconds(60));
  }
}
