package org.actionsync.web.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** What something was done to. */
@Enum("AuditKind")
@Description("What something was done to")
public enum AuditKindView {
  ORGANIZATION,
  GROUP,
  LINK,
  MAPPING,
  RUN,
  CHANGE,
  REVIEW_ITEM,
  PERSON,
  CONFIGURATION
}
