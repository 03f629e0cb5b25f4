package org.actionsync.application.sync;

import static org.actionsync.application.sync.Traits.email;
import static org.actionsync.application.sync.Traits.mobile;
import static org.actionsync.application.sync.Traits.named;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.actionsync.application.port.DirectoryUnavailable;
import org.actionsync.application.port.SubscriptionLedger.Entry;
import org.actionsync.application.port.SubscriptionLedger.Fate;
import org.actionsync.application.port.SubscriptionLedger.Granted;
import org.actionsync.domain.contact.Channel;
import org.actionsync.domain.contact.Contact;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.contact.Subscription;
import org.actionsync.domain.run.Run;
import org.actionsync.domain.run.RunStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every subscription that is asked for is in the ledger before, with its evidence. */
class SubscriptionLedgerTest {

  private final World world = new World();

  @BeforeEach
  void a_link_in_step() throws Exception {
    world.begun();
  }

  private List<Granted> ledger() {
    return world.store.ledger().page(World.LINK, null, 100).items();
  }

  private Granted only() {
    assertThat(ledger()).hasSize(1);
    return ledger().get(0);
  }

  private Contact subscribed() {
    return world.entity(
        "ab", named("Ana", "Sample"), email("ana@example.org", Subscription.SUBSCRIBED));
  }

  @Test
  void who_is_subscribed_in_action_network_is_in_it_with_the_evidence() throws Exception {
    Contact entity = subscribed();

    Run run = world.sync();

    Entry entry = only().entry();
    assertThat(entry.run()).isEqualTo(run.id());
    assertThat(entry.change()).isEqualTo(world.onlyChange(run).id());
    assertThat(entry.side()).isEqualTo(Side.NETWORK);
    assertThat(entry.source()).isEqualTo(entity.id());
    assertThat(entry.channel()).isEqualTo(Channel.EMAIL);
    assertThat(entry.evidence().said()).isEqualTo(Subscription.SUBSCRIBED);
    assertThat(entry.evidence().saidAt()).isEqualTo(entity.modifiedAt());
    assertThat(entry.evidence().lookedUpAt())
        .isAfterOrEqualTo(run.startedAt())
        .isBeforeOrEqualTo(entry.at());
    assertThat(only().fate()).isEqualTo(Fate.MADE);
    assertThat(only().person()).isEqualTo(world.withEmail(Side.NETWORK, "ana@example.org").id());
    assertThat(only().settledAt()).isNotNull();
  }

  @Test
  void each_channel_has_an_entry_of_its_own_and_only_if_it_is_subscribed() throws Exception {
    world.activist(
        "ana",
        named("Ana", "Sample"),
        email("ana@example.org", Subscription.SUBSCRIBED),
        mobile("15035550101", Subscription.SUBSCRIBED));
    world.activist(
        "bo",
        named("Bo", "Sample"),
        email("bo@example.org", Subscription.UNSUBSCRIBED),
        mobile("15035550102", Subscription.UNSUBSCRIBED));
    world.pullIn("ana");
    world.pullIn("bo");

    world.sync();

    assertThat(ledger())
        .extracting(Granted::entry)
        .allSatisfy(entry -> assertThat(entry.side()).isEqualTo(Side.BUILDER))
        .allSatisfy(entry -> assertThat(entry.source()).isEqualTo(new RemoteId("ana")))
        .extracting(Entry::channel)
        .containsExactlyInAnyOrder(Channel.EMAIL, Channel.MOBILE);
    assertThat(ledger()).extracting(Granted::fate).containsOnly(Fate.MADE);
    assertThat(world.log.drafts()).hasSize(2);
  }

  @Test
  void a_lost_answer_leaves_it_open_until_the_person_is_found_to_be_there() throws Exception {
    subscribed();
    world.network.losesTheNextAnswer();
    world.batch.afterOneChange(() -> assertThat(only().fate()).isEqualTo(Fate.OPEN));

    world.sync();

    assertThat(only().fate()).isEqualTo(Fate.FOUND);
    assertThat(only().person()).isEqualTo(world.withEmail(Side.NETWORK, "ana@example.org").id());
  }

  @Test
  void a_server_killed_right_after_the_call_has_the_entry() throws Exception {
    subscribed();
    world.network.diesAfterTheNextWrite();
    assertThatThrownBy(world::sync).hasMessageContaining("killed");
    assertThat(only().fate()).isEqualTo(Fate.OPEN);
    assertThat(world.network.everybody()).hasSize(1);

    new ResumeRuns(world.store.runs(), world.store.plans(), world.batch, world.clock).resume();

    assertThat(only().fate()).isEqualTo(Fate.FOUND);
    assertThat(only().person()).isEqualTo(world.network.everybody().get(0).id());
    assertThat(world.network.everybody()).hasSize(1);
  }

  @Test
  void what_was_refused_was_not_made() throws Exception {
    Contact entity = subscribed();
    world.network.refuses(entity.id()::equals);

    world.sync();

    assertThat(only().fate()).isEqualTo(Fate.NOT_MADE);
    assertThat(only().person()).isNull();
  }

  @Test
  void what_was_not_sent_was_not_made_and_the_next_attempt_is_an_entry_of_its_own()
      throws Exception {
    Contact entity = subscribed();
    world.network.breaksOn(entity.id()::equals, DirectoryUnavailable.Kind.UNREACHABLE);
    world.sync();
    assertThat(ledger()).isNotEmpty().extracting(Granted::fate).containsOnly(Fate.NOT_MADE);
    int failed = ledger().size();
    world.network.recovers();
    world.network.breaksOn(id -> false, DirectoryUnavailable.Kind.UNREACHABLE);

    world.sync();

    assertThat(world.network.everybody()).hasSize(1);
    assertThat(ledger()).hasSize(failed + 1);
    assertThat(ledger().get(0).fate()).isEqualTo(Fate.MADE);
  }

  @Test
  void whoever_left_meanwhile_is_not_asked_for() throws Exception {
    subscribed();
    world.batch.beforeWriting(() -> world.edit(Side.BUILDER, "ab", Traits.left(Channel.EMAIL)));

    world.sync();

    assertThat(ledger()).isEmpty();
    assertThat(world.sync().status()).isEqualTo(RunStatus.DONE);
    assertThat(ledger()).isEmpty();
    assertThat(world.withEmail(Side.NETWORK, "ana@example.org").emails().get(0).status())
        .isEqualTo(Subscription.UNSUBSCRIBED);
  }
}
