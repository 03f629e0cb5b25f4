package org.actionsync.infrastructure.actionnetwork;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.actionsync.infrastructure.osdi.OsdiApi;
import org.actionsync.infrastructure.osdi.PageQuery;
import org.actionsync.infrastructure.osdi.PersonJson;

/** The calls that only Action Network has. Public because the REST client reaches only what is. */
public interface NetworkApi extends OsdiApi {

  /** The person signup helper: creates a person, or updates the one with that e-mail or number. */
  @POST
  @Path("people")
  Response signUp(@HeaderParam(TOKEN) String key, NetworkJson.SignUp body);

  /** Changes what is sent and leaves the rest. */
  @PUT
  @Path("people/{person}")
  Response change(
      @HeaderParam(TOKEN) String key, @PathParam("person") String person, PersonJson body);

  @POST
  @Path("tags")
  Response createTag(@HeaderParam(TOKEN) String key, NetworkJson.NewTag body);

  @POST
  @Path("tags/{tag}/taggings")
  Response tag(
      @HeaderParam(TOKEN) String key, @PathParam("tag") String tag, NetworkJson.NewTagging body);

  /** A collection of actions, for example {@code events}. */
  @GET
  @Path("{collection}")
  Response actions(
      @HeaderParam(TOKEN) String key,
      @PathParam("collection") String collection,
      @BeanParam PageQuery query);
}
