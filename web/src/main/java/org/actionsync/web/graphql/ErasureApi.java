package org.actionsync.web.graphql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.actionsync.application.erasure.ErasePerson;
import org.actionsync.application.erasure.ErasureRefused;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;

/** Forgetting people. */
@GraphQLApi
@ApplicationScoped
public class ErasureApi {

  @Inject ErasePerson erase;

  /** Erases a person. */
  @Mutation
  @Description(
      "Erases a person from ActionSync for ever, in all links: what was read of them, the past, the"
          + " history and what waits. Only keyed hashes stay, so that they never come back. Nothing is"
          + " written to Action Network or Action Builder: erase or remove the person there yourself."
          + " CONFLICT while a run that has to do with them is at work. Cannot be undone")
  public boolean erasePerson(@Id @NonNull @Description("Which person") String id) {
    try {
      erase.erase(Ids.read("id", id, name -> name));
      return true;
    } catch (ErasureRefused refused) {
      throw refused.why() == ErasureRefused.Why.UNKNOWN
          ? Ids.unknown("id")
          : new CodedException(ErrorCode.CONFLICT, String.valueOf(refused.getMessage()), null);
    }
  }
}
