package org.actionsync.web.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** The contact data that is kept in step. */
@Enum("Field")
@Description("The contact data that is kept in step")
public enum FieldView {
  GIVEN_NAME,
  FAMILY_NAME,
  EMAIL,
  MOBILE_NUMBER,
  ADDRESS,
  LANGUAGE
}
