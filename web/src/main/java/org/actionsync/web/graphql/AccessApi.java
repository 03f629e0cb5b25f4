package org.actionsync.web.graphql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.actionsync.application.access.BrowserSessions;
import org.actionsync.application.access.IssueApiTokens;
import org.actionsync.application.access.IssueApiTokens.Issued;
import org.actionsync.application.access.KeepUsers;
import org.actionsync.application.access.KeepUsers.Admitted;
import org.actionsync.application.port.AccessRole;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** Who comes in: users with passwords, and tokens of programs. */
@GraphQLApi
@ApplicationScoped
public class AccessApi {

  @Inject KeepUsers users;
  @Inject BrowserSessions sessions;
  @Inject IssueApiTokens tokens;
  @Inject StillAdmitted stillAdmitted;
  @Inject Caller caller;

  /** Every user, by name. */
  @Query
  @NonNull
  @Description(
      "Those who sign in with a password, by name; none of an identity provider. For admins")
  public List<@NonNull UserView> users() {
    return users.all().stream().map(UserView::of).toList();
  }

  /** Every token there ever was. */
  @Query
  @NonNull
  @Description("Every API token there ever was, newest first. For admins")
  public List<@NonNull ApiTokenView> apiTokens() {
    return tokens.all().stream().map(ApiTokenView::of).toList();
  }

  /** A new user. */
  @Mutation
  @NonNull
  @Description("Makes a user, and a password that serves them once")
  public AdmittedUserView createUser(
      @NonNull @Description("The user to make") CreateUserInput input) {
    Admitted admitted =
        Answers.toInput(
            () -> users.create(input.name(), role(input.role()), caller.identity().maker()));
    unlessPutOut(() -> users.dismiss(admitted));
    return AdmittedUserView.of(admitted);
  }

  /** Whoever is put out could be quicker, and come in as somebody else: then it is undone. */
  private void unlessPutOut(Runnable undo) {
    if (!stillAdmitted.is(caller.identity())) {
      undo.run();
      throw new CodedException(ErrorCode.UNAUTHENTICATED, "Sign in again");
    }
  }

  /** Another password for a user. */
  @Mutation
  @NonNull
  @Description(
      "Puts a password that serves once in the place of another user's; they are signed out"
          + " everywhere, and locked no more")
  public AdmittedUserView resetPassword(@NonNull @Description("The user's") String name) {
    Admitted admitted = Answers.to(() -> users.resetPassword(name, caller.identity().maker()));
    unlessPutOut(() -> users.takeBack(admitted));
    return AdmittedUserView.of(admitted);
  }

  /** Another role for a user. */
  @Mutation
  @NonNull
  @Description(
      "Gives another user another role; they have to sign in again. Whoever is no admin any more also"
          + " loses the API tokens for admins that they had made, and passwords that serve once do so no"
          + " longer if they handed them out")
  public UserView changeRole(
      @NonNull @Description("The user's") String name,
      @NonNull @Description("The most they may do from now on") Role role) {
    return UserView.of(Answers.to(() -> users.changeRole(name, role(role), caller.name())));
  }

  /** A user less. */
  @Mutation
  @Description(
      "Removes another user, who is signed out everywhere. API tokens that they had made, and those"
          + " made with these, are revoked too, and passwords that serve once do so no longer if they"
          + " handed them out: whoever has one made knows its text")
  public boolean removeUser(
      @NonNull @Description("The user's") String name,
      @DefaultValue("false")
          @Nullable
          @Description(
              "Whether these tokens stay good; then they can only be revoked one by one. Passwords that"
                  + " they handed out do not")
          Boolean keepTokens) {
    return Answers.done(() -> users.remove(name, Boolean.TRUE.equals(keepTokens), caller.name()));
  }

  /** Somebody has to sign in again. */
  @Mutation
  @Description(
      "Signs somebody out of every browser, also somebody whom the identity provider knows, and"
          + " answers of how many. They may sign in again, if the provider lets them")
  public int signOutUser(
      @NonNull @Description("As the audit log calls them") String name,
      @DefaultValue("false")
          @Nullable
          @Description(
              "Whether the API tokens that they had made, and those made with these, are revoked too,"
                  + " and passwords that serve once taken back that they handed out: wanted for"
                  + " somebody whom the provider does not let in any more")
          Boolean revokeTokens) {
    if (!Identity.canBeSomebody(name)) {
      throw new CodedException(ErrorCode.INVALID, "Nobody is called so", "name");
    }
    int ended = sessions.endOf(name);
    if (Boolean.TRUE.equals(revokeTokens)) {
      tokens.revokeOf(name, token -> true);
      users.takeBackFrom(name);
    }
    return ended;
  }

  /** A new token. */
  @Mutation
  @NonNull
  @Description("Makes a token for a program to sign in with")
  public IssuedApiTokenView createApiToken(
      @NonNull @Description("The token to make") CreateApiTokenInput input) {
    Issued issued =
        Answers.toInput(
            () ->
                tokens.issue(
                    input.name(),
                    role(input.role()),
                    input.expiresAt(),
                    caller.identity().maker()));
    unlessPutOut(() -> Answers.to(() -> tokens.revoke(issued.token().id())));
    return IssuedApiTokenView.of(issued);
  }

  /** A token that opens nothing any more. */
  @Mutation
  @NonNull
  @Description("Revokes a token: from now on it opens nothing")
  public ApiTokenView revokeApiToken(@Id @NonNull @Description("The token's") String id) {
    return ApiTokenView.of(Answers.to(() -> tokens.revoke(Ids.read("id", id, known -> known))));
  }

  private static AccessRole role(Role role) {
    return Same.as(AccessRole.class, role);
  }
}
