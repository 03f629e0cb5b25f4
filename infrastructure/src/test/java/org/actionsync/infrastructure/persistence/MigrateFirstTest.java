package org.actionsync.infrastructure.persistence;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

/** Tables are only used by a version that knows all of them. */
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
}
