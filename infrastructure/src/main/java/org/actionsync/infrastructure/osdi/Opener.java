package org.actionsync.infrastructure.osdi;

import org.actionsync.application.port.ContactDirectory;

/**
 * Opens the directories of one service; each adapter is one, so that neither knows the other.
 *
 * @param <I> what names a group or a campaign
 */
public interface Opener<I> {

  /** The people there. Makes no call. Throws {@link IllegalStateException} for an unknown place. */
  ContactDirectory open(I place);
}
