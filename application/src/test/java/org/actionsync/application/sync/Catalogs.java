package org.actionsync.application.sync;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.actionsync.application.fake.InMemoryDirectory;
import org.actionsync.application.port.ApiKey;
import org.actionsync.application.port.BuilderCatalog;
import org.actionsync.application.port.CampaignId;
import org.actionsync.application.port.Cursor;
import org.actionsync.application.port.DirectoryUnavailable;
import org.actionsync.application.port.GroupId;
import org.actionsync.application.port.NetworkCatalog;
import org.actionsync.application.port.OrganizationId;
import org.actionsync.application.port.Page;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.mapping.Response;
import org.actionsync.domain.mapping.Tag;

/** The tags and responses of both services, which fail when their service does. */
final class Catalogs {

  private final InMemoryDirectory network;
  private final InMemoryDirectory builder;
  final Map<RemoteId, Tag> tags = new LinkedHashMap<>();
  final Map<RemoteId, Response> responses = new LinkedHashMap<>();

  /** What happens while tags or responses are listed. */
  Runnable meanwhile = () -> {};

  Catalogs(InMemoryDirectory network, InMemoryDirectory builder) {
    this.network = network;
    this.builder = builder;
  }

  private <T> Page<T> askedFrom(InMemoryDirectory service, Map<RemoteId, T> all)
      throws DirectoryUnavailable {
    meanwhile.run();
    Instant servedAt = service.people(null, Cursor.START).servedAt(); // fails when the service does
    return new Page<>(List.copyOf(all.values()), Optional.empty(), servedAt);
  }

  NetworkCatalog ofNetwork() {
    return new NetworkCatalog() {
      @Override
      public Optional<String> probe(ApiKey key) {
        return Optional.empty();
      }

      @Override
      public Page<Tag> tags(GroupId group, Cursor from) throws DirectoryUnavailable {
        return askedFrom(network, tags);
      }

      @Override
      public Optional<Tag> tag(GroupId group, RemoteId id) {
        return Optional.ofNullable(tags.get(id));
      }

      @Override
      public Tag createTag(GroupId group, String name) {
        throw new UnsupportedOperationException("No run makes a tag");
      }
    };
  }

  BuilderCatalog ofBuilder() {
    return new BuilderCatalog() {
      @Override
      public String probe(String subdomain, ApiKey key) {
        return subdomain;
      }

      @Override
      public List<RemoteCampaign> campaigns(OrganizationId organization) {
        return List.of();
      }

      @Override
      public Page<Response> responses(CampaignId campaign, Cursor from)
          throws DirectoryUnavailable {
        return askedFrom(builder, responses);
      }

      @Override
      public Optional<Response> response(CampaignId campaign, RemoteId id) {
        return Optional.ofNullable(responses.get(id));
      }
    };
  }
}
