package org.actionsync.domain.plan;

import java.util.Set;
import org.actionsync.domain.contact.Profile;
import org.actionsync.domain.contact.TagKey;

/**
 * A change that was carried out.
 *
 * @param change what was asked
 * @param after what the side said afterwards of all that the patch is about; of tags what it was
 *     asked, because no service reports those
 * @param onAgain tags that somebody put on again since, so that they are no longer ours to take off
 */
public record Written(Change change, Profile after, Set<TagKey> onAgain) {

  /** Copies the set. */
  public Written {
    onAgain = Set.copyOf(onAgain);
  }

  /** A change of which no tag was put on again. */
  public Written(Change change, Profile after) {
    this(change, after, Set.of());
  }
}
