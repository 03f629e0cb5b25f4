package org.actionsync.health;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** ActionSync is deployed and answers. Looks at nothing outside: no restart mends a database. */
@Liveness
@ApplicationScoped
class ProcessIsLive implements HealthCheck {

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.up("actionsync");
  }
}
