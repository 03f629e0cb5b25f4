package org.actionsync.application.access;

import static java.util.Objects.requireNonNull;
import static org.actionsync.application.contract.Sample.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.actionsync.application.access.FirstAdmin.Made;
import org.actionsync.application.access.KeepUsers.Admitted;
import org.actionsync.application.access.OneTimePasswords.OneTimePassword;
import org.actionsync.application.fake.InMemoryStore;
import org.actionsync.application.fake.MovingClock;
import org.actionsync.application.integration.SetUpRefused;
import org.actionsync.application.port.AccessRole;
import org.actionsync.application.port.ApiTokens.ApiToken;
import org.actionsync.application.port.Maker;
import org.actionsync.application.port.SecretTexts;
import org.actionsync.application.port.Sessions.By;
import org.actionsync.application.port.Sessions.Session;
import org.actionsync.application.port.Users;
import org.actionsync.application.port.Users.OneTime;
import org.actionsync.application.port.Users.User;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeepUsersTest {

  private static final Maker ROSA = new Maker("rosa", null);

  private int made;

  private final InMemoryStore store = new InMemoryStore();
  private final PlainHashes hashes = new PlainHashes();
  private final MovingClock clock = new MovingClock();
  private final SecretTexts secrets = () -> ++made + "-" + "s".repeat(60);
  private final IssueApiTokens tokens =
      new IssueApiTokens(store.apiTokens(), secrets, () -> "token-" + ++made, clock);
  private final OneTimePasswords oneTime = new OneTimePasswords(secrets, Duration.ofDays(7), clock);
  private final KeepUsers users =
      new KeepUsers(store.users(), store.sessions(), tokens, hashes, oneTime);
  private final FirstAdmin firstAdmin =
      new FirstAdmin(store.users(), hashes, oneTime, new PasswordRules(12));

  private static String refusal(ThrowingCallable wish) {
    SetUpRefused refused = catchThrowableOfType(SetUpRefused.class, wish);
    return refused.why() + " " + refused.field();
  }

  private User find(String name) {
    return store.users().find(name).orElseThrow();
  }

  @Test
  void a_new_user_gets_a_password_for_once() throws Exception {
    Admitted omar = users.create("Omar@Example.org", AccessRole.VIEWER, ROSA);

    assertThat(omar.user().name()).isEqualTo("omar@example.org");
    assertThat(omar.oneTimePassword()).hasSize(24);
    assertThat(find("omar@example.org").oneTime())
        .isEqualTo(new OneTime(clock.instant().plus(Duration.ofDays(7)), ROSA));
    assertThat(hashes.fits(omar.oneTimePassword(), find("omar@example.org").passwordHash()))
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a b", "a:b", "-a", "<b>", "a\u0000"})
  void what_is_no_name_is_refused(String name) {
    assertThat(refusal(() -> users.create(name, AccessRole.VIEWER, ROSA)))
        .isEqualTo("INVALID name");
    assertThat(users.all()).isEmpty();
  }

  @Test
  void nobody_prints_a_password_by_mistake() throws Exception {
    Admitted omar = users.create("omar", AccessRole.VIEWER, ROSA);

    assertThat(omar.toString())
        .contains("omar")
        .doesNotContain(omar.oneTimePassword(), omar.user().passwordHash());
    assertThat(omar.user().toString()).contains("omar").doesNotContain(omar.user().passwordHash());
  }

  @Test
  void a_name_is_given_once() throws Exception {
    users.create("omar", AccessRole.VIEWER, ROSA);

    assertThat(refusal(() -> users.create("OMAR", AccessRole.ADMIN, ROSA)))
        .isEqualTo("CONFLICT name");
    assertThat(find("omar").role()).isEqualTo(AccessRole.VIEWER);
  }

  @Test
  void whoever_gets_another_password_is_signed_in_nowhere_and_locked_no_more() throws Exception {
    String before = users.create("omar", AccessRole.VIEWER, ROSA).oneTimePassword();
    store.users().change("omar", user -> user.failed(0, NOON));
    signedIn("omar");

    Admitted omar = users.resetPassword("omar", ROSA);

    assertThat(omar.oneTimePassword()).isNotEqualTo(before);
    assertThat(omar.user().oneTime())
        .isEqualTo(new OneTime(clock.instant().plus(Duration.ofDays(7)), ROSA));
    assertThat(find("omar")).isEqualTo(omar.user()).returns(null, User::lockedUntil);
    assertThat(store.sessions().find("a1")).isEmpty();
  }

  @Test
  void whoever_gets_another_role_signs_in_again_for_it() throws Exception {
    users.create("omar", AccessRole.VIEWER, ROSA);
    signedIn("omar");

    users.changeRole("omar", AccessRole.ADMIN, "rosa");

    assertThat(find("omar").role()).isEqualTo(AccessRole.ADMIN);
    assertThat(store.sessions().find("a1")).isEmpty();
  }

  @Test
  void whoever_is_removed_is_out() throws Exception {
    users.create("omar", AccessRole.VIEWER, ROSA);
    signedIn("omar");

    users.remove("omar", false, "rosa");

    assertThat(users.all()).isEmpty();
    assertThat(store.sessions().find("a1")).isEmpty();
  }

  @Test
  void tokens_that_a_removed_admin_knows_are_revoked_with_them() throws Exception {
    users.create("omar", AccessRole.ADMIN, ROSA);
    String map = token("map", AccessRole.VIEWER, "omar");
    token("desk", AccessRole.ADMIN, "token map", map);
    token("shop", AccessRole.ADMIN, "rosa");

    users.remove("omar", false, "rosa");

    assertThat(good()).containsExactly("shop");
  }

  @Test
  void passwords_that_a_removed_admin_handed_out_serve_for_nothing_unless_they_were_used()
      throws Exception {
    users.create("omar", AccessRole.ADMIN, ROSA);
    Maker omar = new Maker("omar", null);
    String map = token("map", AccessRole.ADMIN, "omar");
    users.create("ana", AccessRole.VIEWER, omar);
    users.create("bo", AccessRole.ADMIN, new Maker("token map", map));
    users.create("mei", AccessRole.VIEWER, ROSA);
    users.create("lee", AccessRole.VIEWER, omar);
    store.users().change("lee", user -> user.withPassword("chosen"));
    users.create("kim", AccessRole.VIEWER, ROSA);
    users.resetPassword("kim", omar);

    users.remove("omar", true, "rosa");

    assertThat(users.all())
        .filteredOn(user -> user.isOver(clock.instant()))
        .extracting(User::name)
        .containsExactlyInAnyOrder("ana", "bo", "kim");
    assertThat(find("lee").passwordHash()).isEqualTo("chosen");
  }

  @Test
  void whoever_is_no_admin_any_more_makes_none_with_a_password_they_handed_out() throws Exception {
    users.create("omar", AccessRole.ADMIN, ROSA);
    Maker omar = new Maker("omar", null);
    users.create("ana", AccessRole.VIEWER, omar);
    users.create("bo", AccessRole.ADMIN, omar);

    users.changeRole("omar", AccessRole.VIEWER, "rosa");

    assertThat(users.all())
        .filteredOn(user -> user.isOver(clock.instant()))
        .extracting(User::name)
        .as("a viewer may become an admin")
        .containsExactly("ana", "bo");
  }

  @Test
  void a_password_that_is_taken_back_is_so_unless_there_is_another_by_now() throws Exception {
    Admitted first = users.create("omar", AccessRole.VIEWER, ROSA);
    Admitted second = users.resetPassword("omar", ROSA);

    users.takeBack(first);
    assertThat(find("omar")).isEqualTo(second.user());
    users.takeBack(second);
    assertThat(find("omar").isOver(clock.instant())).isTrue();

    users.dismiss(first);
    assertThat(find("omar")).isNotNull();
    users.dismiss(second);
    assertThat(users.all()).isEmpty();
    users.takeBack(second); // and nothing happens
    assertThat(users.all()).isEmpty();
  }

  @Test
  void tokens_of_a_removed_admin_stay_when_that_is_wished() throws Exception {
    users.create("omar", AccessRole.ADMIN, ROSA);
    token("map", AccessRole.VIEWER, "omar");

    users.remove("omar", true, "rosa");

    assertThat(good()).containsExactly("map");
  }

  @Test
  void whoever_is_no_admin_any_more_has_no_token_for_admins() throws Exception {
    users.create("omar", AccessRole.ADMIN, ROSA);
    token("map", AccessRole.VIEWER, "omar");
    token("desk", AccessRole.ADMIN, "omar");

    users.changeRole("omar", AccessRole.ADMIN, "rosa");
    assertThat(good()).containsExactly("desk", "map");
    users.changeRole("omar", AccessRole.VIEWER, "rosa");

    assertThat(good()).containsExactly("map");
  }

  @Test
  void a_token_that_only_has_the_name_of_one_of_theirs_stays() throws Exception {
    users.create("omar", AccessRole.ADMIN, ROSA);
    tokens.revoke(token("map", AccessRole.ADMIN, "omar"));
    String map = token("map", AccessRole.ADMIN, "rosa");
    token("desk", AccessRole.ADMIN, "token map", map);

    users.remove("omar", false, "rosa");

    assertThat(good()).containsExactly("desk", "map");
  }

  private String token(String name, AccessRole role, String by) throws SetUpRefused {
    return token(name, role, by, null);
  }

  private String token(String name, AccessRole role, String by, @Nullable String shown)
      throws SetUpRefused {
    return tokens.issue(name, role, null, new Maker(by, shown)).token().id();
  }

  /** The names of those that open the door, newest first. */
  private List<String> good() {
    return tokens.all().stream().filter(token -> token.isGood(NOON)).map(ApiToken::name).toList();
  }

  @Test
  void no_admin_puts_themself_out() throws Exception {
    users.create("rosa", AccessRole.ADMIN, ROSA);

    assertThat(refusal(() -> users.remove("rosa", false, "rosa"))).isEqualTo("CONFLICT name");
    assertThat(refusal(() -> users.changeRole("rosa", AccessRole.VIEWER, "rosa")))
        .isEqualTo("CONFLICT name");
    User before = find("rosa");
    assertThat(refusal(() -> users.resetPassword("Rosa", ROSA))).isEqualTo("CONFLICT name");
    assertThat(find("rosa")).isEqualTo(before).returns(AccessRole.ADMIN, User::role);
  }

  @Test
  void nobody_is_unknown() {
    assertThat(refusal(() -> users.remove("mei", false, "rosa"))).isEqualTo("UNKNOWN name");
    assertThat(refusal(() -> users.resetPassword("mei", ROSA))).isEqualTo("UNKNOWN name");
    assertThat(refusal(() -> users.resetPassword("a\u0000b", ROSA))).isEqualTo("UNKNOWN name");
  }

  @Test
  void the_first_admin_gets_a_password_for_once_or_the_one_that_is_set() throws Exception {
    Made admin = firstAdmin.ensure("Admin", Optional.empty()).orElseThrow();
    OneTimePassword once = requireNonNull(admin.oneTime());

    assertThat(admin.name()).isEqualTo("admin");
    assertThat(find("admin").oneTime())
        .isEqualTo(once.terms())
        .isEqualTo(new OneTime(clock.instant().plus(Duration.ofDays(7)), null));
    assertThat(hashes.fits(once.text(), find("admin").passwordHash())).isTrue();
    assertThat(admin.toString()).doesNotContain(once.text());

    store.users().remove("admin");
    assertThat(firstAdmin.ensure("Boss", Optional.of("a long password")))
        .contains(new Made("boss", null));
    assertThat(hashes.fits("a long password", find("boss").passwordHash())).isTrue();
    assertThat(find("boss").isOneTime()).isFalse();
    assertThat(find("boss").role()).isEqualTo(AccessRole.ADMIN);
  }

  @Test
  void where_there_is_an_admin_nothing_is_changed() throws Exception {
    users.create("rosa", AccessRole.ADMIN, ROSA);
    User before = find("rosa");

    assertThat(firstAdmin.ensure("rosa", Optional.of("a long password"))).isEmpty();
    assertThat(firstAdmin.ensure("admin", Optional.empty())).isEmpty();

    assertThat(users.all()).containsExactly(before);
  }

  @Test
  void where_there_are_only_viewers_there_is_an_admin_again() throws Exception {
    users.create("admin", AccessRole.VIEWER, ROSA);

    assertThat(firstAdmin.ensure("admin", Optional.empty())).isPresent();
    assertThat(find("admin").role()).isEqualTo(AccessRole.ADMIN);
  }

  @Test
  void whoever_let_the_first_password_pass_gets_another_at_the_next_start() throws Exception {
    String first = printed();
    clock.advance(Duration.ofDays(7).minusSeconds(1));
    assertThat(firstAdmin.ensure("admin", Optional.empty())).isEmpty();

    clock.advance(Duration.ofSeconds(1));
    String second = printed();

    assertThat(hashes.fits(second, find("admin").passwordHash())).isTrue();
    assertThat(hashes.fits(first, find("admin").passwordHash())).isFalse();
    assertThat(users.all()).hasSize(1);
  }

  private String printed() throws SetUpRefused {
    return requireNonNull(firstAdmin.ensure("admin", Optional.empty()).orElseThrow().oneTime())
        .text();
  }

  @Test
  void the_password_that_is_set_counts_again_where_nobody_chose_one_in_time() throws Exception {
    firstAdmin.ensure("admin", Optional.empty());
    clock.advance(Duration.ofDays(7));

    assertThat(firstAdmin.ensure("admin", Optional.of("a long password")))
        .contains(new Made("admin", null));

    assertThat(hashes.fits("a long password", find("admin").passwordHash())).isTrue();
    assertThat(find("admin").isOneTime()).isFalse();
  }

  /** Which looked whether there is an admin at the same time. */
  @Test
  void of_two_nodes_that_start_one_makes_the_admin() throws Exception {
    firstAdmin.ensure("admin", Optional.empty());
    clock.advance(Duration.ofDays(7));
    List<User> before = users.all();
    String first = printed();

    Optional<Made> second =
        new FirstAdmin(seen(before, store.users()), hashes, oneTime, new PasswordRules(12))
            .ensure("admin", Optional.empty());

    assertThat(second).isEmpty();
    assertThat(hashes.fits(first, find("admin").passwordHash())).isTrue();
  }

  /** The users, of whom somebody has seen all a moment ago. */
  private static Users seen(List<User> all, Users users) {
    return (Users)
        Proxy.newProxyInstance(
            Users.class.getClassLoader(),
            new Class<?>[] {Users.class},
            (proxy, method, arguments) ->
                method.getName().equals("all") ? all : method.invoke(users, arguments));
  }

  @Test
  void an_admin_who_has_chosen_a_password_stays_the_only_one() throws Exception {
    firstAdmin.ensure("admin", Optional.empty());
    store.users().change("admin", user -> user.withPassword("chosen"));

    clock.advance(Duration.ofDays(700));

    assertThat(firstAdmin.ensure("admin", Optional.empty())).isEmpty();
    assertThat(find("admin").passwordHash()).isEqualTo("chosen");
  }

  @Test
  void a_password_that_would_never_serve_is_not_made() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new OneTimePasswords(secrets, Duration.ZERO, clock));
  }

  @Test
  void a_first_password_that_is_too_short_makes_nobody() {
    assertThat(refusal(() -> firstAdmin.ensure("admin", Optional.of("short"))))
        .isEqualTo("INVALID password");
    assertThat(users.all()).isEmpty();
  }

  private void signedIn(String user) {
    store.sessions().add(new Session("a1", user, AccessRole.VIEWER, By.US, NOON, NOON));
  }
}
