package org.actionsync.application.access;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.actionsync.application.access.OneTimePasswords.OneTimePassword;
import org.actionsync.application.integration.SetUpRefused;
import org.actionsync.application.port.AccessRole;
import org.actionsync.application.port.Maker;
import org.actionsync.application.port.PasswordHashes;
import org.actionsync.application.port.Sessions;
import org.actionsync.application.port.Users;
import org.actionsync.application.port.Users.OneTime;
import org.actionsync.application.port.Users.User;

/**
 * What admins do with users. Nobody but a user ever knows their password: admins hand out such as
 * serve once, to choose another.
 */
public final class KeepUsers {

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._@+-]{0,99}");

  private final Users users;
  private final Sessions sessions;
  private final IssueApiTokens tokens;
  private final PasswordHashes hashes;
  private final OneTimePasswords oneTime;

  /**
   * A user, and the password to hand to them.
   *
   * @param user as stored
   * @param oneTimePassword known here and now only
   */
  public record Admitted(User user, String oneTimePassword) {

    /** Without the password, because this is what ends up in logs. */
    @Override
    public String toString() {
      return "Admitted[" + user.name() + "]";
    }
  }

  /**
   * Keeps {@code users}; who is put out is also put out of their {@code sessions}, and what they
   * know of {@code tokens} is worth nothing.
   */
  public KeepUsers(
      Users users,
      Sessions sessions,
      IssueApiTokens tokens,
      PasswordHashes hashes,
      OneTimePasswords oneTime) {
    this.users = users;
    this.sessions = sessions;
    this.tokens = tokens;
    this.hashes = hashes;
    this.oneTime = oneTime;
  }

  /** Every user, by name. */
  public List<User> all() {
    return users.all();
  }

  /** The user of this name, unless they have to choose a password first. */
  public Optional<User> stillIn(String name) {
    return users.find(name).filter(user -> !user.isOneTime());
  }

  /**
   * A new user.
   *
   * @param by who wants it
   * @throws SetUpRefused if the name cannot be one, or is taken
   */
  public Admitted create(String name, AccessRole role, Maker by) throws SetUpRefused {
    String canonical = name("name", name);
    OneTimePassword password = oneTime.next(by);
    String hash = hashes.hash(password.text());
    User user = new User(canonical, role, hash, password.terms(), 0, null);
    if (!users.add(user)) {
      throw SetUpRefused.conflict("name", "There is a user of this name");
    }
    return new Admitted(user, password.text());
  }

  /**
   * The user's password is forgotten and they are signed in nowhere any more; also ends a lock.
   *
   * @param by who wants it
   * @throws SetUpRefused if there is no such user, or it is whoever wants it
   */
  public Admitted resetPassword(String name, Maker by) throws SetUpRefused {
    String known = someoneElse(name, by.name()).name();
    OneTimePassword password = oneTime.next(by);
    String hash = hashes.hash(password.text());
    User user = users.change(known, one -> one.withOneTimePassword(hash, password.terms()));
    sessions.removeOf(known);
    return new Admitted(user, password.text());
  }

  /** There is no such user after all, unless somebody has given them another password by now. */
  public void dismiss(Admitted created) {
    users
        .find(created.user().name())
        .filter(now -> now.passwordHash().equals(created.user().passwordHash()))
        .ifPresent(now -> users.remove(now.name()));
  }

  /** The password that was to be handed out serves for nothing any more. */
  public void takeBack(Admitted admitted) {
    String hash = admitted.user().passwordHash();
    changeIfThere(
        admitted.user().name(),
        one -> one.passwordHash().equals(hash) ? one.takenBack(oneTime.now()) : one);
  }

  /**
   * Passwords that serve once do so no longer if somebody has seen them: those that they handed
   * out, or that were handed out with an API token of theirs.
   */
  public void takeBackFrom(String maker) {
    Predicate<User> isTheirs = hasSeenPasswordOf(maker);
    waiting(isTheirs)
        .forEach(
            user ->
                changeIfThere(
                    user.name(), now -> isTheirs.test(now) ? now.takenBack(oneTime.now()) : now));
  }

  private void changeIfThere(String name, UnaryOperator<User> change) {
    if (users.find(name).isPresent()) { // another admin may have removed them meanwhile
      users.change(name, change);
    }
  }

  /** Those who have not used yet what somebody handed out to them, and still could. */
  public List<User> waitingWithPasswordOf(String maker) {
    return waiting(hasSeenPasswordOf(maker));
  }

  private List<User> waiting(Predicate<User> which) {
    return users.all().stream().filter(which).filter(user -> !user.isOver(oneTime.now())).toList();
  }

  private Predicate<User> hasSeenPasswordOf(String maker) {
    Predicate<Maker> isTheirs = tokens.actsFor(maker);
    return user -> {
      OneTime terms = user.oneTime();
      return terms != null && terms.by() != null && isTheirs.test(terms.by());
    };
  }

  /**
   * The user may do something else from now on, and signs in again for it. API tokens that they had
   * made, and that may do more than that, are revoked, and passwords that serve once do so no
   * longer if they handed them out: they know their texts, and whose they are may become an admin.
   *
   * @param by who wants it
   * @throws SetUpRefused if there is no such user, or it is whoever wants it
   */
  public User changeRole(String name, AccessRole role, String by) throws SetUpRefused {
    String known = someoneElse(name, by).name();
    User user = users.change(known, one -> one.as(role));
    sessions.removeOf(known);
    if (role != AccessRole.ADMIN) {
      tokens.revokeOf(known, token -> token.role() == AccessRole.ADMIN);
      takeBackFrom(known);
    }
    return user;
  }

  /**
   * There is no such user any more, and passwords that serve once serve for nothing if they handed
   * them out.
   *
   * @param keepTokens whether API tokens that they had made stay good, although they know their
   *     texts
   * @param by who wants it
   * @throws SetUpRefused if there was no such user, or it is whoever wants it
   */
  public void remove(String name, boolean keepTokens, String by) throws SetUpRefused {
    String known = someoneElse(name, by).name();
    if (!keepTokens) {
      tokens.revokeOf(known, token -> true);
    }
    takeBackFrom(known); // first, both: without the user nobody could do it again
    users.remove(known);
    sessions.removeOf(known);
    takeBackFrom(known); // what they handed out meanwhile, or had made
    if (!keepTokens) {
      tokens.revokeOf(known, token -> true);
    }
  }

  /**
   * So that nobody locks themself out by mistake. Where no admin is left, the next start makes one.
   */
  private User someoneElse(String name, String by) throws SetUpRefused {
    User user = find(name);
    if (user.name().equals(by)) {
      throw SetUpRefused.conflict("name", "Another admin has to do that to you");
    }
    return user;
  }

  private User find(String name) throws SetUpRefused {
    return Optional.of(SignIn.canonical(name))
        .filter(KeepUsers::canBeAName)
        .flatMap(users::find)
        .orElseThrow(() -> SetUpRefused.unknown("name", "user"));
  }

  /** What cannot be a name is nobody's, and not looked for: databases choke on some signs. */
  static boolean canBeAName(String canonical) {
    return NAME.matcher(canonical).matches();
  }

  static String name(String field, String text) throws SetUpRefused {
    String name = SignIn.canonical(text);
    if (!canBeAName(name)) {
      throw SetUpRefused.invalid(
          field,
          "A user's name has 1 to 100 letters, digits and . _ @ + - and begins with a letter or digit");
    }
    return name;
  }
}
