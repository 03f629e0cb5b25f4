package org.actionsync.infrastructure.osdi;

import jakarta.json.bind.annotation.JsonbProperty;
import org.jspecify.annotations.Nullable;

/** The links of a page, as far as they matter. */
public record PageLinks(@JsonbProperty("next") @Nullable Link next) {

  /** A link; only identifiers and page numbers are ever taken from its address. */
  public record Link(@JsonbProperty("href") @Nullable String href) {}
}
