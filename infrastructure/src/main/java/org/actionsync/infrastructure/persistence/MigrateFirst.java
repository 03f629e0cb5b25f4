package org.actionsync.infrastructure.persistence;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.spi.BootstrapContext;
import org.hibernate.engine.jdbc.connections.spi.ConnectionProvider;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.integrator.spi.Integrator;
import org.hibernate.service.spi.SessionFactoryServiceRegistry;

/**
 * Brings the tables up to date before Hibernate looks at them.
 *
 * <p>Hibernate calls integrators after it knows the data source and before it validates the tables.
 * A start-up bean would come too late: the server validates while it deploys.
 */
public final class MigrateFirst implements Integrator {

  @Override
  public void integrate(
      Metadata metadata, BootstrapContext bootstrap, SessionFactoryImplementor factory) {
    ConnectionProvider connections =
        factory.getServiceRegistry().requireService(ConnectionProvider.class);
    migrations(connections.unwrap(DataSource.class)).load().migrate();
  }

  /**
   * All migrations there are. Tables of a newer version are refused: this one would not keep right
   * what it does not know of, and the newer one would trust it afterwards.
   */
  static FluentConfiguration migrations(DataSource database) {
    return Flyway.configure(MigrateFirst.class.getClassLoader())
        .dataSource(database)
        .locations("classpath:db/migration")
        .ignoreMigrationPatterns(new String[0])
        .javaMigrations(new IndexWords())
        .callbacks(new NamesByBytes());
  }

  @Override
  public void disintegrate(
      SessionFactoryImplementor factory, SessionFactoryServiceRegistry registry) {
    // Tables stay.
  }
}
