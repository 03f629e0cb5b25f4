package org.actionsync.application.contract;

import static org.actionsync.application.contract.Sample.group;
import static org.actionsync.application.contract.Sample.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.actionsync.application.port.ConnectionState;
import org.actionsync.application.port.Group;
import org.actionsync.application.port.GroupId;
import org.actionsync.application.port.Groups;
import org.junit.jupiter.api.Test;

/** What {@link Groups} promises. */
public abstract class GroupsContract {

  private final Storage storage = storage();
  private final Groups groups = storage.groups();

  /** An empty storage. */
  protected abstract Storage storage();

  @Test
  void a_group_is_found_with_its_key() {
    assertThat(groups.add(group(1), key(1))).isTrue();

    assertThat(groups.find(group(1).id())).contains(group(1));
    assertThat(groups.key(group(1).id())).isEqualTo(key(1));
  }

  @Test
  void the_same_key_is_refused_and_nothing_is_stored() {
    groups.add(group(1), key(1));

    assertThat(groups.add(group(2), key(1))).isFalse();

    assertThat(groups.all()).containsExactly(group(1));
  }

  @Test
  void a_change_starts_from_what_is_stored_now_and_leaves_the_key() {
    groups.add(group(1), key(1));

    groups.change(group(1).id(), group -> group.named("Renamed"));
    groups.change(
        group(1).id(), now -> new Group(now.id(), now.name(), "0000", ConnectionState.KEY_REFUSED));

    assertThat(groups.find(group(1).id()))
        .contains(new Group(group(1).id(), "Renamed", key(1).hint(), ConnectionState.KEY_REFUSED));
    assertThat(groups.key(group(1).id())).isEqualTo(key(1));
  }

  @Test
  void a_replaced_key_connects_and_shows_its_own_hint() {
    groups.add(group(1), key(1));
    groups.refused(group(1).id(), key(1));
    assertThat(groups.find(group(1).id()).orElseThrow().state())
        .isEqualTo(ConnectionState.KEY_REFUSED);

    assertThat(groups.replaceKey(group(1).id(), key(7))).isTrue();

    assertThat(groups.find(group(1).id()))
        .contains(new Group(group(1).id(), "Group 1", "1007", ConnectionState.CONNECTED));
    assertThat(groups.key(group(1).id())).isEqualTo(key(7));
    assertThat(groups.add(group(2), key(1))).as("the old key is free again").isTrue();
  }

  @Test
  void that_an_old_key_is_refused_says_nothing_of_the_one_that_replaced_it() {
    groups.add(group(1), key(1));
    groups.replaceKey(group(1).id(), key(7));

    groups.refused(group(1).id(), key(1));

    assertThat(groups.find(group(1).id()).orElseThrow().state())
        .isEqualTo(ConnectionState.CONNECTED);
  }

  @Test
  void a_key_is_not_replaced_by_that_of_another_group() {
    groups.add(group(1), key(1));
    groups.add(group(2), key(2));

    assertThat(groups.replaceKey(group(1).id(), key(2))).isFalse();

    assertThat(groups.key(group(1).id())).isEqualTo(key(1));
    assertThat(groups.replaceKey(group(1).id(), key(1))).as("its own key again").isTrue();
  }

  @Test
  void all_are_listed_by_name() {
    groups.add(new Group(new GroupId("a"), "Zebra", "1001", ConnectionState.CONNECTED), key(1));
    groups.add(new Group(new GroupId("b"), "Apple", "1002", ConnectionState.CONNECTED), key(2));

    assertThat(groups.all()).extracting(Group::name).containsExactly("Apple", "Zebra");
  }

  @Test
  void a_removed_group_is_forgotten_with_its_key() {
    groups.add(group(1), key(1));

    groups.remove(group(1).id());

    assertThat(groups.find(group(1).id())).isEmpty();
    assertThatThrownBy(() -> groups.key(group(1).id())).isInstanceOf(IllegalStateException.class);
    assertThat(groups.add(group(2), key(1))).isTrue();
  }

  @Test
  void a_group_that_is_linked_cannot_be_removed_until_it_is_unlinked() {
    Sample.connect(storage);

    assertThatThrownBy(() -> groups.remove(group(2).id()))
        .isInstanceOf(IllegalStateException.class);

    storage.links().unlink(Sample.link(3, 2).id());
    groups.remove(group(2).id());
    assertThat(groups.find(group(2).id())).isEmpty();
  }
}
