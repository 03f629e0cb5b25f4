package org.actionsync.infrastructure.actionbuilder;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.actionsync.infrastructure.osdi.OsdiApi;

/**
 * The calls below one campaign that only Action Builder has. Public because the REST client reaches
 * only what is.
 */
public interface CampaignApi extends OsdiApi {

  /** The person signup helper: finds the entity by identifiers only, and makes it otherwise. */
  @POST
  @Path("people")
  Response signUp(@HeaderParam(TOKEN) String key, BuilderJson.SignUp body);
}
