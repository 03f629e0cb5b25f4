package org.actionsync.application.sync;

import org.actionsync.application.linking.LinkTerms;
import org.actionsync.application.port.ApiKey;
import org.actionsync.application.port.ConnectionState;
import org.actionsync.application.port.DirectoryUnavailable;
import org.actionsync.application.port.Groups;
import org.actionsync.application.port.Organizations;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.run.Run;
import org.actionsync.domain.run.Total;

/** Notes with a link's group and organization whether their service answers. */
public final class Connections {

  private final Groups groups;
  private final Organizations organizations;

  /** Notes it in these. */
  public Connections(Groups groups, Organizations organizations) {
    this.groups = groups;
    this.organizations = organizations;
  }

  /** A run of the link came to its end, so a service that it called answers and takes its key. */
  void work(LinkTerms.Loaded link, Run run) {
    if (run.total(Total.NETWORK_CALLS) > 0) {
      become(Side.NETWORK, link, ConnectionState.CONNECTED);
    }
    if (run.total(Total.BUILDER_CALLS) > 0) {
      become(Side.BUILDER, link, ConnectionState.CONNECTED);
    }
  }

  /** A service did not answer or refused its key. */
  void fail(LinkTerms.Loaded link, DirectoryUnavailable reason) {
    if (reason.kind() != DirectoryUnavailable.Kind.KEY_REFUSED) {
      become(reason.side(), link, ConnectionState.UNREACHABLE);
      return;
    }
    reason
        .refusedKey()
        .ifPresentOrElse(
            key -> refused(reason.side(), link, key),
            () -> become(reason.side(), link, ConnectionState.KEY_REFUSED));
  }

  private void refused(Side side, LinkTerms.Loaded link, ApiKey key) {
    if (side == Side.NETWORK) {
      groups.refused(link.link().group(), key);
    } else {
      organizations.refused(link.organization().id(), key);
    }
  }

  private void become(Side side, LinkTerms.Loaded link, ConnectionState state) {
    if (side == Side.NETWORK) {
      groups.change(link.link().group(), group -> group.in(state));
    } else {
      organizations.change(link.organization().id(), organization -> organization.in(state));
    }
  }
}
