package org.actionsync.application.port;

import java.util.List;
import java.util.Map;
import org.actionsync.domain.contact.Channel;
import org.actionsync.domain.contact.Field;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * A person to be added to a group or a campaign.
 *
 * @param counterpart who it is on the other side; becomes an identifier of ours where the service
 *     takes one, so that a repeated create can be recognized
 * @param existing an entity of another campaign of the organization that is connected instead of
 *     made anew; always null in Action Network
 * @param values contact data, never blank
 * @param grants the status to send per channel; in Action Network one for each channel with a value
 * @param labels tags or responses to put on in the same call
 */
public record Draft(
    RemoteId counterpart,
    @Nullable RemoteId existing,
    Map<Field, String> values,
    Map<Channel, Subscription> grants,
    List<Label> labels) {

  /** Copies the collections. */
  public Draft {
    values = Map.copyOf(values);
    grants = Map.copyOf(grants);
    labels = List.copyOf(labels);
    if (existing != null && !grants.isEmpty()) {
      throw new IllegalArgumentException("Nobody who is known can be subscribed: " + existing);
    }
  }
}
