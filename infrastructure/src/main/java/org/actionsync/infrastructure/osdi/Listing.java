package org.actionsync.infrastructure.osdi;

import org.jspecify.annotations.Nullable;

/** What a page says about the whole list. */
public interface Listing {

  /** How many pages there are; null if the service does not say. */
  @Nullable Integer totalPages();

  /** The links of the page; null if there are none. */
  @Nullable PageLinks links();

  /** How many items are on this page. */
  int count();
}
