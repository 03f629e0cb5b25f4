package org.actionsync.web.graphql;

import org.actionsync.application.port.Organization;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A connected Action Builder organization. */
@Type("Organization")
@Description("A connected Action Builder organization")
public record OrganizationView(
    @Id @NonNull String id,
    @NonNull String name,
    @NonNull String subdomain,
    @NonNull String keyHint,
    @NonNull ConnectionStateView state) {

  static OrganizationView of(Organization organization) {
    return new OrganizationView(
        organization.id().value(),
        organization.name(),
        organization.subdomain(),
        organization.keyHint(),
        Same.as(ConnectionStateView.class, organization.state()));
  }
}
