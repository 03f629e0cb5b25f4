package org.actionsync.infrastructure.persistence;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.actionsync.application.contract.AuditLogContract;
import org.actionsync.application.contract.Sample;
import org.actionsync.application.contract.Storage;
import org.actionsync.application.port.AuditLog;
import org.actionsync.application.port.AuditLog.Actor;
import org.actionsync.application.port.AuditLog.Attempt;
import org.actionsync.application.port.AuditLog.Difference;
import org.actionsync.application.port.AuditLog.Entry;
import org.actionsync.application.port.AuditLog.Filter;
import org.actionsync.application.port.AuditLog.Kind;
import org.actionsync.application.port.AuditLog.Outcome;
import org.actionsync.application.port.AuditLog.Result;
import org.actionsync.application.port.AuditLog.Thing;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JpaAuditLogTest {

  @Nested
  class OnH2 extends AuditLogContract {

    @Override
    protected Storage storage() {
      return Database.emptyH2();
    }
  }

  @Nested
  class OnPostgres extends AuditLogContract {

    @Override
    protected Storage storage() {
      return Database.emptyPostgres();
    }
  }

  /** As when another server's configuration is imported. */
  @ParameterizedTest
  @EnumSource(Database.Kind.class)
  void of_more_changes_than_there_is_room_for_it_says_how_many_more_there_are(Database.Kind kind) {
    Database database = kind.empty();
    AuditLog log = database.auditLog();
    List<Difference> changes =
        IntStream.range(0, 5000)
            .mapToObj(i -> new Difference("link-" + i, null, "\"".repeat(1000)))
            .toList();
    Thing all = new Thing(Kind.CONFIGURATION, "configuration", null);
    String entry =
        log.begin(
            new Attempt(
                Sample.NOON,
                new Actor("rosa", List.of("ADMIN"), "192.0.2.7"),
                "importConfiguration",
                all));

    log.end(entry, new Result(Outcome.DONE, null, all, changes, Sample.NOON));

    List<Difference> kept = requireNonNull(all(database).get(0).result()).changes();
    int written = kept.size() - 1;
    assertThat(written).isBetween(200, 4999);
    assertThat(kept.subList(0, written)).isEqualTo(changes.subList(0, written));
    assertThat(kept.get(written))
        .isEqualTo(new Difference("and so many more", null, String.valueOf(5000 - written)));
  }

  /** Not even for somebody in this package who forgets what the log is. */
  @ParameterizedTest
  @EnumSource(Database.Kind.class)
  void rows_can_be_neither_changed_nor_removed(Database.Kind kind) {
    Database database = kind.empty();
    long number = somethingWasDone(database.auditLog());
    List<Entry> before = all(database);

    database.inTransaction(
        entities -> {
          entities.find(AuditEntryRow.class, number).actor = "nobody";
          entities.find(AuditOutcomeRow.class, number).changes = "{\"changes\":[]}";
          return true;
        });
    for (String table : List.of("AuditEntryRow", "AuditOutcomeRow")) {
      assertThatThrownBy(
              () ->
                  database.inTransaction(
                      entities ->
                          entities
                              .createQuery("update " + table + " set link = 'x'")
                              .executeUpdate()))
          .hasMessageContaining("immutable");
    }
    for (Class<?> row : List.of(AuditEntryRow.class, AuditOutcomeRow.class)) {
      assertThatThrownBy(
              () ->
                  database.inTransaction(
                      entities -> {
                        entities.remove(entities.find(row, number));
                        return true;
                      }))
          .hasMessageContaining("Nothing is removed");
    }

    assertThat(all(database)).isEqualTo(before).hasSize(1);
  }

  private static List<Entry> all(Database database) {
    return database.auditLog().page(Filter.ALL, null, 10).items();
  }

  private static long somethingWasDone(AuditLog log) {
    Thing group = new Thing(Kind.GROUP, "group-1", null);
    Actor rosa = new Actor("rosa", List.of("ADMIN"), "192.0.2.7");
    String id = log.begin(new Attempt(Sample.NOON, rosa, "renameGroup", group));
    log.end(id, new Result(Outcome.DONE, null, group, List.of(), Sample.NOON));
    return Long.parseLong(id);
  }
}
