package org.actionsync.simulator.http;

/** Something that answers calls. Wrap one in another to come between a caller and a service. */
@FunctionalInterface
public interface Endpoint {

  /**
   * Answers one call; may change the service's state.
   *
   * @throws Refusal if the service says no; the front turns it into the answer it carries
   */
  Answer answer(Call call);
}
