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
  @Description("Who is who")
  MATCH,
  @Description("Both sides say different things")
  CONFLICT,
  @Description("An e-mail or number is somebody else's")
  TAKEN,
  @Description("Somebody cannot be created as they are")
  INCOMPLETE,
  @Description("A value goes to and fro")
  FLIPPING,
  @Description("Somebody of a detached pair is there again")
  BACK,
  @Description("A service does not carry an opt-out out")
  OPT_OUT
}
