package org.actionsync.web.graphql;

import jakarta.enterprise.context.RequestScoped;
import java.util.Arrays;
import java.util.List;
import org.actionsync.application.port.AuditLog;
import org.jspecify.annotations.Nullable;

/** Whoever sent the request that is being answered; nobody until somebody is recognised. */
@RequestScoped
public class Caller {

  private @Nullable Identity identity;
  private String address = "";

  /** The request came from there, whoever sent it. */
  public void comesFrom(String seen) {
    address = seen;
  }

  /** Where the request came from; empty when that is not known. */
  public String address() {
    return address;
  }

  /** From here on the request is known to be theirs. */
  public void become(Identity recognised) {
    identity = recognised;
  }

  /** Whether anybody has signed in. */
  public boolean isSomebody() {
    return identity != null;
  }

  /** Who it is; an error with a code when nobody has signed in. */
  public Identity identity() {
    if (identity == null) {
      throw new CodedException(ErrorCode.UNAUTHENTICATED, "Sign in first");
    }
    return identity;
  }

  /** The name they signed in with. */
  public String name() {
    return identity().name();
  }

  /** All that they may do: an admin is also a viewer. */
  public List<Role> roles() {
    return Arrays.stream(Role.values()).filter(this::may).toList();
  }

  /** Whether they may do what needs this role; an error with a code when nobody has signed in. */
  public boolean may(Role needed) {
    return identity().role().includes(needed);
  }

  /** As the audit log knows them. */
  AuditLog.Actor asActor() {
    return new AuditLog.Actor(
        name(), roles().stream().map(Role::name).toList(), identity().address());
  }
}
