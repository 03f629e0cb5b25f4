package org.actionsync.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.actionsync.domain.contact.Field;
import org.actionsync.domain.contact.Patch;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.contact.TagKey;
import org.junit.jupiter.api.Test;

class WriteKindTest {

  private static final TagKey ON = new TagKey("on");
  private static final TagKey OFF = new TagKey("off");
  private static final Patch TAGS = new Patch(Map.of(), Map.of(ON, true, OFF, false), Set.of());

  private static Change change(ChangeKind kind, Patch patch) {
    return new Change(
        Side.NETWORK,
        kind,
        new RemoteId("a"),
        new RemoteId("e"),
        patch,
        Map.of(),
        new ChangeText("", "", ""));
  }

  @Test
  void each_tag_of_a_change_is_a_kind_of_its_own_and_so_is_the_rest() {
    Patch mixed = new Patch(Map.of(Field.GIVEN_NAME, "Ana"), TAGS.tags(), Set.of());

    assertThat(WriteKind.of(change(ChangeKind.UPDATE, mixed)))
        .containsExactlyInAnyOrder(
            new WriteKind(Side.NETWORK, ChangeKind.UPDATE, null),
            new WriteKind(Side.NETWORK, ChangeKind.ADD_TAG, ON),
            new WriteKind(Side.NETWORK, ChangeKind.REMOVE_TAG, OFF));
  }

  @Test
  void tags_alone_have_no_rest() {
    assertThat(WriteKind.of(change(ChangeKind.REMOVE_TAG, TAGS)))
        .containsExactlyInAnyOrder(
            WriteKind.of(Side.NETWORK, ON, true), WriteKind.of(Side.NETWORK, OFF, false));
  }

  @Test
  void what_writes_to_no_service_is_of_no_kind() {
    assertThat(WriteKind.of(change(ChangeKind.DETACH, Patch.EMPTY))).isEmpty();
  }

  @Test
  void a_tag_goes_with_putting_on_or_taking_away_only() {
    assertThatThrownBy(() -> new WriteKind(Side.NETWORK, ChangeKind.UPDATE, ON))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("UPDATE");
    assertThatThrownBy(() -> new WriteKind(Side.NETWORK, ChangeKind.ADD_TAG, null))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
