package org.actionsync.web.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** The contact data that is kept in step. */
@Enum("Field")
@Description("The contact data that is kept in step")
public enum FieldView {
  @Description("Given name")
  GIVEN_NAME,
  @Description("Family name")
  FAMILY_NAME,
  @Description("E-mail address")
  EMAIL,
  @Description("Mobile number")
  MOBILE_NUMBER,
  @Description("Postal address")
  ADDRESS,
  @Description("Language")
  LANGUAGE
}
