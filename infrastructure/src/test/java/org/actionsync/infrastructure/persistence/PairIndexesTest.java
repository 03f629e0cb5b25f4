package org.actionsync.infrastructure.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * H2 looks at its tables only after thousands of changes. Until then it takes any index with all of
 * a question in it for a good one, also if it has to go through the whole link.
 */
class PairIndexesTest {

  @ParameterizedTest
  @ValueSource(strings = {"activist", "entity"})
  void h2_looks_a_pair_up_by_who_it_is_before_it_knows_its_tables(String person)
      throws SQLException {
    JdbcDataSource source = new JdbcDataSource();
    source.setURL("jdbc:h2:mem:indexes-" + person + ";DB_CLOSE_DELAY=-1");
    MigrateFirst.migrations(source).load().migrate();
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement();
        ResultSet plan =
            statement.executeQuery(
                "explain select 1 from pair p where p.link = 'link-1' and p.in_force is not null"
                    + " and p."
                    + person
                    + " = 'somebody'")) {
      plan.next();
      assertThat(plan.getString(1)).containsIgnoringCase("pair_found_by_" + person + ":");
    }
  }
}
