package org.actionsync.infrastructure.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Finds the master key: {@code ACTIONSYNC_MASTER_KEY} from the environment or any other source of
 * configuration, otherwise a file {@code master.key} in the data directory.
 */
@ApplicationScoped
class Secrets {

  @Inject
  @ConfigProperty(name = "actionsync.master-key")
  Optional<String> set;

  @Inject
  @ConfigProperty(name = "actionsync.data.dir")
  Optional<String> ownDirectory;

  @Inject
  @ConfigProperty(name = "jboss.server.data.dir")
  Optional<String> serverDirectory;

  @Produces
  @Singleton
  KeyCipher keyCipher() {
    return new KeyCipher(masterKey());
  }

  private MasterKey masterKey() {
    if (set.isPresent()) {
      return MasterKey.parse(set.get());
    }
    String directory = ownDirectory.or(() -> serverDirectory).orElse(".");
    return new KeyFile(Path.of(directory, "master.key")).readOrMake();
  }
}
