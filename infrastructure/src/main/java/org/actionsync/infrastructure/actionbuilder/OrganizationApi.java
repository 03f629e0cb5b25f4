package org.actionsync.infrastructure.actionbuilder;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.actionsync.infrastructure.osdi.OsdiApi;
import org.actionsync.infrastructure.osdi.PageQuery;

/** The calls of an organization. Public because the REST client reaches only what is. */
@Path("")
@Produces("application/hal+json")
public interface OrganizationApi {

  @GET
  @Path("/")
  Response entryPoint(@HeaderParam(OsdiApi.TOKEN) String key);

  @GET
  @Path("campaigns")
  Response campaigns(@HeaderParam(OsdiApi.TOKEN) String key, @BeanParam PageQuery query);
}
