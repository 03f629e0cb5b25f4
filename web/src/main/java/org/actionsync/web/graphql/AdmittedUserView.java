package org.actionsync.web.graphql;

import org.actionsync.application.access.KeepUsers.Admitted;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A user, and the password to hand to them. */
@ForAdmins
@Type("AdmittedUser")
@Description("A user, and the password to hand to them")
public record AdmittedUserView(
    @NonNull @Description("The user") UserView user,
    @NonNull
        @Description(
            "Serves once, to choose another by POST /session with newPassword, until oneTimeUntil; shown"
                + " here and now only")
        String oneTimePassword) {

  /** Without the password, because this is what ends up in logs. */
  @Override
  public String toString() {
    return "AdmittedUser[" + user.name() + "]";
  }

  static AdmittedUserView of(Admitted admitted) {
    return new AdmittedUserView(UserView.of(admitted.user()), admitted.oneTimePassword());
  }
}
