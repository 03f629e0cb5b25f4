package org.actionsync.web.graphql;

import java.time.Instant;
import org.actionsync.application.port.ApiTokens.ApiToken;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** What a program signs in with, without the text itself. */
@ForAdmins
@Type("ApiToken")
@Description("What a program signs in with; its text is shown once, when it is made. For admins")
public record ApiTokenView(
    @Id @NonNull @Description("Our name for it") String id,
    @NonNull @Description("What it is for") String name,
    @NonNull @Description("The most that whoever has it may do") Role role,
    @NonNull @Description("The admin who made it") String createdBy,
    @NonNull @Description("When it was made") Instant createdAt,
    @Nullable @Description("From then on it opens nothing; null for never") Instant expiresAt,
    @Nullable @Description("When it was last used, give or take a minute; null when it never was")
        Instant lastUsedAt,
    @Nullable @Description("When it was revoked; null when it was not") Instant revokedAt) {

  static ApiTokenView of(ApiToken token) {
    return new ApiTokenView(
        token.id(),
        token.name(),
        Same.as(Role.class, token.role()),
        token.maker().name(),
        token.madeAt(),
        token.expiresAt(),
        token.usedAt(),
        token.revokedAt());
  }
}
