package org.actionsync.infrastructure.security;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.logging.Logger;
import org.actionsync.application.access.FirstAdmin;
import org.actionsync.application.access.OneTimePasswords.OneTimePassword;
import org.actionsync.application.integration.SetUpRefused;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Where nobody could sign in, an admin is made at start: with the password that the operator has
 * set, otherwise with one that is printed and serves once. With an identity provider there is
 * nobody to make.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class FirstAdminAtStart {

  private static final Logger LOG = Logger.getLogger(FirstAdminAtStart.class.getName());

  @Inject @Nullable FirstAdmin firstAdmin;

  @Inject
  @ConfigProperty(name = "actionsync.admin.name", defaultValue = "admin")
  String name;

  @Inject
  @ConfigProperty(name = "actionsync.admin.password")
  Optional<String> password;

  @Inject
  @ConfigProperty(name = "oidc.provider-url")
  Optional<String> provider;

  /** Created by the container. */
  public FirstAdminAtStart() {}

  @PostConstruct
  void ensure() {
    if (provider.isPresent() || firstAdmin == null) {
      return;
    }
    try {
      firstAdmin.ensure(name, password).ifPresent(FirstAdminAtStart::tell);
    } catch (SetUpRefused refused) {
      throw new IllegalStateException(
          "The first admin cannot be made of actionsync.admin.name and .password: "
              + refused.getMessage(),
          refused);
    }
  }

  private static void tell(FirstAdmin.Made admin) {
    OneTimePassword once = admin.oneTime();
    LOG.info(
        () ->
            "There was no admin. Sign in as '"
                + admin.name()
                + (once == null
                    ? "' with the password that is set as actionsync.admin.password"
                    : "' with this password, which serves once and until "
                        + once.terms().until()
                        + ", and choose another: "
                        + once.text()));
  }
}
