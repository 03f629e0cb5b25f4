package org.actionsync.infrastructure.persistence;

import static org.actionsync.application.contract.Sample.activist;
import static org.actionsync.application.contract.Sample.contact;
import static org.actionsync.application.contract.Sample.entity;
import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.actionsync.domain.contact.Contact;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

/** What an older version stored is there for this one, with what this one adds to it. */
class OlderVersionTest {

  @Test
  void what_an_older_version_stored_is_there_on_h2() throws SQLException {
    JdbcDataSource source = new JdbcDataSource();
    source.setURL("jdbc:h2:mem:older;DB_CLOSE_DELAY=-1");
    migrates(source);
  }

  @Test
  void what_an_older_version_stored_is_there_on_postgresql() throws IOException, SQLException {
    try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
      migrates(server.getPostgresDatabase());
    }
  }

  private static void migrates(DataSource source) throws SQLException {
    MigrateFirst.migrations(source).target("14").load().migrate();
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      older(statement);
      changes(statement);
      tokens(statement);
      statement.execute(
          "insert into app_user (name, role, password_hash, one_time, failures) values"
              + " ('omar', 'VIEWER', 'hash', true, 0), ('rosa', 'ADMIN', 'hash', false, 0)");

      MigrateFirst.migrations(source).load().migrate();

      assertThat(
              texts(
                  statement,
                  "select side || ' ' || person || ' ' || coalesce(type_key, '-') from loner"))
          .containsExactlyInAnyOrder("NETWORK a2 -", "BUILDER e2 person", "BUILDER e3 building");
      assertThat(texts(statement, "select in_force from pair where in_force is not null"))
          .containsExactly("p1");
      assertThat(
              texts(statement, "select link || ' ' || amount from pair_count where not detached"))
          .containsExactly("link-1 1");
      assertThat(
              texts(
                  statement,
                  "select person from contact_word where word >= '"
                      + WordRow.digits("two@")
                      + "' and word < '"
                      + WordRow.behind("two@")
                      + "'"))
          .containsExactly("a2");
      assertThat(
              texts(
                  statement,
                  "select side || ' ' || outcome || ' ' || amount from change_count"
                      + " where run = 'run-1' and amount > 0"))
          .containsExactly("BUILDER DONE 2", "BUILDER PLANNED 1", "NETWORK DONE 1");
      assertThat(texts(statement, "select count(*) from change_count")).containsExactly("14");
      assertThat(texts(statement, "select search_text from contact_snapshot where person = 'e2'"))
          .containsExactly("\ngiven\ne2\nfamily");
      assertThat(
              texts(
                  statement,
                  "select id || ' with ' || made_with from api_token where made_with is not null"))
          .containsExactlyInAnyOrder("desk with first map", "shop with second map");
      assertThat(
              texts(
                  statement,
                  "select name from app_user where one_time_until > current_timestamp + interval '6' day"
                      + " and one_time_until <= current_timestamp + interval '7' day"))
          .containsExactly("omar");
      assertThat(texts(statement, "select name from app_user where one_time_until is null"))
          .containsExactly("rosa");
    }
  }

  /** One pair in force, one proposed; a2 and e3 alone, a4 gone. */
  private static void older(Statement database) throws SQLException {
    database.execute(
        "insert into campaign_link (number, name, campaign, linked_campaign, network_group, enabled,"
            + " magic_tag, magic_tag_title, settings_json, planned_network, planned_builder)"
            + " values (1, 'link-1', 'c-1', 'c-1', 'g-1', true, 'm', 'AB', '{}', 0, 0)");
    database.execute(
        "insert into place (number, name, scan) values (1, 'NETWORK g-1', 1), (2, 'BUILDER c-1', 1)");
    person(database, 1, activist("a1", "one@example.org"), false);
    person(database, 1, activist("a2", "two@example.org"), false);
    person(database, 1, activist("a4", "four@example.org"), true);
    person(database, 2, entity("e1"), false);
    person(database, 2, entity("e2"), false);
    person(database, 2, contact("e3", "Building", List.of(), List.of()), false);
    database.execute(
        "insert into pair (name, link, activist, entity, detached, still_open, baseline_json,"
            + " pending_detached, pending_open) values"
            + " ('p1', 'link-1', 'a1', 'e1', false, false, '{}', false, false),"
            + " ('p2', 'link-1', 'a2', 'e2', false, false, null, false, false)");
  }

  private static void changes(Statement database) throws SQLException {
    database.execute(
        "insert into run (number, name, link, started_by, status, phase, progress, started_at,"
            + " network_scan, builder_scan, held_json) values (1, 'run-1', 'link-1', 'MANUAL', 'DONE',"
            + " 'CLOSE', 1, current_timestamp, 0, 0, '[]')");
    int number = 1;
    for (String kind :
        List.of(
            "'BUILDER', 'DONE'",
            "'BUILDER', 'PLANNED'",
            "'NETWORK', 'DONE'",
            "'BUILDER', 'DONE'")) {
      database.execute(
          "insert into planned_change (number, run, link, kind, turn, patch_json, grants_json, reason,"
              + " said_before, asked, to_do, creates, tags_removed, opt_outs, data_changes, side,"
              + " outcome) values ("
              + number++
              + ", 'run-1', 'link-1', 'UPDATE', 40, '{}', '{}', '', '', '', false, 0, 0, 0, 0, "
              + kind
              + ")");
    }
  }

  /** Two that are called map one after the other, and two that were made with these. */
  private static void tokens(Statement database) throws SQLException {
    int second = 0;
    for (String token :
        List.of(
            "'first map', 'map', 'omar'",
            "'desk', 'desk', 'token map'",
            "'second map', 'map', 'rosa'",
            "'shop', 'shop', 'token map'",
            "'lost', 'lost', 'token nobody'")) {
      database.execute(
          "insert into api_token (id, name, made_by, hash, role, made_at) values ("
              + token
              + ", 'hash "
              + second
              + "', 'ADMIN', timestamp '2026-03-01 12:00:0"
              + second++
              + "')");
    }
  }

  private static void person(Statement database, int place, Contact contact, boolean gone)
      throws SQLException {
    database.execute(
        "insert into contact_snapshot (place, person, type_key, contact_json, search_text,"
            + " modified_at, changed, seen, missing, gone) values ("
            + place
            + ", '"
            + contact.id()
            + "', nullif('"
            + Objects.toString(ContactRow.typeKey(contact.type()), "")
            + "', ''), '"
            + ContactJson.write(contact)
            + "', 'as it was', current_timestamp, 1, 1, 0, "
            + gone
            + ")");
  }

  private static Set<String> texts(Statement database, String query) throws SQLException {
    Set<String> texts = new TreeSet<>();
    try (ResultSet rows = database.executeQuery(query)) {
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
    }
    return texts;
  }
}
