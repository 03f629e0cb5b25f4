package org.actionsync.it;

import io.smallrye.graphql.api.Subscription;
import io.smallrye.graphql.client.typesafe.api.GraphQLClientApi;
import io.smallrye.graphql.client.typesafe.api.TypesafeGraphQLClientBuilder;
import io.smallrye.graphql.client.websocket.WebsocketSubprotocol;
import io.smallrye.mutiny.Multi;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/**
 * Our API as somebody who writes Java describes it to SmallRye's typesafe client: from the schema,
 * and without a class of ours.
 */
@GraphQLClientApi
interface ActionSyncClient {

  /** Of this server, for a user whose password is their name. */
  static ActionSyncClient at(URI server, String user) {
    return TypesafeGraphQLClientBuilder.newBuilder()
        .endpoint(server.resolve("graphql"))
        .header("Authorization", GraphQL.credentials(user))
        .subprotocols(WebsocketSubprotocol.GRAPHQL_TRANSPORT_WS)
        .build(ActionSyncClient.class);
  }

  @Query
  Me me();

  @Query
  List<Organization> organizations();

  @Query
  Campaigns campaigns(@Id @NonNull String organizationId, String search);

  @Query
  Responses responses(@Id @NonNull String campaignId, String search);

  @Query
  Run run(@Id @NonNull String id);

  @Query
  Runs runs(@Id String linkId, Integer first);

  @Mutation
  Organization connectOrganization(@NonNull ConnectOrganizationInput input);

  @Mutation
  Group connectGroup(@NonNull ConnectGroupInput input);

  @Mutation
  Link linkCampaign(@NonNull LinkCampaignInput input);

  @Mutation
  Mapping mapResponse(@NonNull MapResponseInput input);

  @Mutation
  Run previewRun(@Id @NonNull String linkId);

  @Mutation
  Link enableLink(@Id @NonNull String id);

  @Mutation
  Run startRun(@Id @NonNull String linkId);

  @Mutation
  boolean unlinkCampaign(@Id @NonNull String id);

  @Mutation
  boolean disconnectGroup(@Id @NonNull String id);

  @Mutation
  boolean disconnectOrganization(@Id @NonNull String id);

  @Subscription
  Multi<Run> runProgress(@Id @NonNull String id);

  /** Whoever asks. */
  record Me(String name, List<Role> roles) {}

  enum Role {
    VIEWER,
    ADMIN
  }

  record Organization(@Id String id, String name, String subdomain) {}

  record Group(@Id String id, String name, String keyHint) {}

  record Campaigns(List<Campaign> nodes) {}

  record Campaign(@Id String id, String name) {}

  record Responses(List<Response> nodes) {}

  record Response(@Id String id, String section, String field, String name) {}

  record Link(@Id String id, boolean enabled, Tag magicTag) {}

  record Tag(@Id String id, String name) {}

  record Mapping(@Id String id, MappingState state, Tag tag) {}

  enum MappingState {
    ACTIVE,
    PAUSED,
    BROKEN
  }

  enum Direction {
    BOTH,
    TO_BUILDER,
    TO_NETWORK
  }

  record Run(
      @Id String id,
      RunStatus status,
      @Nullable RunPhase phase,
      @Nullable Double progress,
      @Nullable Link link,
      Totals totals) {}

  record Runs(List<Run> nodes) {}

  enum RunStatus {
    RUNNING,
    HELD,
    PREVIEWED,
    DONE,
    INTERRUPTED,
    FAILED,
    CANCELLED,
    DISCARDED
  }

  enum RunPhase {
    READ,
    PLAN,
    APPLY,
    VERIFY,
    CLOSE
  }

  record Totals(int read, int created) {}

  @Input
  @Name("ConnectOrganizationInput")
  record ConnectOrganizationInput(String subdomain, String apiKey) {}

  @Input
  @Name("ConnectGroupInput")
  record ConnectGroupInput(String apiKey, String name) {}

  @Input
  @Name("LinkCampaignInput")
  record LinkCampaignInput(@Id String campaignId, @Id String groupId) {}

  @Input
  @Name("MapResponseInput")
  record MapResponseInput(
      @Id String linkId, @Id String responseId, String newTagName, Direction direction) {}
}
