package org.actionsync.infrastructure.actionbuilder;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.actionsync.application.port.ApiKey;
import org.actionsync.application.port.BuilderCatalog;
import org.actionsync.application.port.CampaignId;
import org.actionsync.application.port.ChangeRefused;
import org.actionsync.application.port.ContactDirectory;
import org.actionsync.application.port.Cursor;
import org.actionsync.application.port.DirectoryUnavailable;
import org.actionsync.application.port.Organization;
import org.actionsync.application.port.OrganizationId;
import org.actionsync.application.port.Organizations;
import org.actionsync.application.port.Page;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.mapping.Response;
import org.actionsync.infrastructure.actionbuilder.BuilderJson.CampaignsPage;
import org.actionsync.infrastructure.osdi.Answer;
import org.actionsync.infrastructure.osdi.Calls;
import org.actionsync.infrastructure.osdi.Identifiers;
import org.actionsync.infrastructure.osdi.Opener;
import org.actionsync.infrastructure.osdi.Osdi;
import org.actionsync.infrastructure.osdi.PageQuery;
import org.actionsync.infrastructure.osdi.Paging;
import org.actionsync.infrastructure.osdi.PersonParts;
import org.actionsync.infrastructure.osdi.Storable;
import org.actionsync.infrastructure.osdi.Tags;
import org.actionsync.infrastructure.osdi.TagsPage.TagJson;

/**
 * Action Builder over REST: opens campaigns with their organization's stored key, and looks up
 * campaigns and responses.
 */
@Dependent
class ActionBuilder implements BuilderCatalog, Opener<CampaignId> {

  private static final PageQuery ONE = new PageQuery(1, 1, null);
  private static final int NOT_FOUND = 404;

  private final Organizations organizations;
  private final Osdi osdi;

  @Inject
  ActionBuilder(Organizations organizations, Osdi osdi) {
    this.organizations = organizations;
    this.osdi = osdi;
  }

  @Override
  public ContactDirectory open(CampaignId campaign) {
    return new BuilderDirectory(osdi, BuilderPlace.of(osdi, organizations, campaign));
  }

  /**
   * Whether the entry point refuses a wrong key is not known, so the campaigns are asked for too. A
   * name that is nowhere answers with a redirect or 404, as far as it answers at all.
   */
  @Override
  public String probe(String subdomain, ApiKey key) throws DirectoryUnavailable, ChangeRefused {
    if (!BuilderPlace.isSubdomain(subdomain)) {
      throw new ChangeRefused(NOT_FOUND, "This cannot be a subdomain: letters, digits and hyphens");
    }
    OrganizationApi api = organization(subdomain);
    Calls calls = osdi.calls(Side.BUILDER, key);
    Answer answer = calls.repeatable(api::entryPoint);
    if (answer.isElsewhere() || answer.isNotFound()) {
      throw new ChangeRefused(
          NOT_FOUND, "Action Builder knows no organization '" + subdomain + "'");
    }
    String motd = answer.orRefused().read(BuilderJson.EntryPoint.class).motd();
    calls.repeatable(secret -> api.campaigns(secret, ONE)).orUnavailable();
    return Greeting.name(motd).orElse(subdomain);
  }

  private OrganizationApi organization(String subdomain) {
    return osdi.client(OrganizationApi.class, BuilderPlace.organization(osdi, subdomain));
  }

  @Override
  public List<RemoteCampaign> campaigns(OrganizationId id) throws DirectoryUnavailable {
    Organization organization = BuilderPlace.of(organizations, id);
    OrganizationApi api = organization(organization.subdomain());
    Calls calls = osdi.calls(Side.BUILDER, organizations.key(id));
    Paging paging = osdi.paging(Side.BUILDER);
    List<RemoteCampaign> campaigns = new ArrayList<>();
    Optional<Cursor> next = Optional.of(Cursor.START);
    while (next.isPresent()) {
      PageQuery query = paging.query(next.get(), null);
      Answer answer = calls.repeatable(key -> api.campaigns(key, query)).orUnavailable();
      CampaignsPage page = answer.read(CampaignsPage.class);
      page.campaigns().forEach(json -> campaign(json).ifPresent(campaigns::add));
      next = paging.next(next.get(), page);
    }
    return List.copyOf(campaigns);
  }

  private static Optional<RemoteCampaign> campaign(BuilderJson.Campaign json) {
    String name = Objects.requireNonNullElse(PersonParts.text(json.name()), "");
    String type = Objects.requireNonNullElse(PersonParts.type(json.entityType()), "Person");
    boolean archived = Boolean.TRUE.equals(json.archived());
    return Identifiers.own(Side.BUILDER, json.identifiers())
        .map(id -> new RemoteCampaign(id, name, archived, type));
  }

  @Override
  public Page<Response> responses(CampaignId campaign, Cursor from) throws DirectoryUnavailable {
    return tags(campaign).page(from, ActionBuilder::response);
  }

  @Override
  public Optional<Response> response(CampaignId campaign, RemoteId id) throws DirectoryUnavailable {
    return tags(campaign).find(id).flatMap(ActionBuilder::response);
  }

  private Tags tags(CampaignId campaign) {
    BuilderPlace.OfCampaign place = BuilderPlace.of(osdi, organizations, campaign);
    CampaignApi api = osdi.client(CampaignApi.class, place.address());
    return new Tags(api, osdi.calls(Side.BUILDER, place.key()), osdi.paging(Side.BUILDER));
  }

  /**
   * Only responses of standard fields, because the others carry a number, date, note or address
   * that a tag cannot say. Nor those whose name is not {@link Storable}. Whether a field is
   * universal is not on the API.
   */
  private static Optional<Response> response(TagJson json) {
    String section = Storable.name(json.section()).orElse(null);
    String field = Storable.name(json.field()).orElse(null);
    String name = Storable.name(json.name()).orElse(null);
    String type = json.fieldType();
    if (section == null || field == null || name == null) {
      return Optional.empty();
    }
    if (type != null && !type.equals("standard")) {
      return Optional.empty();
    }
    boolean single = !Boolean.TRUE.equals(json.multiple());
    return Identifiers.own(Side.BUILDER, json.identifiers())
        .map(id -> new Response(id, section, field, name, single, null));
  }
}
