package org.actionsync.web.graphql;

import java.time.Instant;
import org.actionsync.application.port.Users.User;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** Somebody who signs in with a password. */
@ForAdmins
@Type("User")
@Description("Somebody who signs in with a name and a password; for admins")
public record UserView(
    @Id @NonNull @Description("The name they sign in with") String name,
    @NonNull @Description("The most they may do") Role role,
    @Description("Whether they still have to choose a password of their own") boolean oneTime,
    @Nullable
        @Description(
            "Until then the password that was handed to them serves to choose one; null when they have")
        Instant oneTimeUntil,
    @Nullable
        @Description(
            "Until then no password is right, because wrong ones were given; null otherwise")
        Instant lockedUntil) {

  static UserView of(User user) {
    return new UserView(
        user.name(),
        Same.as(Role.class, user.role()),
        user.isOneTime(),
        user.oneTime() == null ? null : user.oneTime().until(),
        user.lockedUntil());
  }
}
