package org.actionsync.web.graphql;

import org.actionsync.application.access.IssueApiTokens.Issued;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A new token, with its text. */
@ForAdmins
@Type("IssuedApiToken")
@Description("A new token, with its text")
public record IssuedApiTokenView(
    @NonNull @Description("The token") ApiTokenView apiToken,
    @NonNull
        @Description("What a program sends as Authorization: Bearer …; shown here and now only")
        String text) {

  /** Without the text, because this is what ends up in logs. */
  @Override
  public String toString() {
    return "IssuedApiToken[" + apiToken.name() + "]";
  }

  static IssuedApiTokenView of(Issued issued) {
    return new IssuedApiTokenView(ApiTokenView.of(issued.token()), issued.text());
  }
}
