package org.actionsync.infrastructure.osdi;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/**
 * The calls that are alike in a group of Action Network and in a campaign of Action Builder.
 *
 * <p>Identifiers stand in addresses without prefix. Answers are HAL.
 */
@Path("")
@Produces("application/hal+json")
@Consumes("application/json")
public interface OsdiApi {

  /** Where both services expect the key. */
  String TOKEN = "OSDI-API-Token";

  @GET
  @Path("people")
  Response people(@HeaderParam(TOKEN) String key, @BeanParam PageQuery query);

  @GET
  @Path("people/{person}")
  Response person(@HeaderParam(TOKEN) String key, @PathParam("person") String person);

  @GET
  @Path("people/{person}/taggings")
  Response taggingsOfPerson(
      @HeaderParam(TOKEN) String key,
      @PathParam("person") String person,
      @BeanParam PageQuery query);

  @GET
  @Path("tags")
  Response tags(@HeaderParam(TOKEN) String key, @BeanParam PageQuery query);

  @GET
  @Path("tags/{tag}")
  Response tag(@HeaderParam(TOKEN) String key, @PathParam("tag") String tag);

  @GET
  @Path("tags/{tag}/taggings")
  Response taggings(
      @HeaderParam(TOKEN) String key, @PathParam("tag") String tag, @BeanParam PageQuery query);

  @DELETE
  @Path("tags/{tag}/taggings/{tagging}")
  Response removeTagging(
      @HeaderParam(TOKEN) String key,
      @PathParam("tag") String tag,
      @PathParam("tagging") String tagging);
}
