package org.actionsync.web.graphql;

import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;

/** Whoever will hear more than one answer to the question that is being answered, if they can. */
@RequestScoped
class Audience {

  private @Nullable Line line;

  /** From here on it is known how they are reached. */
  void become(Line known) {
    line = known;
  }

  /** The way to them; an error with a code when the question came on one that ends here. */
  Line line() {
    if (line == null) {
      throw new CodedException(
          ErrorCode.INVALID, "Subscribe over a WebSocket that speaks graphql-transport-ws");
    }
    return line;
  }
}
