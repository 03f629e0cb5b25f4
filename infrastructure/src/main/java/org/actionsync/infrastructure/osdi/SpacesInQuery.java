package org.actionsync.infrastructure.osdi;

import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import java.net.URI;

/**
 * Sends a space as {@code %20}, as both services want it. The client writes it as a plus sign, and
 * a plus sign that is meant as {@code %2B}, so that no other plus sign is left.
 */
final class SpacesInQuery implements ClientRequestFilter {

  @Override
  public void filter(ClientRequestContext request) {
    String uri = request.getUri().toString();
    int query = uri.indexOf('?');
    if (query >= 0) {
      String fixed = uri.substring(query).replace("+", "%20");
      request.setUri(URI.create(uri.substring(0, query) + fixed));
    }
  }
}
