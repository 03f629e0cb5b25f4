package org.actionsync.web.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.actionsync.web.graphql.CodedException;
import org.actionsync.web.graphql.Identity;
import org.actionsync.web.socket.Recognition;
import org.jspecify.annotations.Nullable;

/** Knows in sockets whom the door would know. */
@ApplicationScoped
class KnownInSockets implements Recognition {

  @Inject Credentials credentials;

  @Override
  public @Nullable Identity recognise(String authorization, String address) {
    try {
      return credentials.recognize(authorization, address);
    } catch (CodedException nobody) {
      return null; // the socket is closed with a word of its own for it
    }
  }

  @Override
  public @Nullable Identity again(Identity before) {
    return credentials.again(before).orElse(null);
  }
}
