package org.actionsync.infrastructure.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** What is true of all tables after a start. */
class MigrateFirstTest {

  @Test
  void tables_of_a_newer_version_are_refused() throws SQLException {
    JdbcDataSource source = new JdbcDataSource();
    source.setURL("jdbc:h2:mem:newer;DB_CLOSE_DELAY=-1");
    MigrateFirst.migrations(source).load().migrate();
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "insert into \"flyway_schema_history\" (\"installed_rank\", \"version\", \"description\","
              + " \"type\", \"script\", \"installed_by\", \"execution_time\", \"success\")"
              + " values (1000, '1000', 'newer', 'SQL', 'V1000__newer.sql', 'somebody', 0, true)");
    }

    assertThatThrownBy(() -> MigrateFirst.migrations(source).load().migrate())
        .isInstanceOf(FlywayValidateException.class)
        .hasMessageContaining("1000");
  }

  /** In the order of a dictionary a comes before B, in the order of bytes it comes behind. */
  @Test
  void postgresql_orders_names_by_bytes_and_titles_as_the_database_does()
      throws IOException, SQLException {
    try (English english = new English();
        Statement statement = english.connection.createStatement()) {
      MigrateFirst.migrations(english.source).load().migrate();
      for (String name : List.of("a", "B")) {
        statement.execute(
            "insert into network_group (name, title, key_hint, key_print, state, key_cipher)"
                + " values ('"
                + name
                + "', '"
                + name
                + "', '', '"
                + name
                + "', 'CONNECTED', '')");
      }

      assertThat(texts(statement, "select name from network_group order by name"))
          .containsExactly("B", "a");
      assertThat(texts(statement, "select title from network_group order by title"))
          .containsExactly("a", "B");
      assertThat(texts(statement, IN_ORDER_OF_LANGUAGE))
          .contains("organization.title", "review_item.summary", "contact_snapshot.contact_json")
          .doesNotContain("contact_email.address", "contact_snapshot.email")
          .filteredOn(column -> column.matches(".*(name|person|activist|entity|link|run|word)"))
          .isEmpty();
    }
  }

  private static final String IN_ORDER_OF_LANGUAGE =
      "select table_name || '.' || column_name from information_schema.columns"
          + " where table_schema = 'public' and data_type = 'character varying'"
          + " and table_name not like 'flyway%' and collation_name is null";

  @Test
  void all_stay_as_they_are_where_somebody_made_a_view_of_one() throws IOException, SQLException {
    try (English english = new English();
        Statement statement = english.connection.createStatement()) {
      MigrateFirst.migrations(english.source).load().migrate();
      String inEnglish = " type varchar(100) collate \"en-US-x-icu\"";
      statement.execute("alter table loner alter column person" + inEnglish);
      statement.execute("alter table network_group alter column name" + inEnglish);
      statement.execute("create view report as select person from loner");

      MigrateFirst.migrations(english.source).load().migrate();

      assertThat(texts(statement, IN_ANOTHER_ORDER))
          .containsExactlyInAnyOrder("loner.person", "report.person", "network_group.name");

      statement.execute("drop view report");
      MigrateFirst.migrations(english.source).load().migrate();

      assertThat(texts(statement, IN_ANOTHER_ORDER)).isEmpty();
    }
  }

  @Test
  void a_user_of_any_name_can_start_and_tables_of_others_are_not_touched()
      throws IOException, SQLException {
    try (English english = new English();
        Statement statement = english.connection.createStatement()) {
      statement.execute("create user \"Jane.Doe@corp\"");
      statement.execute("create schema \"Our Own\" authorization \"Jane.Doe@corp\"");
      statement.execute("create table \"Our Own\".\"Other's\" (name varchar(100))");
      statement.execute("grant select on \"Our Own\".\"Other's\" to public");
      PGSimpleDataSource jane =
          (PGSimpleDataSource) english.server.getDatabase("Jane.Doe@corp", "english");
      jane.setCurrentSchema("\"Our Own\"");

      MigrateFirst.migrations(jane).baselineOnMigrate(true).baselineVersion("0").load().migrate();

      assertThat(texts(statement, IN_ANOTHER_ORDER.replace("public", "Our Own")))
          .containsExactly("Other's.name");
    }
  }

  private static final String IN_ANOTHER_ORDER =
      "select table_name || '.' || column_name from information_schema.columns"
          + " where table_schema = 'public' and collation_name is distinct from 'C'"
          + " and character_maximum_length = 100 and table_name not like 'flyway%'";

  /** Each node does this when it starts. */
  @Test
  void two_nodes_make_it_so_one_after_the_other() throws Exception {
    try (English english = new English();
        Statement statement = english.connection.createStatement()) {
      ExecutorService nodes = Executors.newFixedThreadPool(2);
      try {
        List<Callable<Object>> starts =
            Collections.nCopies(2, () -> MigrateFirst.migrations(english.source).load().migrate());
        for (Future<Object> node : nodes.invokeAll(starts)) {
          node.get();
        }
      } finally {
        nodes.shutdown();
      }
      assertThat(texts(statement, IN_ANOTHER_ORDER)).isEmpty();
    }
  }

  /** Or both would change the same tables, and each wait for what the other has. */
  @Test
  void a_node_waits_for_another_that_is_at_it() throws Exception {
    ExecutorService nodes = Executors.newSingleThreadExecutor();
    try (English english = new English();
        Connection another = english.source.getConnection();
        Statement atWork = another.createStatement();
        Statement statement = english.connection.createStatement()) {
      another.setAutoCommit(false);
      atWork.execute(NamesByBytes.ONE_NODE_AT_A_TIME);

      Future<?> node = nodes.submit(() -> MigrateFirst.migrations(english.source).load().migrate());
      while (!node.isDone() && texts(statement, WAITING).isEmpty()) {
        Thread.sleep(20);
      }
      assertThat(node).isNotDone();
      assertThat(texts(statement, IN_ANOTHER_ORDER)).isNotEmpty();

      another.commit();
      node.get();
      assertThat(texts(statement, IN_ANOTHER_ORDER)).isEmpty();
    } finally {
      nodes.shutdown();
    }
  }

  private static final String WAITING =
      "select pid from pg_locks where locktype = 'advisory' and not granted";

  /** A database that compares texts by an English dictionary. */
  private static final class English implements AutoCloseable {

    private final EmbeddedPostgres server = EmbeddedPostgres.start();
    final DataSource source;
    final Connection connection;

    English() throws IOException, SQLException {
      try (Connection postgres = server.getPostgresDatabase().getConnection();
          Statement create = postgres.createStatement()) {
        create.execute(
            "create database english template template0 locale_provider icu icu_locale 'en-US'");
      }
      source = server.getDatabase("postgres", "english");
      connection = source.getConnection();
    }

    @Override
    public void close() throws IOException, SQLException {
      connection.close();
      server.close();
    }
  }

  private static List<String> texts(Statement statement, String query) throws SQLException {
    List<String> texts = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
    }
    return texts;
  }
}
