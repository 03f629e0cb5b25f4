package org.actionsync.application.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.actionsync.application.contract.ContactDirectoryContract;
import org.actionsync.application.port.ChangeRefused;
import org.actionsync.application.port.ContactDirectory;
import org.actionsync.application.port.Cursor;
import org.actionsync.application.port.Draft;
import org.actionsync.application.port.Edit;
import org.actionsync.application.port.Label;
import org.actionsync.domain.contact.Contact;
import org.actionsync.domain.contact.Field;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.mapping.Tagging;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InMemoryBuilderTest extends ContactDirectoryContract {

  private final MovingClock clock = new MovingClock();
  private final InMemoryBuilder builder = new InMemoryBuilder(clock);

  @BeforeEach
  void activate_responses() {
    builder.offer(label(0));
    builder.offer(label(1));
  }

  @Override
  protected ContactDirectory directory() {
    return builder;
  }

  @Override
  protected Label label(int number) {
    return new Label(
        new RemoteId("response-" + number), "Tenant info", "Role", "Response " + number);
  }

  @Override
  protected void passTime(Duration time) {
    clock.advance(time);
  }

  @Test
  void a_response_of_a_universal_field_stays() throws Exception {
    builder.offerUniversal(label(2));
    Contact ana = builder.create(named("Ana", label(2)));
    Tagging tagging = builder.taggings(label(2).id(), Cursor.START).items().get(0);
    Edit off =
        new Edit(ana, Map.of(), Set.of(), List.of(), List.of(new Edit.Removal(label(2), tagging)));

    assertThatExceptionOfType(ChangeRefused.class).isThrownBy(() -> builder.update(off));
    assertThat(builder.labelsOf(ana.id())).containsExactly(label(2).id());
  }

  @Test
  void a_response_that_is_not_active_is_ignored() throws Exception {
    Contact ana = builder.create(named("Ana", label(3)));

    assertThat(builder.labelsOf(ana.id())).isEmpty();
  }

  @Test
  void an_entity_of_another_campaign_is_connected() throws Exception {
    InMemoryBuilder other = new InMemoryBuilder(clock);
    builder.isBeside(other);
    Contact ana = other.create(named("Ana"));

    Contact connected =
        builder.create(
            new Draft(new RemoteId("activist"), ana.id(), Map.of(), Map.of(), List.of()));

    assertThat(connected.id()).isEqualTo(ana.id());
    assertThat(builder.everybody()).hasSize(1);
  }

  private static Draft named(String name, Label... labels) {
    return new Draft(
        new RemoteId("counterpart-" + name),
        null,
        Map.of(Field.GIVEN_NAME, name),
        Map.of(),
        List.of(labels));
  }
}
