package org.actionsync.application.sync;

import org.actionsync.application.linking.LinkTerms;
import org.actionsync.application.port.ConnectionState;
import org.actionsync.application.port.DirectoryUnavailable;
import org.actionsync.application.port.Group;
import org.actionsync.application.port.Groups;
import org.actionsync.application.port.Organization;
import org.actionsync.application.port.Organizations;
import org.actionsync.domain.contact.Side;

/** Notes with a link's group and organization whether their service answers. */
public final class Connections {

  private final Groups groups;
  private final Organizations organizations;

  /** Notes it in these. */
  public Connections(Groups groups, Organizations organizations) {
    this.groups = groups;
    this.organizations = organizations;
  }

  /** A run of the link came to its end, so both services answer and take their keys. */
  void work(LinkTerms.Loaded link) {
    group(link, ConnectionState.CONNECTED);
    organization(link.organization(), ConnectionState.CONNECTED);
  }

  /** A service did not answer or refused its key. */
  void fail(LinkTerms.Loaded link, DirectoryUnavailable reason) {
    ConnectionState state =
        reason.kind() == DirectoryUnavailable.Kind.KEY_REFUSED
            ? ConnectionState.KEY_REFUSED
            : ConnectionState.UNREACHABLE;
    if (reason.side() == Side.NETWORK) {
      group(link, state);
    } else {
      organization(link.organization(), state);
    }
  }

  private void group(LinkTerms.Loaded link, ConnectionState state) {
    groups
        .find(link.link().group())
        .filter(g -> g.state() != state)
        .ifPresent(g -> groups.save(new Group(g.id(), g.name(), g.keyHint(), state)));
  }

  private void organization(Organization o, ConnectionState state) {
    if (o.state() != state) {
      organizations.save(
          new Organization(o.id(), o.name(), o.subdomain(), o.keyHint(), state, o.bestEmail()));
    }
  }
}
