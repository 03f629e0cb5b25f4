package org.actionsync.application.sync;

import static org.actionsync.application.sync.Traits.email;
import static org.actionsync.application.sync.Traits.named;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.actionsync.application.contract.Sample;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.mapping.Mapping;
import org.actionsync.domain.run.Outcome;
import org.actionsync.domain.run.Run;
import org.actionsync.domain.run.RunStatus;
import org.actionsync.domain.run.Total;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The first run of a link is an admin's to approve, unless they saw what it would do. */
class FirstRunTest {

  private final World world = new World();

  @BeforeEach
  void people() {
    world.activist("ana", named("Ana", "Sample"), email("ana@example.org"));
    world.entity("ana-in-ab", named("Ana", "Sample"), email("ANA@example.org"));
    world.entity("bo-in-ab", named("Bo", "Sample"), email("bo@example.org"));
    world.tag("ana", World.STEWARD);
  }

  @Test
  void a_link_that_is_not_enabled_is_not_synced() {
    assertThatExceptionOfType(RunRefused.class)
        .isThrownBy(world::sync)
        .matches(refused -> refused.why() == RunRefused.Why.DISABLED);
  }

  @Test
  void a_preview_writes_nothing_and_puts_no_pair_in_force() throws Exception {
    Run preview = world.preview();

    assertThat(preview.status()).isEqualTo(RunStatus.PREVIEWED);
    assertThat(world.log.writes()).isZero();
    assertThat(world.pairOf(Side.NETWORK, "ana")).isEmpty();
    assertThat(world.changes(preview))
        .hasSize(2) // Bo is created in Action Network, Ana is tagged in Action Builder
        .allMatch(change -> change.outcome() == Outcome.PLANNED);
    assertThat(preview.total(Total.MATCHED)).isEqualTo(1);
  }

  @Test
  void without_a_preview_the_first_run_is_held() throws Exception {
    world.enable();

    Run held = world.sync();

    assertThat(held.status()).isEqualTo(RunStatus.HELD);
    assertThat(held.heldBecause()).hasSize(1);
    assertThat(world.log.writes()).isZero();
    assertThat(world.pairOf(Side.NETWORK, "ana")).isEmpty();
  }

  @Test
  void after_a_preview_of_another_configuration_the_first_run_is_held() throws Exception {
    world.preview();
    world.map(Sample.mapping("driver"));
    world.enable();

    assertThat(world.sync().status()).isEqualTo(RunStatus.HELD);
  }

  @Test
  void a_preview_of_a_link_that_is_enabled_already_lets_no_first_run_through() throws Exception {
    world.enable();
    world.sync();
    world.preview();

    Run first = world.sync();

    assertThat(first.status()).isEqualTo(RunStatus.HELD);
    assertThat(world.log.writes()).isZero();
  }

  @Test
  void after_a_preview_of_the_same_configuration_the_first_run_is_carried_out() throws Exception {
    world.preview();
    world.enable();

    Run first = world.sync();

    assertThat(first.status()).isEqualTo(RunStatus.DONE);
    assertThat(world.withEmail(Side.NETWORK, "bo@example.org").givenName()).isEqualTo("Bo");
    assertThat(first.total(Total.CREATED)).isEqualTo(1);
    assertThat(first.total(Total.TAGGED)).isEqualTo(1);
    world.isInStep();
  }

  @Test
  void an_approved_plan_is_carried_out() throws Exception {
    world.enable();
    Run held = world.sync();

    world.decide.approve(held.id());

    assertThat(world.now(held).status()).isEqualTo(RunStatus.DONE);
    assertThat(world.changes(held)).allMatch(change -> change.outcome() == Outcome.DONE);
    world.isInStep();
  }

  @Test
  void the_plan_of_an_unlinked_campaign_is_not_carried_out() throws Exception {
    world.enable();
    Run held = world.sync();
    world.store.links().unlink(World.LINK);

    assertThatExceptionOfType(RunRefused.class)
        .isThrownBy(() -> world.decide.approve(held.id()))
        .matches(refused -> refused.why() == RunRefused.Why.NO_LINK);
    assertThat(world.log.writes()).isZero();
  }

  @Test
  void a_discarded_plan_leaves_nothing_behind_and_the_next_run_is_held_again() throws Exception {
    world.enable();
    Run held = world.sync();

    world.decide.discard(held.id());

    assertThat(world.now(held).status()).isEqualTo(RunStatus.DISCARDED);
    assertThat(world.log.writes()).isZero();
    assertThat(world.sync().status()).isEqualTo(RunStatus.HELD);
  }

  @Test
  void while_a_plan_waits_no_run_but_a_preview_is_started() throws Exception {
    world.enable();
    Run held = world.sync();

    assertThatExceptionOfType(RunRefused.class)
        .isThrownBy(world::sync)
        .matches(refused -> refused.why() == RunRefused.Why.HELD);
    assertThat(world.preview().status()).isEqualTo(RunStatus.PREVIEWED);
    assertThat(world.now(held).status()).isEqualTo(RunStatus.DISCARDED);
  }

  @Test
  void a_plan_is_outdated_when_people_were_read_again() throws Exception {
    world.enable();
    Run held = world.sync();
    Run preview = world.preview();

    assertThatExceptionOfType(RunRefused.class)
        .isThrownBy(() -> world.decide.approve(held.id()))
        .matches(refused -> refused.why() == RunRefused.Why.NOT_NOW);
    world.decide.approve(preview.id());
    assertThat(world.now(preview).status()).isEqualTo(RunStatus.DONE);
  }

  @Test
  void a_plan_is_outdated_when_another_link_read_the_group_again() throws Exception {
    world.enable();
    Run held = world.sync();
    world.readByOtherLink();

    assertThatExceptionOfType(RunRefused.class)
        .isThrownBy(() -> world.decide.approve(held.id()))
        .matches(refused -> refused.why() == RunRefused.Why.NOT_NOW);
  }

  @Test
  void a_plan_is_outdated_when_the_configuration_changed() throws Exception {
    Mapping driver = Sample.mapping("driver");
    world.map(driver);
    world.enable();
    Run held = world.sync();
    world.store.links().removeMapping(driver.key());

    assertThatExceptionOfType(RunRefused.class)
        .isThrownBy(() -> world.decide.approve(held.id()))
        .matches(refused -> refused.why() == RunRefused.Why.NOT_NOW);
  }

  @Test
  void a_plan_of_a_disabled_link_is_not_carried_out() throws Exception {
    Run preview = world.preview();

    assertThatExceptionOfType(RunRefused.class)
        .isThrownBy(() -> world.decide.approve(preview.id()))
        .matches(refused -> refused.why() == RunRefused.Why.DISABLED);
    assertThat(world.log.writes()).isZero();
  }
}
