package org.actionsync.web.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.actionsync.application.access.SignInRefused;
import org.actionsync.application.audit.KeepAuditLog;
import org.actionsync.application.port.AuditLog.Actor;
import org.actionsync.application.port.AuditLog.Kind;
import org.actionsync.application.port.AuditLog.Thing;
import org.actionsync.web.graphql.ErrorCode;
import org.actionsync.web.graphql.Role;

/**
 * Writes down in the audit log who signs in, out, and who is locked because somebody guessed. Not
 * every wrong password: anybody can send as many as they like, and the log is never shortened. What
 * programs send with each question is no signing in.
 */
@ApplicationScoped
public class SignInLog {

  @Inject KeepAuditLog log;

  void signedIn(String user, Role role, String address) {
    done(new Actor(user, List.of(role.name()), address), "signIn");
  }

  void choseAnotherPassword(String user, Role role, String address) {
    done(new Actor(user, List.of(role.name()), address), "choosePassword");
  }

  void signedOut(String user, Role role, String address) {
    done(new Actor(user, List.of(role.name()), address), "signOut");
  }

  private void done(Actor by, String action) {
    Thing user = new Thing(Kind.USER, by.name(), null);
    log.done(log.begin(by, action, user), user, List.of());
  }

  /** Nothing happens unless the user, who therefore exists, is locked now. */
  void refused(String user, SignInRefused why, String address) {
    if (why.why() == SignInRefused.Why.LOCKED_NOW) {
      String name = user.strip().toLowerCase(Locale.ROOT);
      Thing locked = new Thing(Kind.USER, name, null);
      String entry = log.begin(new Actor(name, List.of(), address), "signIn", locked);
      log.refused(entry, locked, ErrorCode.UNAUTHENTICATED.name());
    }
  }
}
