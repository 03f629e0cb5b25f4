package org.actionsync.application.history;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.actionsync.application.port.ApiKey;
import org.actionsync.application.port.BuilderCatalog;
import org.actionsync.application.port.CampaignId;
import org.actionsync.application.port.ContactDirectory;
import org.actionsync.application.port.Cursor;
import org.actionsync.application.port.Directories;
import org.actionsync.application.port.DirectoryUnavailable;
import org.actionsync.application.port.GroupId;
import org.actionsync.application.port.NetworkCatalog;
import org.actionsync.application.port.OrganizationId;
import org.actionsync.application.port.Page;
import org.actionsync.application.sync.Wiring;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.mapping.Response;
import org.actionsync.domain.mapping.Tag;
import org.actionsync.domain.run.RunId;
import org.jspecify.annotations.Nullable;

/** The town as ActionSync reaches it: over wires. */
final class Services {

  private final Town town;
  private final Wire.Surroundings around;
  private final Supplier<@Nullable RunId> run;
  private int tagsMade;

  Services(Town town, Wire.Surroundings around, Supplier<@Nullable RunId> run) {
    this.town = town;
    this.around = around;
    this.run = run;
  }

  Wiring.Outside outside() {
    return new Wiring.Outside(
        new Directories() {
          @Override
          public ContactDirectory of(GroupId group) {
            return wire(group);
          }

          @Override
          public ContactDirectory of(CampaignId campaign) {
            return wire(campaign);
          }
        },
        new Tags(),
        new Responses());
  }

  private Wire wire(GroupId group) {
    Who at = new Who(Side.NETWORK, group.value(), new RemoteId(group.value()));
    return new Wire(at, town.group(group).people(), around, run.get());
  }

  private Wire wire(CampaignId id) {
    Town.Campaign campaign = town.campaign(id);
    Who at = new Who(Side.BUILDER, id.value(), new RemoteId(campaign.organization().value()));
    return new Wire(at, campaign.people(), around, run.get());
  }

  private <T> Page<T> page(Map<RemoteId, T> all) {
    return new Page<>(List.copyOf(all.values()), Optional.empty(), around.now());
  }

  private final class Tags implements NetworkCatalog {

    @Override
    public Optional<String> probe(ApiKey key) {
      return Optional.empty();
    }

    @Override
    public Page<Tag> tags(GroupId group, Cursor from) throws DirectoryUnavailable {
      wire(group).begin();
      return page(town.group(group).tags());
    }

    @Override
    public Optional<Tag> tag(GroupId group, RemoteId id) throws DirectoryUnavailable {
      wire(group).begin();
      return Optional.ofNullable(town.group(group).tags().get(id));
    }

    @Override
    public Tag createTag(GroupId id, String name) {
      Town.Group group = town.group(id);
      return group.tags().values().stream()
          .filter(tag -> tag.name().equalsIgnoreCase(name))
          .findFirst()
          .orElseGet(() -> make(group, name));
    }

    private Tag make(Town.Group group, String name) {
      Tag tag = new Tag(new RemoteId(group.id() + "-m" + ++tagsMade), name);
      Town.addTag(group.people(), group.tags(), tag);
      return tag;
    }
  }

  private final class Responses implements BuilderCatalog {

    @Override
    public String probe(String subdomain, ApiKey key) {
      return subdomain;
    }

    @Override
    public List<RemoteCampaign> campaigns(OrganizationId organization) {
      return List.of();
    }

    @Override
    public Page<Response> responses(CampaignId campaign, Cursor from) throws DirectoryUnavailable {
      wire(campaign).begin();
      return page(town.campaign(campaign).responses());
    }

    @Override
    public Optional<Response> response(CampaignId campaign, RemoteId id)
        throws DirectoryUnavailable {
      wire(campaign).begin();
      return Optional.ofNullable(town.campaign(campaign).responses().get(id));
    }
  }
}
