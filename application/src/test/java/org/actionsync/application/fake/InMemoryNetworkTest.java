package org.actionsync.application.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.actionsync.application.contract.ContactDirectoryContract;
import org.actionsync.application.port.ContactDirectory;
import org.actionsync.application.port.DirectoryUnavailable;
import org.actionsync.application.port.Draft;
import org.actionsync.application.port.Edit;
import org.actionsync.application.port.Label;
import org.actionsync.domain.contact.Channel;
import org.actionsync.domain.contact.Contact;
import org.actionsync.domain.contact.EmailAddress;
import org.actionsync.domain.contact.Field;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Subscription;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InMemoryNetworkTest extends ContactDirectoryContract {

  private final MovingClock clock = new MovingClock();
  private final InMemoryNetwork network = new InMemoryNetwork(clock);

  @BeforeEach
  void make_tags() {
    network.offer(label(0));
    network.offer(label(1));
  }

  @Override
  protected ContactDirectory directory() {
    return network;
  }

  @Override
  protected Label label(int number) {
    return new Label(new RemoteId("tag-" + number), "", "", "Tag " + number);
  }

  @Override
  protected void passTime(Duration time) {
    clock.advance(time);
  }

  @Test
  void an_email_of_somebody_else_is_ignored() throws Exception {
    Contact ana = network.create(draft("Ana", "ana@example.org"));
    network.create(draft("Ben", "ben@example.org"));

    Map<Field, String> values = Map.of(Field.EMAIL, "ben@example.org");
    network.update(new Edit(ana, values, Set.of(), List.of(), List.of()));

    assertThat(network.withEmail(new EmailAddress("ben@example.org"))).hasSize(1);
    assertThat(network.find(ana.id())).contains(ana);
  }

  @Test
  void a_lost_answer_leaves_the_write_done() {
    network.losesTheNextAnswer();

    assertThatExceptionOfType(DirectoryUnavailable.class)
        .isThrownBy(() -> network.create(draft("Ana", "ana@example.org")))
        .matches(lost -> lost.kind() == DirectoryUnavailable.Kind.OUTCOME_UNKNOWN);
    assertThat(network.everybody()).hasSize(1);
  }

  private static Draft draft(String name, String email) {
    return new Draft(
        new RemoteId("counterpart-" + name),
        null,
        Map.of(Field.GIVEN_NAME, name, Field.EMAIL, email),
        Map.of(Channel.EMAIL, Subscription.UNSUBSCRIBED),
        List.of());
  }
}
