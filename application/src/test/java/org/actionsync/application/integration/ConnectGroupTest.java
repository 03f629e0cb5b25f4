package org.actionsync.application.integration;

import static org.actionsync.application.integration.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.actionsync.application.contract.Sample;
import org.actionsync.application.fake.InMemoryStore;
import org.actionsync.application.integration.SetUpRefused.Why;
import org.actionsync.application.port.ApiKey;
import org.actionsync.application.port.ConnectionState;
import org.actionsync.application.port.Group;
import org.actionsync.application.port.GroupId;
import org.actionsync.application.port.Groups;
import org.actionsync.domain.contact.Side;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectGroupTest {

  private static final String KEY = "key-of-riverside";

  private final FakeCatalogs catalogs = new FakeCatalogs();
  private final InMemoryStore store = new InMemoryStore();
  private final Groups groups = store.groups();
  private final AtomicInteger count = new AtomicInteger();
  private final ConnectGroup connect =
      new ConnectGroup(groups, catalogs.network(), () -> "made-" + count.incrementAndGet());
  private final RotateGroupKey rotate = new RotateGroupKey(groups, catalogs.network());

  @BeforeEach
  void a_group_that_tells_its_name_and_one_that_does_not() {
    catalogs.groupNames.put(KEY, "Riverside Workers");
    catalogs.groupNames.put("key-of-nameless", "");
  }

  @Test
  void the_name_is_read_from_action_network() throws Exception {
    Group group = connect.connect("  " + KEY + "\n", null);

    assertThat(group.name()).isEqualTo("Riverside Workers");
    assertThat(group.keyHint()).isEqualTo("side");
    assertThat(group.state()).isEqualTo(ConnectionState.CONNECTED);
    assertThat(groups.all()).containsExactly(group);
    assertThat(groups.key(group.id()).secret()).isEqualTo(KEY);
  }

  @Test
  void a_name_that_an_admin_gives_wins() throws Exception {
    assertThat(connect.connect(KEY, " Riverside ").name()).isEqualTo("Riverside");
  }

  @Test
  void without_any_name_one_is_asked_for() throws Exception {
    refused(Why.INVALID, "name", () -> connect.connect("key-of-nameless", null));
    assertThat(groups.all()).isEmpty();

    assertThat(connect.connect("key-of-nameless", "Harbor").name()).isEqualTo("Harbor");
  }

  @Test
  void a_wrong_key_is_refused_without_being_repeated_and_nothing_is_stored() {
    SetUpRefused refused =
        refused(Why.KEY_REFUSED, "apiKey", () -> connect.connect("wrong-key-1234", null));

    assertThat(refused).hasMessage("Action Network does not accept this key");
    assertThat(groups.all()).isEmpty();
  }

  @Test
  void a_service_that_is_down_is_said_to_be_and_nothing_is_stored() {
    catalogs.down = Side.NETWORK;

    refused(Why.UNAVAILABLE, null, () -> connect.connect(KEY, null));
    assertThat(groups.all()).isEmpty();
  }

  @Test
  void the_same_key_twice_is_refused() throws Exception {
    Group first = connect.connect(KEY, null);

    refused(Why.CONFLICT, "apiKey", () -> connect.connect(KEY, "Another name"));
    assertThat(groups.all()).containsExactly(first);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "   ", "short", "with spaces in it", "line\nbreak-in-it", "schlüssel-"})
  void what_cannot_be_a_key_is_refused_before_any_call(String text) {
    refused(Why.INVALID, "apiKey", () -> connect.connect(text, null));
    assertThat(catalogs.calls).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "two\nlines"})
  void what_cannot_be_a_name_is_refused_before_any_call(String name) {
    refused(Why.INVALID, "name", () -> connect.connect(KEY, name));
    assertThat(catalogs.calls).isZero();
  }

  @Test
  void a_group_can_be_renamed() throws Exception {
    Group group = connect.connect(KEY, null);

    Group renamed = new RenameGroup(groups).rename(group.id(), " Docks ");

    assertThat(renamed.name()).isEqualTo("Docks");
    assertThat(groups.find(group.id())).contains(renamed);
    refused(
        Why.UNKNOWN, "id", () -> new RenameGroup(groups).rename(new GroupId("nobody"), "Docks"));
  }

  @Test
  void a_new_key_replaces_the_old_one_in_place() throws Exception {
    Group group = connect.connect(KEY, null);
    groups.refused(group.id(), new ApiKey(KEY));
    catalogs.groupNames.put("the-new-key", "Riverside Workers");

    Group rotated = rotate.rotate(group.id(), "the-new-key");

    assertThat(rotated.keyHint()).isEqualTo("-key");
    assertThat(rotated.state()).isEqualTo(ConnectionState.CONNECTED);
    assertThat(groups.key(group.id()).secret()).isEqualTo("the-new-key");
  }

  @Test
  void a_new_key_that_does_not_work_leaves_the_old_one() throws Exception {
    Group group = connect.connect(KEY, null);

    refused(Why.KEY_REFUSED, "apiKey", () -> rotate.rotate(group.id(), "wrong-key-1234"));
    assertThat(groups.key(group.id()).secret()).isEqualTo(KEY);
  }

  @Test
  void the_key_of_another_group_is_no_new_key() throws Exception {
    Group group = connect.connect(KEY, null);
    connect.connect("key-of-nameless", "Harbor");

    refused(Why.CONFLICT, "apiKey", () -> rotate.rotate(group.id(), "key-of-nameless"));
    assertThat(groups.key(group.id()).secret()).isEqualTo(KEY);
  }

  @Test
  void a_group_that_links_use_stays_connected() throws Exception {
    Sample.connect(store);
    DisconnectGroup disconnect = new DisconnectGroup(groups, store.links());
    Group unused = connect.connect(KEY, null);

    refused(Why.CONFLICT, "id", () -> disconnect.disconnect(new GroupId("group-1")));
    disconnect.disconnect(unused.id());

    assertThat(groups.find(new GroupId("group-1"))).isPresent();
    assertThat(groups.find(unused.id())).isEmpty();
    refused(Why.UNKNOWN, "id", () -> disconnect.disconnect(unused.id()));
  }
}
