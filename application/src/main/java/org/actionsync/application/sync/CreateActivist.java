package org.actionsync.application.sync;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.actionsync.application.port.ChangeRefused;
import org.actionsync.application.port.DirectoryUnavailable;
import org.actionsync.application.port.Draft;
import org.actionsync.application.port.PlannedChange;
import org.actionsync.domain.contact.Contact;
import org.actionsync.domain.contact.EmailAddress;
import org.actionsync.domain.contact.Field;
import org.actionsync.domain.contact.PhoneNumber;
import org.actionsync.domain.contact.Profile;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.matching.Doubt;
import org.actionsync.domain.matching.Match;
import org.actionsync.domain.plan.Change;
import org.actionsync.domain.reconcile.Baseline;
import org.actionsync.domain.run.Outcome;

/**
 * Makes an activist from an entity. The e-mail and the number are looked up immediately before,
 * because Action Network would merge people or move the number otherwise; this also finds somebody
 * whom an attempt made whose answer was lost.
 */
final class CreateActivist {

  private static final String ERASED =
      "The e-mail or number belongs to somebody in Action Network who was erased here";

  private final PlannedChange planned;
  private final Change change;
  private final WriteContext context;
  private final Sending sending;
  private final EarlierAttempts attempted;
  private final RemoteId entity;

  /** Makes whom {@code planned} is about, unless one of the earlier attempts made them. */
  CreateActivist(
      PlannedChange planned, WriteContext context, Sending sending, EarlierAttempts attempted) {
    this.attempted = attempted;
    this.sending = sending;
    this.planned = planned;
    this.change = planned.change();
    this.context = context;
    this.entity = requireNonNull(change.entity(), "an activist is made from an entity");
  }

  /** An attempt that nobody knows the outcome of comes back UNCERTAIN, and is not repeated. */
  PlannedChange write() throws DirectoryUnavailable, ChangeRefused {
    Optional<Contact> source = context.person(Side.BUILDER, entity);
    if (source.isEmpty() || context.isPaired(Side.BUILDER, entity)) {
      return skipped("Paired or gone since it was planned");
    }
    if (sending.isOutdated()) {
      return skipped("Changed in Action Builder since it was planned; the next run plans it anew");
    }
    List<Contact> ours = attempted.byIdentifier();
    return ours.isEmpty() ? lookUp(source.get()) : madeBefore(source.get(), ours);
  }

  private PlannedChange lookUp(Contact source) throws DirectoryUnavailable, ChangeRefused {
    String email = change.patch().values().getOrDefault(Field.EMAIL, "");
    String number = change.patch().values().getOrDefault(Field.MOBILE_NUMBER, "");
    if (!email.isEmpty()) {
      List<Contact> there = context.directory().withEmail(new EmailAddress(email));
      if (there.stream().anyMatch(this::isErased)) {
        return skipped(ERASED);
      }
      if (!there.isEmpty()) {
        return appeared(source, there, Field.EMAIL);
      }
    }
    if (!number.isEmpty()) {
      List<Contact> there = context.directory().withNumber(new PhoneNumber(number));
      if (there.stream().anyMatch(this::isErased)) {
        return skipped(ERASED);
      }
      if (!there.isEmpty()) {
        return email.isEmpty() && there.get(0).emails().isEmpty()
            ? appeared(source, there, Field.MOBILE_NUMBER)
            : taken(there.get(0), Field.MOBILE_NUMBER, number);
      }
    }
    List<Contact> before = attempted.byValues();
    if (!before.isEmpty()) {
      return unclear(source, before);
    }
    if (sending.isAskedAlready(email, number)) {
      context.lookAgain(Side.BUILDER, entity);
      return skipped("Somebody with this e-mail or number may have just been made; not now");
    }
    return planned.outcome() == Outcome.UNCERTAIN ? planned : create(source);
  }

  /** An attempt whose answer was lost made them, and the identifier of ours says so. */
  private PlannedChange madeBefore(Contact source, List<Contact> ours) {
    Contact activist = ours.get(0);
    if (ours.stream().anyMatch(this::isErased)) {
      return skipped(ERASED);
    }
    if (context.isIgnored(Side.NETWORK, activist.id())) {
      return ignored(activist);
    }
    return ours.size() > 1 || context.isPaired(Side.NETWORK, activist.id())
        ? unclear(source, ours)
        : paired(source, activist, "Was made by an attempt whose answer was lost; paired");
  }

