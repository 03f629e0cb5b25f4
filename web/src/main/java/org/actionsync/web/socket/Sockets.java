package org.actionsync.web.socket;

import jakarta.websocket.Endpoint;
import jakarta.websocket.server.ServerApplicationConfig;
import jakarta.websocket.server.ServerEndpointConfig;
import java.util.List;
import java.util.Set;

/** Tells the server which sockets there are: ours, and not the one that SmallRye brings along. */
public final class Sockets implements ServerApplicationConfig {

  /** Created by the server. */
  public Sockets() {}

  @Override
  public Set<ServerEndpointConfig> getEndpointConfigs(Set<Class<? extends Endpoint>> found) {
    return Set.of(
        ServerEndpointConfig.Builder.create(GraphQLSocket.class, "/graphql")
            .subprotocols(List.of(GraphQLSocket.PROTOCOL))
            .configurator(new Handshake())
            .build());
  }

  @Override
  public Set<Class<?>> getAnnotatedEndpointClasses(Set<Class<?>> found) {
    return Set.of();
  }
}
