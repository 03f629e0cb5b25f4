package org.actionsync.infrastructure.persistence;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.sql.DataSource;
import org.actionsync.application.contract.Storage;
import org.actionsync.application.port.Alerts;
import org.actionsync.application.port.ApiTokens;
import org.actionsync.application.port.AuditLog;
import org.actionsync.application.port.CallBudgets;
import org.actionsync.application.port.Cases;
import org.actionsync.application.port.Erased;
import org.actionsync.application.port.Groups;
import org.actionsync.application.port.Links;
import org.actionsync.application.port.Organizations;
import org.actionsync.application.port.Pairs;
import org.actionsync.application.port.People;
import org.actionsync.application.port.Plans;
import org.actionsync.application.port.Queues;
import org.actionsync.application.port.Reviews;
import org.actionsync.application.port.Runs;
import org.actionsync.application.port.Sessions;
import org.actionsync.application.port.Snapshots;
import org.actionsync.application.port.SubscriptionLedger;
import org.actionsync.application.port.TrackRecords;
import org.actionsync.application.port.Undos;
import org.actionsync.application.port.Users;
import org.actionsync.infrastructure.security.KeyCipher;
import org.actionsync.infrastructure.security.MasterKey;
import org.actionsync.infrastructure.security.PersonPrints;
import org.h2.jdbcx.JdbcDataSource;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;

/** A database for tests, laid out by the migrations, with every adapter in front of it. */
@SuppressWarnings("UnnecessaryAssignment") // here we are the container
public final class Database implements Storage {

  /** From the last to be emptied to the first, as foreign keys demand. */
  private static final List<String> TABLES =
      List.of(
          "browser_session",
          "api_token",
          "app_user",
          "audit_outcome",
          "audit_entry",
          "notice",
          "alert",
          "call_slot",
          "call_budget",
          "undo",
          "granted_subscription",
          "erased_print",
          "retired_print_key",
          "track_record",
          "answer",
          "review_item",
          "change_count",
          "planned_change",
          "pair",
          "tagging_snapshot",
          "loner",
          "pair_count",
          "contact_word",
          "contact_number",
          "contact_email",
          "contact_snapshot",
          "place",
          "run_total",
          "run",
          "mapping",
          "campaign_link",
          "campaign",
          "organization",
          "network_group");

  private final EntityManagerFactory factory;
  private final MasterKey master = MasterKey.parse("bWFzdGVyIGtleSBmb3IgdGVzdHMsIDMyIGJ5dGVzISE=");
  private final KeyCipher cipher = new KeyCipher(master);
  private final PersonPrints prints = new PersonPrints(master);

  private final Leases leases = new Leases("first", Duration.ofMinutes(1));

  private Database(DataSource source) {
    factory =
        Persistence.createEntityManagerFactory(
            "actionsync",
            Map.of(
                "jakarta.persistence.transactionType",
                "RESOURCE_LOCAL",
                "jakarta.persistence.jtaDataSource",
                source,
                "jakarta.persistence.nonJtaDataSource",
                source,
                "hibernate.jpa.compliance", // as WildFly has it
                "true",
                "hibernate.generate_statistics",
                "true",
                "hibernate.session.events.log",
                "false"));
  }

  /** An empty H2 database in memory. */
  static Database emptyH2() {
    return OnH2.SHARED.emptied();
  }

  /** An empty database of a PostgreSQL server. */
  static Database emptyPostgres() {
    return OnPostgres.SHARED.emptied();
  }

  /** For whoever wants to test something on both that is no contract of a port. */
  public enum Kind {
    H2,
    POSTGRESQL;

    /** A database of this kind with nothing in it. */
    public Database empty() {
      return this == H2 ? emptyH2() : emptyPostgres();
    }

    /** The same with what is in it. */
    Database asItIs() {
      return this == H2 ? OnH2.SHARED : OnPostgres.SHARED;
    }
  }

  /** Started by the first test that wants it. */
  private static final class OnH2 {

    static final Database SHARED = new Database(inMemory());

    private static DataSource inMemory() {
      JdbcDataSource source = new JdbcDataSource();
      source.setURL("jdbc:h2:mem:contracts;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000");
      return source;
    }
  }

  /** Started by the first test that wants it; the server ends with this JVM. */
  private static final class OnPostgres {

