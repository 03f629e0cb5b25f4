package org.actionsync.web.socket;

import io.smallrye.graphql.spi.LookupService;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.HandshakeResponse;
import jakarta.websocket.server.HandshakeRequest;
import jakarta.websocket.server.ServerEndpointConfig;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.actionsync.web.graphql.Caller;
import org.actionsync.web.graphql.Identity;

/**
 * Takes whom the door recognised over into the socket.
 *
 * <p>Not when a page of another origin opens it: its browser may have sent a cookie or a password
 * all by itself, for somebody who knows nothing of it. Such a page has to show what it has been
 * given, in {@code connection_init}.
 */
public final class Handshake extends ServerEndpointConfig.Configurator {

  private static final String OPENER = AtTheDoor.class.getName();

  /** Created by the server. */
  public Handshake() {}

  @Override
  public void modifyHandshake(
      ServerEndpointConfig config, HandshakeRequest request, HandshakeResponse response) {
    Caller caller = LookupService.get().getInstance(Caller.class).get();
    boolean isMeant = caller.isSomebody() && isOurs(request.getHeaders());
    Identity known = isMeant ? caller.identity() : null;
    config.getUserProperties().put(OPENER, new AtTheDoor(known, caller.address()));
  }

  /** Whoever opened this socket. */
  static AtTheDoor opener(EndpointConfig config) {
    return (AtTheDoor) config.getUserProperties().getOrDefault(OPENER, AtTheDoor.NOBODY);
  }

  /** Programs have no origin, our own pages have that of the host that they ask. */
  static boolean isOurs(Map<String, List<String>> sent) {
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.putAll(sent);
    List<String> origins = headers.getOrDefault("Origin", List.of());
    List<String> hosts = headers.getOrDefault("Host", List.of());
    return origins.isEmpty()
        || (origins.size() == 1
            && hosts.size() == 1
            && host(origins.get(0)).equals(hosts.get(0).toLowerCase(Locale.ROOT)));
  }

  private static String host(String origin) {
    try {
      String host = URI.create(origin).getRawAuthority();
      return host == null ? "" : host.toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException noOrigin) {
      return "";
    }
  }
}
