package org.actionsync.infrastructure.osdi;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.actionsync.application.port.CallBudgets;
import org.eclipse.microprofile.config.ConfigProvider;

/** Makes the one {@link Osdi} of the server, from its configuration. */
@ApplicationScoped
class OsdiProducer {

  @Produces
  @Singleton
  Osdi osdi(CallBudgets shared, CallMeter meter) {
    return new Osdi(OsdiSettings.of(ConfigProvider.getConfig()), shared, meter);
  }

  void close(@Disposes Osdi osdi) {
    osdi.close();
  }
}
