package org.actionsync.web.graphql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Arrays;
import java.util.List;

/** Whoever sent the request that is being answered on this thread. */
@ApplicationScoped
public class Caller {

  @Inject HttpServletRequest request; // stands for the request of the thread that asks

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
}
