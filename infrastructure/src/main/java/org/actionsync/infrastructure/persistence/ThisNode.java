package org.actionsync.infrastructure.persistence;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Makes the one {@link Leases} of the server, from its configuration. */
@ApplicationScoped
class ThisNode {

  @Inject
  @ConfigProperty(name = "actionsync.data.dir")
  Optional<String> ownDirectory;

  @Inject
  @ConfigProperty(name = "jboss.server.data.dir")
  Optional<String> serverDirectory;

  private @Nullable NodeName name;

  /** A call that began while the lease was good has ended when another node may take over. */
  @Produces
  @Singleton
  Leases leases(
      @ConfigProperty(name = "actionsync.lease", defaultValue = "PT90S") Duration length,
      @ConfigProperty(name = "actionsync.time-out", defaultValue = "PT30S") Duration timeout) {
    if (Leases.atLeast(length).compareTo(timeout.multipliedBy(2)) < 0) {
      throw new IllegalArgumentException(
          "actionsync.lease has to be longer than connecting and waiting for an answer may take,"
              + " three times actionsync.time-out: "
              + length);
    }
    NodeName found = NodeName.of(Path.of(ownDirectory.or(() -> serverDirectory).orElse(".")));
    name = found;
    return new Leases(found.toString(), length);
  }

  @PreDestroy
  void stop() {
    if (name != null) {
      name.close();
    }
  }
}
