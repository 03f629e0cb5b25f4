package org.actionsync.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.actionsync.domain.contact.Channel;
import org.actionsync.domain.contact.Patch;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.contact.Subscription;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class ChangeTest {

  private static final RemoteId ACTIVIST = new RemoteId("activist");
  private static final RemoteId ENTITY = new RemoteId("entity");
  private static final Map<Channel, Subscription> GRANT =
      Map.of(Channel.EMAIL, Subscription.SUBSCRIBED);

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "CREATE")
  void nobody_who_is_known_can_be_granted_a_status(ChangeKind kind) {
    assertThatThrownBy(() -> change(kind, ACTIVIST, ENTITY, GRANT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(kind.name());
    assertThat(change(kind, ACTIVIST, ENTITY, Map.of()).grants()).isEmpty();
  }

  @Test
  void a_new_person_can() {
    assertThat(change(ChangeKind.CREATE, null, ENTITY, GRANT).grants()).isEqualTo(GRANT);
  }

  @Test
  void a_change_is_about_somebody() {
    assertThatThrownBy(() -> change(ChangeKind.CREATE, null, null, Map.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void each_side_knows_the_person_by_its_own_name() {
    Change change = change(ChangeKind.UPDATE, ACTIVIST, ENTITY, Map.of());

    assertThat(change.person(Side.NETWORK)).isEqualTo(ACTIVIST);
    assertThat(change.person(Side.BUILDER)).isEqualTo(ENTITY);
    assertThat(change(ChangeKind.CREATE, null, ENTITY, GRANT).person(Side.NETWORK)).isNull();
  }

  @Test
  void its_text_is_masked_in_logs() {
    assertThat(new ChangeText("because", "Ana", "Anna")).hasToString("change text");
  }

  private static Change change(
      ChangeKind kind,
      @Nullable RemoteId activist,
      @Nullable RemoteId entity,
      Map<Channel, Subscription> grants) {
    return new Change(
        Side.NETWORK,
        kind,
        activist,
        entity,
        Patch.EMPTY,
        grants,
        new ChangeText("because", "", ""));
  }
}