    static final Database SHARED = new Database(newServer());

    /** With texts in the order of a dictionary and not of their bytes, as many servers have it. */
    private static DataSource newServer() {
      try {
        EmbeddedPostgres server = EmbeddedPostgres.start();
        try (Connection connection = server.getPostgresDatabase().getConnection();
            Statement statement = connection.createStatement()) {
          statement.execute(
              "create database contracts template template0"
                  + " locale_provider icu icu_locale 'en-US'");
        }
        return server.getDatabase("postgres", "contracts");
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot start PostgreSQL", e);
      } catch (SQLException e) {
        throw new IllegalStateException("Cannot make a database", e);
      }
    }
  }

  /** The same with nothing in it any more. */
  public Database emptied() {
    inTransaction(
        entities -> {
          TABLES.forEach(t -> entities.createNativeQuery("delete from " + t).executeUpdate());
          return true;
        });
    return this;
  }

  /** Lets it look at how much of what there is, as it does by itself in time. */
  void analyze() {
    inTransaction(entities -> entities.createNativeQuery("analyze").executeUpdate());
  }

  /** What Hibernate counted, for tests that count statements. */
  public Statistics statistics() {
    return factory.unwrap(SessionFactory.class).getStatistics();
  }

  <R> R inTransaction(Function<EntityManager, R> work) {
    try (EntityManager entities = factory.createEntityManager()) {
      EntityTransaction transaction = entities.getTransaction();
      transaction.begin();
      try {
        R result = work.apply(entities);
        if (transaction.getRollbackOnly()) {
          transaction.rollback();
        } else {
          transaction.commit();
        }
        return result;
      } finally {
        if (transaction.isActive()) {
          transaction.rollback();
        }
      }
    }
  }

