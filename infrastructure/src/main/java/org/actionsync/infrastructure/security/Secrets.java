package org.actionsync.infrastructure.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Finds the master key: {@code ACTIONSYNC_MASTER_KEY} from the environment or any other source of
 * configuration, otherwise a file {@code master.key} in the data directory.
 */
@ApplicationScoped
class Secrets {

  private static final Logger LOG = Logger.getLogger(Secrets.class.getName());

  @Inject
  @ConfigProperty(name = "actionsync.master-key")
  Optional<String> set;

  /** With commas between them; what is stored under one of these is encrypted anew at start. */
  @Inject
  @ConfigProperty(name = "actionsync.master-key.previous")
  Optional<String> before;

  @Inject
  @ConfigProperty(name = "actionsync.data.dir")
  Optional<String> ownDirectory;

  @Inject
  @ConfigProperty(name = "jboss.server.data.dir")
  Optional<String> serverDirectory;

  @Produces
  @Singleton
  KeyCipher keyCipher() {
    return new KeyCipher(masterKey(), previous());
  }

  @Produces
  @Singleton
  PersonPrints personPrints(RetiredPrintKeys retired) {
    return new PersonPrints(masterKey(), previous(), retired);
  }

  /** A master key that cannot be read stops the start, not the first admin who pastes a key. */
  void atStart(@Observes @Initialized(ApplicationScoped.class) Object started, KeyCipher cipher) {
    LOG.fine(() -> "Keys are kept under the " + cipher);
  }

  private List<MasterKey> previous() {
    return before.stream()
        .flatMap(keys -> Arrays.stream(keys.split(",")))
        .filter(key -> !key.isBlank())
        .map(MasterKey::parse)
        .toList();
  }

  private MasterKey masterKey() {
    if (set.isPresent()) {
      return MasterKey.parse(set.get());
    }
    String directory = ownDirectory.or(() -> serverDirectory).orElse(".");
    return new KeyFile(Path.of(directory, "master.key")).readOrMake();
  }
}
