package org.actionsync.infrastructure.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.actionsync.application.insight.Freshness;
import org.actionsync.health.LinksAreFresh;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.Readiness;

/** Tells the health checks of the EAR, which see nothing of the WAR, how fresh the links are. */
@ApplicationScoped
class Told {

  @Inject Freshness freshness;
  @Inject @Readiness LinksAreFresh links;

  @Inject
  @ConfigProperty(name = "actionsync.stale-after", defaultValue = "PT3H")
  Duration limit;

  @Inject
  @ConfigProperty(name = "actionsync.health.stale-is-down", defaultValue = "false")
  boolean staleIsDown;

  void health() {
    Map<String, Instant> since = new HashMap<>();
    freshness.ofEnabledLinks().forEach(age -> since.put(age.link().value(), age.since()));
    links.learn(new LinksAreFresh.Known(since, limit, staleIsDown));
  }
}
