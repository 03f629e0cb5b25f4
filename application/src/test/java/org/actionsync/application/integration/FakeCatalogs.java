package org.actionsync.application.integration;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.actionsync.application.port.ApiKey;
import org.actionsync.application.port.BuilderCatalog;
import org.actionsync.application.port.CampaignId;
import org.actionsync.application.port.ChangeRefused;
import org.actionsync.application.port.Cursor;
import org.actionsync.application.port.DirectoryUnavailable;
import org.actionsync.application.port.DirectoryUnavailable.Kind;
import org.actionsync.application.port.GroupId;
import org.actionsync.application.port.NetworkCatalog;
import org.actionsync.application.port.OrganizationId;
import org.actionsync.application.port.Page;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.mapping.Response;
import org.actionsync.domain.mapping.Tag;
import org.jspecify.annotations.Nullable;

/** Both services as an admin sees them while setting up: with tags, responses and bad days. */
public final class FakeCatalogs {

  /** Two a page, so that reading all takes several. */
  private static final int PAGE = 2;

  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  /** Names by key; a key that is not here is refused. An empty name is one nobody tells. */
  public final Map<String, String> groupNames = new HashMap<>();

  /** The group's tags. */
  public final List<Tag> tags = new ArrayList<>();

  /** Greetings by subdomain. */
  public final Map<String, String> organizationNames = new HashMap<>();

  /** The only key that organizations accept. */
  public String organizationKey = "organization-key";

  /** What is listed of the organization. */
  public final List<BuilderCatalog.RemoteCampaign> campaigns = new ArrayList<>();

  /** Active responses. */
  public final List<Response> responses = new ArrayList<>();

  /** The side that does not answer, if any. */
  public @Nullable Side down;

  /** Whether probing works but nothing after it. */
  public boolean downAfterProbe;

  /** The side that stops answering after {@link #callsLeft}, if any. */
  public @Nullable Side failing;

  /** How many more calls the {@link #failing} side answers. */
  public int callsLeft;

  /** Calls made so far. */
  public int calls;

  private void call(Side side) throws DirectoryUnavailable {
    calls++;
    if (side == failing && callsLeft-- == 0) {
      down = side;
    }
    if (side == down) {
      throw new DirectoryUnavailable(side, Kind.UNREACHABLE, "no answer within 30 seconds");
    }
  }

  private static <T> Page<T> page(List<T> all, Cursor from) {
    int start = from.equals(Cursor.START) ? 0 : Integer.parseInt(from.value());
    int end = Math.min(start + PAGE, all.size());
    Optional<Cursor> next =
        end < all.size() ? Optional.of(new Cursor(String.valueOf(end))) : Optional.empty();
    return new Page<>(all.subList(start, end), next, NOON);
  }

  /** Action Network. */
  public NetworkCatalog network() {
    return new NetworkCatalog() {
      @Override
      public Optional<String> probe(ApiKey key) throws DirectoryUnavailable {
        call(Side.NETWORK);
        String name = groupNames.get(key.secret());
        if (name == null) {
          throw new DirectoryUnavailable(Side.NETWORK, Kind.KEY_REFUSED, "403");
        }
        return Optional.of(name).filter(known -> !known.isEmpty());
      }

      @Override
      public Page<Tag> tags(GroupId group, Cursor from) throws DirectoryUnavailable {
        call(Side.NETWORK);
        return page(tags, from);
      }

      @Override
      public Optional<Tag> tag(GroupId group, RemoteId id) throws DirectoryUnavailable {
        call(Side.NETWORK);
        return tags.stream().filter(tag -> tag.id().equals(id)).findFirst();
      }

      @Override
      public Tag createTag(GroupId group, String name) throws DirectoryUnavailable {
        call(Side.NETWORK);
        Tag made = new Tag(new RemoteId("made-" + (tags.size() + 1)), name);
        tags.add(made);
        return made;
      }
    };
  }

  /** Action Builder. */
  public BuilderCatalog builder() {
    return new BuilderCatalog() {
      @Override
      public String probe(String subdomain, ApiKey key) throws DirectoryUnavailable, ChangeRefused {
        call(Side.BUILDER);
        String name = organizationNames.get(subdomain);
        if (name == null) {
          throw new ChangeRefused(404, "nothing here");
        }
        if (!key.secret().equals(organizationKey)) {
          throw new DirectoryUnavailable(Side.BUILDER, Kind.KEY_REFUSED, "401");
        }
        down = downAfterProbe ? Side.BUILDER : down;
        return name;
      }

      @Override
      public List<RemoteCampaign> campaigns(OrganizationId organization)
          throws DirectoryUnavailable {
        call(Side.BUILDER);
        return List.copyOf(campaigns);
      }

      @Override
      public Page<Response> responses(CampaignId campaign, Cursor from)
          throws DirectoryUnavailable {
        call(Side.BUILDER);
        return page(responses, from);
      }

      @Override
      public Optional<Response> response(CampaignId campaign, RemoteId id)
          throws DirectoryUnavailable {
        call(Side.BUILDER);
        return responses.stream().filter(response -> response.id().equals(id)).findFirst();
      }
    };
  }
}
