package org.actionsync.web.signin;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import org.actionsync.web.graphql.Caller;
import org.actionsync.web.graphql.Identity;
import org.actionsync.web.graphql.Role;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Says of every request whose it is. */
public class Doorkeeper extends HttpFilter {

  private static final long serialVersionUID = 1L;

  @Inject transient Caller caller;

  /**
   * How many proxies of ours every request comes through, each of which says where it had it from.
   */
  @Inject
  @ConfigProperty(name = "actionsync.proxies", defaultValue = "0")
  int proxies;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain inside)
      throws IOException, ServletException {
    Principal principal = request.getUserPrincipal();
    if (principal != null) {
      Role role = request.isUserInRole("admin") ? Role.ADMIN : Role.VIEWER;
      caller.become(
          new Identity(principal.getName(), role, RemoteAddress.of(request, proxies), null));
    }
    inside.doFilter(request, response);
  }
}
