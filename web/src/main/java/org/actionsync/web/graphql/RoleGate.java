package org.actionsync.web.graphql;

import io.smallrye.graphql.execution.event.InvokeInfo;
import io.smallrye.graphql.spi.EventingService;
import io.smallrye.graphql.spi.LookupService;
import io.smallrye.graphql.spi.ManagedInstance;
import java.lang.reflect.Method;
import org.eclipse.microprofile.graphql.Mutation;
import org.jspecify.annotations.Nullable;

/**
 * Lets viewers ask and admins change.
 *
 * <p>SmallRye turns {@code @RolesAllowed} into a line of the schema and enforces nothing. It does
 * call this before each of our methods, so the rule needs no annotation that somebody could forget:
 * what is a mutation, or shows what is {@link ForAdmins}, is for admins, everything else for
 * viewers. A mutation must also be meant: no page of another site may have a browser send it.
 */
public final class RoleGate implements EventingService {

  /** Null, which means: always on. No setting can open the gate. */
  @Override
  public @Nullable String getConfigKey() {
    return null;
  }

  @Override
  public void beforeInvoke(InvokeInfo call) {
    ManagedInstance<Caller> caller = LookupService.get().getInstance(Caller.class);
    admit(caller.get(), call.getOperationMethod());
  }

  static void admit(Caller caller, Method method) {
    Role needed = NeededRole.of(method);
    if (!caller.may(needed)) {
      throw new CodedException(
          ErrorCode.FORBIDDEN, "This needs the role '" + needed.inWords() + "'");
    }
    if (method.isAnnotationPresent(Mutation.class) && !caller.identity().isProvedToBeMeant()) {
      throw new CodedException(
          ErrorCode.FORBIDDEN,
          "A browser that is signed in sends me.csrfToken as the header X-CSRF-Token");
    }
  }
}
