package org.actionsync.infrastructure.actionbuilder;

import java.net.URI;
import java.util.regex.Pattern;
import org.actionsync.application.port.ApiKey;
import org.actionsync.application.port.Campaign;
import org.actionsync.application.port.CampaignId;
import org.actionsync.application.port.Organization;
import org.actionsync.application.port.OrganizationId;
import org.actionsync.application.port.Organizations;
import org.actionsync.infrastructure.osdi.Osdi;

/** Where organizations and campaigns are, and with which key. */
final class BuilderPlace {

  private static final Pattern SUBDOMAIN = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");

  private BuilderPlace() {}

  /** Whether {@code subdomain} can be one, so that it cannot lead elsewhere. */
  static boolean isSubdomain(String subdomain) {
    return SUBDOMAIN.matcher(subdomain).matches();
  }

  /**
   * The address of an organization.
   *
   * @throws IllegalArgumentException if {@code subdomain} cannot be one
   */
  static URI organization(Osdi osdi, String subdomain) {
    if (!isSubdomain(subdomain)) {
      throw new IllegalArgumentException("Not a subdomain: '" + subdomain + "'");
    }
    String address = osdi.settings().places().builder().replace("{subdomain}", subdomain);
    return URI.create(address.replaceAll("/+$", ""));
  }

  /** A campaign with its organization's key. */
  record OfCampaign(Campaign campaign, URI address, ApiKey key) {}

  /** Throws {@link IllegalStateException} for an unknown campaign. */
  static OfCampaign of(Osdi osdi, Organizations organizations, CampaignId id) {
    Campaign campaign =
        organizations
            .campaign(id)
            .orElseThrow(() -> new IllegalStateException("No campaign " + id));
    Organization organization = of(organizations, campaign.organization());
    URI address =
        URI.create(
            organization(osdi, organization.subdomain()) + "/campaigns/" + campaign.remoteId());
    return new OfCampaign(campaign, address, organizations.key(organization.id()));
  }

  /** Throws {@link IllegalStateException} for an unknown organization. */
  static Organization of(Organizations organizations, OrganizationId id) {
    return organizations
        .find(id)
        .orElseThrow(() -> new IllegalStateException("No organization " + id));
  }
}
