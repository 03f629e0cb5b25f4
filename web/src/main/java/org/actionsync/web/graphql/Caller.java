package org.actionsync.web.graphql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import org.actionsync.application.port.AuditLog;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whoever sent the request that is being answered on this thread. */
@ApplicationScoped
public class Caller {

  @Inject HttpServletRequest request; // stands for the request of the thread that asks

  /**
   * How many proxies of ours every request comes through, each of which says where it had it from.
   */
  @Inject
  @ConfigProperty(name = "actionsync.proxies", defaultValue = "0")
  int proxies;

  /** The name they signed in with. */
  public String name() {
    Principal principal = request.getUserPrincipal();
    if (principal == null) {
      throw new CodedException(ErrorCode.UNAUTHENTICATED, "Sign in first");
    }
    return principal.getName();
  }

  /** All that they may do: an admin is also a viewer, whether or not the user files say so. */
  public List<Role> roles() {
    return Arrays.stream(Role.values()).filter(this::may).toList();
  }

  boolean may(Role needed) {
    return Arrays.stream(Role.values())
        .filter(role -> role.includes(needed))
        .anyMatch(role -> request.isUserInRole(role.nameInServer()));
  }

  /** As the audit log knows them. */
  AuditLog.Actor asActor() {
    return new AuditLog.Actor(
        name(), roles().stream().map(Role::name).toList(), RemoteAddress.of(request, proxies));
  }
}