  /** The adapter as the container would hand it out: every method is one transaction. */
  private <T> T port(Class<T> port, Function<EntityManager, T> adapter) {
    return port.cast(
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (proxy, method, args) -> call(method, args, adapter)));
  }

  private <T> Object call(Method method, Object[] args, Function<EntityManager, T> adapter)
      throws Throwable {
    try {
      return inTransaction(entities -> invoke(method, adapter.apply(entities), args));
    } catch (Thrown thrown) {
      throw thrown.asThrown;
    }
  }

  private static Object invoke(Method method, Object adapter, Object[] args) {
    try {
      return method.invoke(adapter, args);
    } catch (InvocationTargetException thrown) {
      throw new Thrown(thrown.getTargetException());
    } catch (IllegalAccessException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static final class Thrown extends RuntimeException {
    private static final long serialVersionUID = 1;

    final transient Throwable asThrown;

    Thrown(Throwable cause) {
      super(cause);
      asThrown = cause;
    }
  }

  @Override
  public Groups groups() {
    return port(
        Groups.class,
        entities -> {
          JpaGroups adapter = new JpaGroups();
          adapter.entities = entities;
          adapter.cipher = cipher;
          return adapter;
        });
  }

  /** The groups, as a server with another master key has them. */
  Groups groups(KeyCipher other) {
    return port(
        Groups.class,
        entities -> {
          JpaGroups adapter = new JpaGroups();
          adapter.entities = entities;
          adapter.cipher = other;
          return adapter;
        });
  }

  /** The organizations, as a server with another master key has them. */
  Organizations organizations(KeyCipher other) {
    return port(
        Organizations.class,
        entities -> {
          JpaOrganizations adapter = new JpaOrganizations();
          adapter.entities = entities;
          adapter.cipher = other;
          return adapter;
        });
  }

  /** Whom a server with other prints knows to be erased. */
  Erased erased(PersonPrints others) {
    return port(
        Erased.class,
        entities -> {
          JpaErased adapter = new JpaErased();
          adapter.entities = entities;
          adapter.prints = others;
          return adapter;
        });
  }

  @Override
  public Organizations organizations() {
    return port(
        Organizations.class,
        entities -> {
          JpaOrganizations adapter = new JpaOrganizations();
          adapter.entities = entities;
          adapter.cipher = cipher;
          return adapter;
        });
  }

  @Override
  public Links links() {
    return port(
        Links.class,
        entities -> {
          JpaLinks adapter = new JpaLinks();
          adapter.entities = entities;
          return adapter;
        });
  }

  @Override
  public Runs runs() {
    return runs(leases);
  }

  @Override
  public Runs runs(String node, Duration lease) {
    return runs(new Leases(node, lease));
  }

  Runs runs(Leases ofNode) {
    return port(
        Runs.class,
        entities -> {
          JpaRuns adapter = new JpaRuns();
          adapter.entities = entities;
          adapter.leases = ofNode;
          return adapter;
        });
  }

  @Override
  public Pairs pairs() {
    return port(
        Pairs.class,
        entities -> {
          JpaPairs adapter = new JpaPairs();
          adapter.entities = entities;
          adapter.leases = leases;
          return adapter;
        });
  }

  @Override
  public Plans plans() {
    return port(
        Plans.class,
        entities -> {
          JpaPlans adapter = new JpaPlans();
          adapter.entities = entities;
          adapter.leases = leases;
          return adapter;
        });
  }

  @Override
  public Snapshots snapshots() {
    return port(
        Snapshots.class,
        entities -> {
          JpaSnapshots adapter = new JpaSnapshots();
          adapter.entities = entities;
          adapter.prints = prints;
          return adapter;
        });
  }

  @Override
  public Cases cases() {
    return port(
        Cases.class,
        entities -> {
          JpaCases adapter = new JpaCases();
          adapter.entities = entities;
          return adapter;
        });
  }

  @Override
  public Reviews reviews() {
    return port(
        Reviews.class,
        entities -> {
          JpaReviews adapter = new JpaReviews();
          adapter.entities = entities;
          return adapter;
        });
  }

  @Override
  public Undos undos() {
    return port(
        Undos.class,
        entities -> {
          JpaUndos adapter = new JpaUndos();
          adapter.entities = entities;
          return adapter;
        });
  }

  @Override
  public SubscriptionLedger ledger() {
    return port(
        SubscriptionLedger.class,
        entities -> {
          JpaSubscriptionLedger adapter = new JpaSubscriptionLedger();
          adapter.entities = entities;
          return adapter;
        });
  }

  @Override
  public Erased erased() {
    return port(
        Erased.class,
        entities -> {
          JpaErased adapter = new JpaErased();
          adapter.entities = entities;
          adapter.prints = prints;
          return adapter;
        });
  }

  @Override
  public TrackRecords trackRecords() {
    return port(
        TrackRecords.class,
        entities -> {
          JpaTrackRecords adapter = new JpaTrackRecords();
          adapter.entities = entities;
          adapter.leases = leases;
          return adapter;
        });
  }

  @Override
  public People people() {
    return port(
        People.class,
        entities -> {
          JpaPeople adapter = new JpaPeople();
          adapter.entities = entities;
          return adapter;
        });
  }

  @Override
  public Alerts alerts() {
    return port(
        Alerts.class,
        entities -> {
          JpaAlerts adapter = new JpaAlerts();
          adapter.entities = entities;
          return adapter;
        });
  }

  @Override
  public Queues queues() {
    return port(
        Queues.class,
        entities -> {
          JpaQueues adapter = new JpaQueues();
          adapter.entities = entities;
          return adapter;
        });
  }

  @Override
  public AuditLog auditLog() {
    return port(
        AuditLog.class,
        entities -> {
          JpaAuditLog adapter = new JpaAuditLog();
          adapter.entities = entities;
          return adapter;
        });
  }

  @Override
  public Users users() {
    return port(
        Users.class,
        entities -> {
          JpaUsers adapter = new JpaUsers();
          adapter.entities = entities;
          return adapter;
        });
  }

  @Override
  public Sessions sessions() {
    return port(
        Sessions.class,
        entities -> {
          JpaSessions adapter = new JpaSessions();
          adapter.entities = entities;
          return adapter;
        });
  }

  @Override
  public ApiTokens apiTokens() {
    return port(
        ApiTokens.class,
        entities -> {
          JpaApiTokens adapter = new JpaApiTokens();
          adapter.entities = entities;
          return adapter;
        });
  }

  CallBudgets callBudgets() {
    return port(
        CallBudgets.class,
        entities -> {
          JpaCallBudgets adapter = new JpaCallBudgets();
          adapter.entities = entities;
          adapter.cipher = cipher;
          return adapter;
        });
  }
}
