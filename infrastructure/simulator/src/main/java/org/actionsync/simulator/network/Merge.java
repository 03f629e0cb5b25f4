package org.actionsync.simulator.network;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Two people found to be one. */
final class Merge {

  private final NetworkState state;
  private final Instant now;

  Merge(NetworkState state, Instant now) {
    this.state = state;
    this.now = now;
  }

  /** The survivor keeps what they have, and takes what they lack; the other one is gone. */
  void into(Activist survivor, Activist gone) {
    String email = gone.email;
    String number = gone.number;
    state.groups.forEach(group -> joinLists(group, survivor, gone));
    state.forget(gone);
    survivor.givenName = or(survivor.givenName, gone.givenName);
    survivor.familyName = or(survivor.familyName, gone.familyName);
    if (survivor.address.isEmpty()) {
      survivor.address = gone.address;
    }
    gone.foreignIdentifiers.stream()
        .filter(identifier -> !survivor.foreignIdentifiers.contains(identifier))
        .forEach(survivor.foreignIdentifiers::add);
    if (survivor.email == null) {
      state.giveEmail(survivor, email);
    }
    if (survivor.number == null) {
      state.giveNumber(survivor, number);
    }
  }

  private void joinLists(Group group, Activist survivor, Activist gone) {
    for (Tag tag : group.tags) {
      Tag.Tagging tagging = tag.taggings.get(gone.id);
      if (tagging != null) {
        tag.taggings.putIfAbsent(
            survivor.id, new Tag.Tagging(tagging.id(), survivor.id, tagging.at()));
      }
    }
    Membership theirs = group.members.get(gone.id);
    if (theirs == null) {
      return;
    }
    Membership ours = group.members.computeIfAbsent(survivor.id, id -> theirs);
    ours.modified = now;
    if (survivor.email == null) {
      ours.emailStatus = theirs.emailStatus;
    }
    if (survivor.number == null) {
      ours.mobileStatus = theirs.mobileStatus;
    }
    for (Map.Entry<String, String> field : theirs.customFields.entrySet()) {
      ours.customFields.putIfAbsent(field.getKey(), field.getValue());
    }
  }

  private static @Nullable String or(@Nullable String value, @Nullable String otherwise) {
    return value == null ? otherwise : value;
  }
}
