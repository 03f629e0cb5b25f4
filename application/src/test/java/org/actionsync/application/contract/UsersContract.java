package org.actionsync.application.contract;

import static org.actionsync.application.contract.Sample.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.actionsync.application.port.AccessRole;
import org.actionsync.application.port.Maker;
import org.actionsync.application.port.Users;
import org.actionsync.application.port.Users.OneTime;
import org.actionsync.application.port.Users.User;
import org.junit.jupiter.api.Test;

/** What {@link Users} promises. */
public abstract class UsersContract {

  private static final OneTime LATER =
      new OneTime(NOON.plusSeconds(60), new Maker("token map", "t1"));
  private static final User ROSA = new User("rosa", AccessRole.ADMIN, "hash-1", LATER, 0, null);
  private static final User OMAR = new User("omar", AccessRole.VIEWER, "hash-2", null, 3, NOON);

  private final Users users = storage().users();

  /** An empty storage. */
  protected abstract Storage storage();

  @Test
  void whoever_is_added_is_there_as_they_were_added() {
    assertThat(users.add(ROSA)).isTrue();
    assertThat(users.add(OMAR)).isTrue();

    assertThat(users.find("rosa")).contains(ROSA);
    assertThat(users.all()).containsExactly(OMAR, ROSA);
    assertThat(users.find("mei")).isEmpty();
  }

  @Test
  void a_password_that_serves_once_is_handed_out_by_somebody_or_by_the_server() {
    OneTime byServer = new OneTime(NOON, null);
    users.add(ROSA);

    users.change("rosa", user -> user.withOneTimePassword("hash-5", byServer));
    assertThat(users.find("rosa").orElseThrow().oneTime()).isEqualTo(byServer);

    OneTime byOmar = new OneTime(NOON, new Maker("omar", null));
    users.change("rosa", user -> user.withOneTimePassword("hash-6", byOmar));
    assertThat(users.find("rosa").orElseThrow().oneTime()).isEqualTo(byOmar);
  }

  @Test
  void a_name_is_taken_once() {
    users.add(ROSA);

    assertThat(users.add(new User("rosa", AccessRole.VIEWER, "hash-3", null, 0, null))).isFalse();
    assertThat(users.all()).containsExactly(ROSA);
  }

  @Test
  void changes_are_kept_and_told() {
    users.add(ROSA);

    User changed = users.change("rosa", user -> user.as(AccessRole.VIEWER).failed(2, NOON));

    assertThat(changed)
        .isEqualTo(new User("rosa", AccessRole.VIEWER, "hash-1", LATER, 2, NOON))
        .isEqualTo(users.find("rosa").orElseThrow());
    assertThat(users.change("rosa", user -> user.withPassword("hash-4")))
        .isEqualTo(new User("rosa", AccessRole.VIEWER, "hash-4", null, 0, null));
  }

  @Test
  void nobody_cannot_be_changed() {
    assertThatIllegalStateException().isThrownBy(() -> users.change("mei", user -> user));
  }

  @Test
  void whoever_is_removed_is_gone() {
    users.add(ROSA);
    users.add(OMAR);

    users.remove("rosa");
    users.remove("mei");

    assertThat(users.all()).containsExactly(OMAR);
  }
}
