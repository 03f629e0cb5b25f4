package org.actionsync.web.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** What a change does, by the weightiest part of it. */
@Enum("ChangeKind")
@Description("What a change does, by the weightiest part of it")
public enum ChangeKindView {
  @Description("Makes a person")
  CREATE,
  @Description("Changes contact data")
  UPDATE,
  @Description("Puts a tag or a response on")
  ADD_TAG,
  @Description("Takes a tag or a response off")
  REMOVE_TAG,
  @Description("Carries an opt-out over")
  OPT_OUT,
  @Description("Brings an entity of another campaign into this one")
  CONNECT,
  @Description("Takes a pair apart; both stay where they are")
  DETACH,
  @Description("Pairs two who are there")
  ATTACH
}
