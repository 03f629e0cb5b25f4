package org.actionsync.infrastructure.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.Set;
import org.actionsync.domain.contact.SearchWords;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;

/** Writes down what everybody is found by who was stored before there were words to find. */
final class IndexWords implements JavaMigration {

  private static final int AT_ONCE = 500;

  @Override
  public MigrationVersion getVersion() {
    return MigrationVersion.fromVersion("17.1");
  }

  @Override
  public String getDescription() {
    return "index words";
  }

  @Override
  public @Nullable Integer getChecksum() {
    return null;
  }

  @Override
  public boolean canExecuteInTransaction() {
    return true;
  }

  @Override
  public void migrate(Context context) throws SQLException {
    Connection connection = context.getConnection();
    try (Statement select = connection.createStatement();
        PreparedStatement word =
            connection.prepareStatement(
                "insert into contact_word (place, person, word) values (?, ?, ?)");
        PreparedStatement text =
            connection.prepareStatement(
                "update contact_snapshot set search_text = ? where place = ? and person = ?")) {
      select.setFetchSize(AT_ONCE);
      try (ResultSet people =
          select.executeQuery(
              "select place, person, modified_at, contact_json from contact_snapshot")) {
        for (int read = 1; people.next(); read++) {
          index(people, word, text);
          if (read % AT_ONCE == 0) {
            word.executeBatch();
            text.executeBatch();
          }
        }
      }
      word.executeBatch();
      text.executeBatch();
    }
  }

  private static void index(ResultSet people, PreparedStatement word, PreparedStatement text)
      throws SQLException {
    long place = people.getLong(1);
    String person = people.getString(2);
    Set<String> words =
        SearchWords.of(
            ContactJson.read(
                person,
                people.getObject(3, OffsetDateTime.class).toInstant(),
                people.getString(4)));
    for (String digits : WordRow.allDigits(words)) {
      word.setLong(1, place);
      word.setString(2, person);
      word.setString(3, digits);
      word.addBatch();
    }
    text.setString(1, ContactRow.searchText(words));
    text.setLong(2, place);
    text.setString(3, person);
    text.addBatch();
  }
}
