package org.actionsync.web.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/**
 * What a review item is about: who is who, which value is right, contact data of somebody else, a
 * person who cannot be created, a value that goes to and fro, somebody of a detached pair who is
 * there again, an opt-out that a service does not carry out.
 */
@Enum("ReviewKind")
@Description(
    "What a review item is about: who is who, which value is right, contact data of somebody else, a person who cannot be created,"
        + " a value that goes to and fro, somebody of a detached pair who is there again, an opt-out"
        + " that a service does not carry out")
public enum ReviewKindView {
  MATCH,
  CONFLICT,
  TAKEN,
  INCOMPLETE,
  FLIPPING,
  BACK,
  OPT_OUT
}
