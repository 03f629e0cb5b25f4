package org.actionsync.application.contract;

import static org.actionsync.application.contract.Sample.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.actionsync.application.port.ChangeId;
import org.actionsync.application.port.SubscriptionLedger;
import org.actionsync.application.port.SubscriptionLedger.Entry;
import org.actionsync.application.port.SubscriptionLedger.Evidence;
import org.actionsync.application.port.SubscriptionLedger.Fate;
import org.actionsync.application.port.SubscriptionLedger.Granted;
import org.actionsync.domain.contact.Channel;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.contact.Subscription;
import org.actionsync.domain.run.LinkId;
import org.actionsync.domain.run.RunId;
import org.junit.jupiter.api.Test;

/** What {@link SubscriptionLedger} promises. */
public abstract class SubscriptionLedgerContract {

  private static final LinkId LINK = new LinkId("link-1");
  private static final LinkId OTHER = new LinkId("link-2");
  private static final RemoteId MADE = new RemoteId("a1");

  private final SubscriptionLedger ledger = storage().ledger();

  /** An empty storage. */
  protected abstract Storage storage();

  private static Entry entry(LinkId link, String source, Channel channel) {
    return new Entry(
        link,
        new RunId("run-1"),
        new ChangeId("7"),
        Side.NETWORK,
        new RemoteId(source),
        channel,
        new Evidence(Subscription.SUBSCRIBED, NOON.minusSeconds(600), NOON.minusSeconds(1)),
        NOON);
  }

  private List<Granted> all(LinkId link) {
    return ledger.page(link, null, 100).items();
  }

  @Test
  void what_is_entered_is_kept_as_it_was_and_open() {
    Entry email = entry(LINK, "e1", Channel.EMAIL);
    Entry mobile = entry(LINK, "e1", Channel.MOBILE);

    ledger.enter(List.of(email, mobile));

    assertThat(all(LINK)).extracting(Granted::entry).containsExactly(mobile, email);
    assertThat(all(LINK))
        .allSatisfy(
            granted -> {
              assertThat(granted.fate()).isEqualTo(Fate.OPEN);
              assertThat(granted.person()).isNull();
              assertThat(granted.settledAt()).isNull();
              assertThat(ledger.has(granted.id())).isTrue();
            });
    assertThat(all(OTHER)).isEmpty();
    assertThat(ledger.has("999999")).isFalse();
    assertThat(ledger.has("no-number")).isFalse();
  }

  @Test
  void an_entry_is_settled_once() {
    ledger.enter(List.of(entry(LINK, "e1", Channel.EMAIL), entry(LINK, "e2", Channel.EMAIL)));
    Granted first = ledger.open(LINK).get(0);

    ledger.settle(first.id(), Fate.MADE, MADE, NOON.plusSeconds(1));
    ledger.settle(first.id(), Fate.NOT_MADE, null, NOON.plusSeconds(2));
    ledger.settle("999999", Fate.MADE, MADE, NOON);

    assertThat(all(LINK).get(1))
        .isEqualTo(new Granted(first.id(), first.entry(), Fate.MADE, MADE, NOON.plusSeconds(1)));
    assertThat(ledger.open(LINK))
        .extracting(granted -> granted.entry().source())
        .containsExactly(new RemoteId("e2"));
  }

  @Test
  void open_entries_are_the_links_own_and_in_their_order() {
    ledger.enter(List.of(entry(LINK, "e2", Channel.EMAIL)));
    ledger.enter(List.of(entry(OTHER, "e3", Channel.EMAIL)));
    ledger.enter(List.of(entry(LINK, "e1", Channel.EMAIL)));

    assertThat(ledger.open(LINK))
        .extracting(granted -> granted.entry().source())
        .containsExactly(new RemoteId("e2"), new RemoteId("e1"));
  }

  @Test
  void the_ledger_is_paged_from_the_newest_on() {
    for (int i = 1; i <= 5; i++) {
      ledger.enter(List.of(entry(LINK, "e" + i, Channel.EMAIL)));
    }
    List<Granted> whole = all(LINK);

    var page = ledger.page(LINK, whole.get(1).id(), 2);

    assertThat(page.items()).isEqualTo(whole.subList(2, 4));
    assertThat(page.more()).isTrue();
    assertThat(ledger.page(LINK, whole.get(3).id(), 2).more()).isFalse();
    assertThat(ledger.count(LINK)).isEqualTo(5);
    assertThat(ledger.count(OTHER)).isZero();
  }
}
