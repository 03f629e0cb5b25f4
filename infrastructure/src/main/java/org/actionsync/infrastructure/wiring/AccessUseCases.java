package org.actionsync.infrastructure.wiring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.actionsync.application.access.BrowserSessions;
import org.actionsync.application.access.FirstAdmin;
import org.actionsync.application.access.IssueApiTokens;
import org.actionsync.application.access.KeepUsers;
import org.actionsync.application.access.OneTimePasswords;
import org.actionsync.application.access.PasswordRules;
import org.actionsync.application.access.SignIn;
import org.actionsync.application.port.ApiTokens;
import org.actionsync.application.port.Names;
import org.actionsync.application.port.PasswordHashes;
import org.actionsync.application.port.SecretTexts;
import org.actionsync.application.port.Sessions;
import org.actionsync.application.port.Users;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Who comes in, plugged together. */
@ApplicationScoped
class AccessUseCases {

  @Produces
  @Singleton
  PasswordRules passwordRules(
      @ConfigProperty(name = "actionsync.password.min-length", defaultValue = "12") int shortest) {
    return new PasswordRules(shortest);
  }

  @Produces
  @Singleton
  SignIn.Rules signInRules(
      PasswordRules passwords,
      @ConfigProperty(name = "actionsync.sign-in.attempts", defaultValue = "5") int attempts,
      @ConfigProperty(name = "actionsync.sign-in.lock", defaultValue = "PT15M") Duration lock) {
    return new SignIn.Rules(passwords, attempts, lock);
  }

  @Produces
  @Singleton
  SignIn signIn(
      Users users, Sessions sessions, PasswordHashes hashes, SignIn.Rules rules, Clock clock) {
    return new SignIn(users, sessions, hashes, rules, clock);
  }

  @Produces
  @Singleton
  OneTimePasswords oneTimePasswords(
      SecretTexts secrets,
      @ConfigProperty(name = "actionsync.sign-in.one-time", defaultValue = "P7D") Duration time,
      Clock clock) {
    return new OneTimePasswords(secrets, time, clock);
  }

  @Produces
  @Singleton
  FirstAdmin firstAdmin(
      Users users, PasswordHashes hashes, OneTimePasswords oneTime, PasswordRules rules) {
    return new FirstAdmin(users, hashes, oneTime, rules);
  }

  @Produces
  @Singleton
  KeepUsers keepUsers(
      Users users,
      Sessions sessions,
      IssueApiTokens tokens,
      PasswordHashes hashes,
      OneTimePasswords oneTime) {
    return new KeepUsers(users, sessions, tokens, hashes, oneTime);
  }

  @Produces
  @Singleton
  BrowserSessions browserSessions(
      Sessions sessions,
      SecretTexts secrets,
      @ConfigProperty(name = "actionsync.session.idle", defaultValue = "PT2H") Duration idle,
      @ConfigProperty(name = "actionsync.session.longest", defaultValue = "PT24H") Duration whole,
      Clock clock) {
    return new BrowserSessions(sessions, secrets, new BrowserSessions.Limits(idle, whole), clock);
  }

  @Produces
  @Singleton
  IssueApiTokens issueApiTokens(ApiTokens tokens, SecretTexts secrets, Names names, Clock clock) {
    return new IssueApiTokens(tokens, secrets, names, clock);
  }
}
