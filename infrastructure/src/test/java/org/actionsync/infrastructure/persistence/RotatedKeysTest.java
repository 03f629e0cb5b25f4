package org.actionsync.infrastructure.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.actionsync.application.port.ApiKey;
import org.actionsync.application.port.ConnectionState;
import org.actionsync.application.port.Erased;
import org.actionsync.application.port.Group;
import org.actionsync.application.port.GroupId;
import org.actionsync.application.port.Organization;
import org.actionsync.application.port.OrganizationId;
import org.actionsync.domain.contact.BestEmail;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Side;
import org.actionsync.infrastructure.persistence.Database.Kind;
import org.actionsync.infrastructure.security.KeyCipher;
import org.actionsync.infrastructure.security.MasterKey;
import org.actionsync.infrastructure.security.PersonPrints;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The master key is replaced, and nothing is lost; on both databases. */
class RotatedKeysTest {

  private static final MasterKey OLD = master('o');
  private static final MasterKey NEW = master('n');

  private static final GroupId GROUP = new GroupId("union");
  private static final OrganizationId ORGANIZATION = new OrganizationId("tenants");
  private static final ApiKey NETWORK_KEY = new ApiKey("network-key-1234");
  private static final ApiKey BUILDER_KEY = new ApiKey("builder-key-5678");

  private final KeyCipher before = new KeyCipher(OLD);
  private final KeyCipher between = new KeyCipher(NEW, List.of(OLD));
  private final KeyCipher after = new KeyCipher(NEW);

  private static MasterKey master(char letter) {
    byte[] bytes = String.valueOf(letter).repeat(32).getBytes(StandardCharsets.UTF_8);
    return MasterKey.parse(Base64.getEncoder().encodeToString(bytes));
  }

  private Database stored(Kind kind) {
    Database database = kind.empty();
    database
        .groups(before)
        .add(new Group(GROUP, "Union", "1234", ConnectionState.CONNECTED), NETWORK_KEY);
    database
        .organizations(before)
        .add(
            new Organization(
                ORGANIZATION,
                "Tenants",
                "tenants",
                "5678",
                ConnectionState.CONNECTED,
                BestEmail.DEFAULT),
            BUILDER_KEY);
    return database;
  }

  @ParameterizedTest
  @EnumSource
  void everything_is_encrypted_anew_and_the_old_key_is_not_needed_any_more(Kind kind) {
    Database database = stored(kind);

    assertThat(start(database, between)).isEqualTo(2);

    assertThat(database.groups(after).key(GROUP)).isEqualTo(NETWORK_KEY);
    assertThat(database.organizations(after).key(ORGANIZATION)).isEqualTo(BUILDER_KEY);
    assertThatThrownBy(() -> database.groups(before).key(GROUP))
        .isInstanceOf(IllegalStateException.class);
    assertThat(start(database, between)).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void whoever_is_killed_in_the_middle_has_changed_nothing(Kind kind) {
    Database database = stored(kind);

    assertThatThrownBy(
            () ->
                database.inTransaction(
                    entities -> {
                      rotated(entities, between).encryptAnew();
                      entities.flush();
                      throw new IllegalStateException("killed");
                    }))
        .hasMessage("killed");

    assertThat(database.groups(before).key(GROUP)).isEqualTo(NETWORK_KEY);
    assertThat(database.organizations(before).key(ORGANIZATION)).isEqualTo(BUILDER_KEY);
    assertThat(start(database, between)).isEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource
  void until_then_a_key_is_read_and_known_to_be_connected(Kind kind) {
    Database database = stored(kind);
    Group again = new Group(new GroupId("again"), "Again", "1234", ConnectionState.CONNECTED);

    assertThat(database.groups(between).key(GROUP)).isEqualTo(NETWORK_KEY);
    assertThat(database.groups(between).add(again, NETWORK_KEY)).isFalse();
    start(database, between);
    assertThat(database.groups(after).add(again, NETWORK_KEY)).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void what_nobody_can_read_stays_and_does_not_hold_up_the_rest(Kind kind) {
    Database database = stored(kind);
    database.groups(new KeyCipher(master('x'))).replaceKey(GROUP, new ApiKey("other-key-9999"));

    assertThat(start(database, between)).isEqualTo(1);

    assertThat(database.organizations(after).key(ORGANIZATION)).isEqualTo(BUILDER_KEY);
    assertThat(database.groups(new KeyCipher(master('x'))).key(GROUP).secret())
        .isEqualTo("other-key-9999");
  }

  @ParameterizedTest
  @EnumSource
  void of_several_nodes_that_start_together_each_key_is_done_by_one(Kind kind) throws Exception {
    Database database = stored(kind);
    int nodes = 4;
    ExecutorService pool = Executors.newFixedThreadPool(nodes);
    try {
      CyclicBarrier together = new CyclicBarrier(nodes);
      Callable<Integer> node =
          () -> {
            together.await();
            return start(database, between);
          };
      int done = 0;
      for (Future<Integer> each : pool.invokeAll(Collections.nCopies(nodes, node))) {
        done += each.get();
      }
      assertThat(done).isEqualTo(2);
    } finally {
      pool.shutdownNow();
    }
    assertThat(database.groups(after).key(GROUP)).isEqualTo(NETWORK_KEY);
  }

  @ParameterizedTest
  @EnumSource
  void those_who_were_erased_stay_erased_under_the_next_master_keys(Kind kind) {
    Database database = stored(kind);
    Erased.Traces ana =
        new Erased.Traces(
            Set.of(new Erased.Who(Side.NETWORK, new RemoteId("ana"))), Set.of(), Set.of());
    database.erased(new PersonPrints(OLD)).erase("p.ana", ana);
    KeyCipher third = new KeyCipher(master('t'), List.of(NEW));

    start(database, between);
    database.inTransaction(
        entities -> rotated(entities, third, master('t'), List.of(NEW)).encryptAnew());

    List<String> kept =
        database.inTransaction(
            entities ->
                rotated(entities, new KeyCipher(master('t')), master('t'), List.of()).secrets());
    PersonPrints now = new PersonPrints(master('t'), List.of(), () -> kept);
    assertThat(kept).hasSize(2);
    assertThat(database.erased(now).wasCalled("p.ana")).isTrue();
    assertThat(database.erased(new PersonPrints(master('t'))).wasCalled("p.ana")).isFalse();
    assertThat(database.erased(now).wasCalled("p.bo")).isFalse();
  }

  private static int start(Database database, KeyCipher cipher) {
    return database.inTransaction(entities -> rotated(entities, cipher).encryptAnew());
  }

  private static RotatedKeys rotated(EntityManager entities, KeyCipher cipher) {
    return rotated(entities, cipher, NEW, List.of(OLD));
  }

  @SuppressWarnings("UnnecessaryAssignment") // here we are the container
  private static RotatedKeys rotated(
      EntityManager entities, KeyCipher cipher, MasterKey present, List<MasterKey> previous) {
    RotatedKeys keys = new RotatedKeys();
    keys.entities = entities;
    keys.cipher = cipher;
    keys.prints = new PersonPrints(present, previous, List::of);
    return keys;
  }
}
