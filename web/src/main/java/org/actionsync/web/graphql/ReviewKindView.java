package org.actionsync.web.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/**
 * What a review item is about: who is who, which value is right, contact data of somebody else, a
 * person who cannot be created.
 */
@Enum("ReviewKind")
@Description(
    "What a review item is about: who is who, which value is right, contact data of somebody else, a person who cannot be created")
public enum ReviewKindView {
  MATCH,
  CONFLICT,
  TAKEN,
  INCOMPLETE
}
