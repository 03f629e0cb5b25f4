package org.actionsync.application.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.actionsync.application.contract.Sample;
import org.actionsync.application.fake.InMemoryStore;
import org.actionsync.application.fake.MovingClock;
import org.actionsync.application.port.CampaignLink;
import org.actionsync.application.port.Links;
import org.actionsync.domain.run.LinkId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FreshnessTest {

  private static final LinkId LINK = new LinkId("link-1");
  private static final Duration LIMIT = Duration.ofHours(3);

  private final MovingClock clock = new MovingClock();
  private final InMemoryStore store = new InMemoryStore();
  private final Links links = store.links();
  private final Freshness freshness = new Freshness(links, clock, LIMIT);

  @BeforeEach
  void connect() {
    Sample.connect(store);
  }

  @Test
  void a_disabled_link_is_meant_to_be_silent() {
    clock.advance(Duration.ofDays(9));

    assertThat(freshness.ofEnabledLinks()).isEmpty();
  }

  @Test
  void the_age_is_that_of_the_last_complete_run() {
    enable();
    clock.advance(Duration.ofMinutes(10));
    complete();
    clock.advance(LIMIT);

    assertThat(age().age()).isEqualTo(LIMIT);
    assertThat(age().stale()).isFalse();

    clock.advance(Duration.ofSeconds(1));
    assertThat(age().stale()).isTrue();

    complete();
    assertThat(age().stale()).isFalse();
  }

  @Test
  void a_link_that_never_came_to_an_end_is_as_old_as_its_enabling() {
    enable();
    clock.advance(LIMIT.plusSeconds(1));

    assertThat(age().stale()).isTrue();
  }

  @Test
  void a_link_that_was_off_for_long_gets_its_time_when_it_is_enabled_again() {
    enable();
    complete();
    links.change(LINK, link -> link.enabled(false, null));
    clock.advance(Duration.ofDays(9));
    enable();

    assertThat(age().stale()).isFalse();
  }

  @Test
  void enabling_what_is_enabled_does_not_make_it_fresh() {
    enable();
    clock.advance(LIMIT.plusSeconds(1));
    enable();

    assertThat(age().stale()).isTrue();
  }

  private void enable() {
    links.change(LINK, link -> link.enabled(true, clock.instant()));
  }

  private void complete() {
    links.change(
        LINK,
        link -> {
          CampaignLink.Progress p = link.progress();
          return link.with(
              new CampaignLink.Progress(
                  clock.instant(),
                  p.nextDueAt(),
                  p.plannedNetwork(),
                  p.plannedBuilder(),
                  p.plannedUnder(),
                  p.enabledAt()));
        });
  }

  private Freshness.Age age() {
    return freshness.ofEnabledLinks().stream()
        .filter(age -> age.link().equals(LINK))
        .findFirst()
        .orElseThrow();
  }
}
