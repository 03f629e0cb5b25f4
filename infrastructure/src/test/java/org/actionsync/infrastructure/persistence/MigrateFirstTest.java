package org.actionsync.infrastructure.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

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
    try (EmbeddedPostgres server = EmbeddedPostgres.start();
        Connection postgres = server.getPostgresDatabase().getConnection();
        Statement create = postgres.createStatement()) {
      create.execute(
          "create database english template template0 locale_provider icu icu_locale 'en-US'");
      DataSource english = server.getDatabase("postgres", "english");
      MigrateFirst.migrations(english).load().migrate();
      try (Connection connection = english.getConnection();
          Statement statement = connection.createStatement()) {
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
        assertThat(first(statement, "name")).isEqualTo("B");
        assertThat(first(statement, "title")).isEqualTo("a");

        statement.execute(
            "alter table network_group alter column name type varchar(100) collate \"en-US-x-icu\"");
        assertThat(first(statement, "name")).isEqualTo("a");
        MigrateFirst.migrations(english).load().migrate();
        assertThat(first(statement, "name")).isEqualTo("B");
      }
    }
  }

  private static String first(Statement statement, String column) throws SQLException {
    try (ResultSet rows =
        statement.executeQuery("select name from network_group order by " + column)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
