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
    @Id @NonNull @Description("Our id of it") String id,
    @NonNull @Description("As Action Builder calls it") String name,
    @NonNull @Description("What stands before .actionbuilder.org") String subdomain,
    @NonNull @Description("The last four characters of its key") String keyHint,
    @NonNull @Description("Whether its key works") ConnectionStateView state) {

  static OrganizationView of(Organization organization) {
    return new OrganizationView(
        organization.id().value(),
        organization.name(),
        organization.subdomain(),
        organization.keyHint(),
        Same.as(ConnectionStateView.class, organization.state()));
  }
}
