package org.actionsync.web.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import org.actionsync.application.contract.Sample;
import org.actionsync.application.port.ChangeId;
import org.actionsync.application.port.SubscriptionLedger.Entry;
import org.actionsync.application.port.SubscriptionLedger.Evidence;
import org.actionsync.application.port.SubscriptionLedger.Fate;
import org.actionsync.domain.contact.Channel;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.contact.Subscription;
import org.actionsync.domain.run.LinkId;
import org.actionsync.domain.run.RunId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SubscriptionLedgerApiTest {

  private static final LinkId LINK = new LinkId("link-1");

  private final FakeServer server = new FakeServer();

  @BeforeEach
  void two_were_subscribed() {
    Sample.connect(server.store);
    server.store.runs().begin(Sample.run("run-1", 1));
    server.store.ledger().enter(List.of(entry("e1", Channel.EMAIL), entry("e2", Channel.MOBILE)));
    String first = server.store.ledger().open(LINK).get(0).id();
    server.store.ledger().settle(first, Fate.MADE, new RemoteId("a1"), Sample.NOON.plusSeconds(2));
  }

  private static Entry entry(String source, Channel channel) {
    return new Entry(
        LINK,
        new RunId("run-1"),
        new ChangeId("7"),
        Side.NETWORK,
        new RemoteId(source),
        channel,
        new Evidence(
            Subscription.SUBSCRIBED, Sample.NOON.minusSeconds(600), Sample.NOON.minusSeconds(1)),
        Sample.NOON);
  }

  private JsonObject ledger(String rest) {
    return server
        .ask(
            "{ subscriptionLedger(linkId: \"link-1\""
                + rest
                + ") { totalCount pageInfo { hasNextPage endCursor } nodes { changeId side channel"
                + " sourceId personId said saidAt lookedUpAt enteredAt fate settledAt run { id } } } }")
        .getJsonObject("subscriptionLedger");
  }

  @Test
  void a_viewer_sees_every_entry_with_its_evidence_newest_first() {
    server.signIn("viewer");

    JsonObject all = ledger("");

    assertThat(all.getInt("totalCount")).isEqualTo(2);
    JsonObject open = all.getJsonArray("nodes").getJsonObject(0);
    assertThat(open.getString("channel")).isEqualTo("MOBILE");
    assertThat(open.getString("fate")).isEqualTo("OPEN");
    assertThat(open.isNull("personId")).isTrue();
    assertThat(open.isNull("settledAt")).isTrue();
    JsonObject made = all.getJsonArray("nodes").getJsonObject(1);
    assertThat(made.getString("changeId")).isEqualTo("7");
    assertThat(made.getString("side")).isEqualTo("NETWORK");
    assertThat(made.getString("sourceId")).isEqualTo("e1");
    assertThat(made.getString("personId")).isEqualTo("a1");
    assertThat(made.getString("said")).isEqualTo("subscribed");
    assertThat(made.getString("saidAt")).isEqualTo("2026-03-01T11:50:00Z");
    assertThat(made.getString("lookedUpAt")).isEqualTo("2026-03-01T11:59:59Z");
    assertThat(made.getString("enteredAt")).isEqualTo("2026-03-01T12:00:00Z");
    assertThat(made.getString("settledAt")).isEqualTo("2026-03-01T12:00:02Z");
    assertThat(made.getString("fate")).isEqualTo("MADE");
    assertThat(made.getJsonObject("run").getString("id")).isEqualTo("run-1");
  }

  @Test
  void it_is_paged() {
    JsonObject first = ledger(", first: 1");
    String cursor = first.getJsonObject("pageInfo").getString("endCursor");

    JsonObject second = ledger(", first: 1, after: \"" + cursor + "\"");

    assertThat(first.getJsonObject("pageInfo").getBoolean("hasNextPage")).isTrue();
    assertThat(second.getJsonObject("pageInfo").getBoolean("hasNextPage")).isFalse();
    assertThat(second.getJsonArray("nodes").getJsonObject(0).getString("sourceId")).isEqualTo("e1");
  }

  @Test
  void a_wrong_link_or_cursor_is_said() {
    assertThat(server.refusal("{ subscriptionLedger(linkId: \"link-9\") { totalCount } }"))
        .isEqualTo("NOT_FOUND linkId");
    assertThat(
            server.refusal(
                "{ subscriptionLedger(linkId: \"link-1\", after: \"99\") { totalCount } }"))
        .isEqualTo("INVALID after");
  }
}
