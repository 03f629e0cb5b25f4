package org.actionsync.infrastructure.alert;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.mail.Session;
import org.actionsync.application.port.Messenger;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** Makes the one way to the world outside, from the server's configuration. */
@ApplicationScoped
class OutsideProducer {

  @Resource(lookup = "java:jboss/mail/ActionSync")
  @Nullable Session session;

  @Produces
  @Singleton
  AlertSettings settings() {
    return AlertSettings.of(ConfigProvider.getConfig());
  }

  @Produces
  @Singleton
  Messenger outside(AlertSettings settings) {
    if (session == null) {
      throw new IllegalStateException("The server has no mail session");
    }
    return new Outside(settings, session);
  }

  void close(@Disposes Messenger outside) {
    if (outside instanceof Outside ours) {
      ours.close();
    }
  }
}
