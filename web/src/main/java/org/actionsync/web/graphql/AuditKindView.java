package org.actionsync.web.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** What something was done to. */
@Enum("AuditKind")
@Description("What something was done to")
public enum AuditKindView {
  @Description("An Action Builder organization")
  ORGANIZATION,
  @Description("An Action Network group")
  GROUP,
  @Description("A campaign link")
  LINK,
  @Description("A mapping")
  MAPPING,
  @Description("A run")
  RUN,
  @Description("One write to one side")
  CHANGE,
  @Description("A question that waited for a person")
  REVIEW_ITEM,
  @Description("Somebody a link knows of")
  PERSON,
  @Description("Somebody who signs in with a password")
  USER,
  @Description("What a program signs in with")
  API_TOKEN,
  @Description("All links, mappings and settings")
  CONFIGURATION
}