  private PlannedChange unclear(Contact source, List<Contact> found) {
    List<RemoteId> activists = found.stream().map(Contact::id).distinct().toList();
    context
        .questions()
        .doubtWhileWriting(
            Side.BUILDER,
            source,
            new Match.Unclear(Doubt.OTHER_EMAIL, activists, List.of(entity)),
            change);
    return skipped("Only a person can tell which activist this is");
  }

  private PlannedChange create(Contact source) throws DirectoryUnavailable, ChangeRefused {
    sending.begins();
    Contact made =
        context
            .directory()
            .create(
                new Draft(
                    entity,
                    null,
                    change.patch().values(),
                    change.grants(),
                    context.labels(Side.NETWORK, change.patch().tags())));
    if (!isFree(made) || wasThere(made)) {
      return mistaken(made);
    }
    context.refresh(Side.NETWORK, made);
    Profile network = context.network(made);
    Baseline met = context.joined(made, source).landed(Side.NETWORK, change.patch(), network);
    context.pair(made.id(), entity, met);
    String got = Got.of(change.patch(), change.grants().keySet(), network);
    return about(made.id()).became(Outcome.DONE, got, null, now());
  }

  /**
   * Somebody who is not this person got the e-mail or the number between our look and the call, and
   * Action Network took the two for one. Nobody can prevent that; what was theirs when they were
   * last read is kept in a question.
   */
  private PlannedChange mistaken(Contact made) {
    Field field =
        change.patch().values().containsKey(Field.EMAIL) ? Field.EMAIL : Field.MOBILE_NUMBER;
    context.askWhose(planned, field, change.patch().values().getOrDefault(field, ""), made);
    context.refresh(Side.NETWORK, made);
    String why =
        "Action Network took them for somebody who got the same e-mail or number just then";
    return about(made.id()).became(Outcome.IGNORED, null, why, now());
  }

  private boolean isFree(Contact activist) {
    return !context.isPaired(Side.NETWORK, activist.id())
        && !context.isSomebodyElse(activist.id(), entity);
  }

  /** Nobody whom we have read already is made by us, so what we read of them may be overwritten. */
  private boolean wasThere(Contact made) {
    return context.person(Side.NETWORK, made.id()).isPresent();
  }

  /** Somebody with this e-mail or number is there by now: the same person, or one to ask about. */
  private PlannedChange appeared(Contact source, List<Contact> there, Field field) {
    Contact activist = there.get(0);
    if (there.size() == 1 && context.isIgnored(Side.NETWORK, activist.id())) {
      return ignored(activist);
    }
    String value = change.patch().values().getOrDefault(field, "");
    boolean shows =
        field == Field.EMAIL
            ? activist.email(new EmailAddress(value)).isPresent()
            : activist.number(new PhoneNumber(value)).isPresent();
    return there.size() > 1 || !shows || !isFree(activist)
        ? taken(activist, field, value)
        : paired(source, activist, "Is in Action Network by now; paired, not made again");
  }

  private PlannedChange ignored(Contact activist) {
    context.refresh(Side.NETWORK, activist);
    return skipped("Is in Action Network by now, and an admin said to leave them alone there");
  }

  private PlannedChange paired(Contact source, Contact activist, String why) {
    context.refresh(Side.NETWORK, activist);
    context.pair(activist.id(), entity, context.joined(activist, source));
    return about(activist.id()).became(Outcome.SKIPPED, null, why, now());
  }

  /** The service knows nothing of it, and shows the person still. */
  private boolean isErased(Contact person) {
    return context.isErased(Side.NETWORK, person);
  }

  private PlannedChange taken(Contact owner, Field field, String value) {
    context.askWhose(planned, field, value, owner);
    return skipped("The e-mail or number belongs to somebody else in Action Network");
  }

  private PlannedChange skipped(String why) {
    return planned.became(Outcome.SKIPPED, null, why, now());
  }

  private PlannedChange about(RemoteId activist) {
    return planned.about(activist, entity, change.kind());
  }

  private Instant now() {
    return context.now();
  }
}
