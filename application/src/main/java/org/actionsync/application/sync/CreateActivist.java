package org.actionsync.application.sync;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
  private final List<Map<Field, String>> attempted;
  private final RemoteId entity;

  /**
   * Makes whom {@code planned} is about.
   *
   * @param attempted what the person may have been made with before
   */
  CreateActivist(
      PlannedChange planned,
      WriteContext context,
      Sending sending,
      List<Map<Field, String>> attempted) {
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
    String email = change.patch().values().getOrDefault(Field.EMAIL, "");
    String number = change.patch().values().getOrDefault(Field.MOBILE_NUMBER, "");
    if (!email.isEmpty()) {
      List<Contact> there = context.directory().withEmail(new EmailAddress(email));
      if (there.stream().anyMatch(this::isErased)) {
        return skipped(ERASED);
      }
      if (!there.isEmpty()) {
        return appeared(source.get(), there, Field.EMAIL);
      }
    }
    if (!number.isEmpty()) {
      List<Contact> there = context.directory().withNumber(new PhoneNumber(number));
      if (there.stream().anyMatch(this::isErased)) {
        return skipped(ERASED);
      }
      if (!there.isEmpty()) {
        return email.isEmpty() && there.get(0).emails().isEmpty()
            ? appeared(source.get(), there, Field.MOBILE_NUMBER)
            : taken(there.get(0), Field.MOBILE_NUMBER, number);
      }
    }
    List<RemoteId> before = attemptedBefore();
    if (!before.isEmpty()) {
      return unclear(source.get(), before);
    }
    return planned.outcome() == Outcome.UNCERTAIN ? planned : create(source.get());
  }

  /**
   * People who look like an earlier attempt, also those who were paired since: whose they are only
   * a person can tell.
   */
  private List<RemoteId> attemptedBefore() throws DirectoryUnavailable {
    Set<RemoteId> found = new LinkedHashSet<>();
    for (Map<Field, String> values : attempted) {
      String email = values.getOrDefault(Field.EMAIL, "");
      String number = values.getOrDefault(Field.MOBILE_NUMBER, "");
      List<Contact> there =
          email.isEmpty()
              ? context.directory().withNumber(new PhoneNumber(number))
              : context.directory().withEmail(new EmailAddress(email));
      there.forEach(activist -> found.add(activist.id()));
    }
    found.removeIf(one -> context.isSomebodyElse(one, entity));
    return List.copyOf(found);
  }

  private PlannedChange unclear(Contact source, List<RemoteId> activists) {
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
    context.refresh(Side.NETWORK, made);
    Profile network = context.network(made);
    Baseline met = context.joined(made, source).landed(Side.NETWORK, change.patch(), network);
    context.pair(made.id(), entity, met);
    String got = Got.of(change.patch(), change.grants().keySet(), network);
    return about(made.id()).became(Outcome.DONE, got, null, now());
  }

  /** Somebody with this e-mail or number is there by now: the same person, or one to ask about. */
  private PlannedChange appeared(Contact source, List<Contact> there, Field field) {
    Contact activist = there.get(0);
    if (there.size() == 1 && context.isIgnored(Side.NETWORK, activist.id())) {
      context.refresh(Side.NETWORK, activist);
      return skipped("Is in Action Network by now, and an admin said to leave them alone there");
    }
    String value = change.patch().values().getOrDefault(field, "");
    boolean shows =
        field == Field.EMAIL
            ? activist.email(new EmailAddress(value)).isPresent()
            : activist.number(new PhoneNumber(value)).isPresent();
    boolean free =
        !context.isPaired(Side.NETWORK, activist.id())
            && !context.isSomebodyElse(activist.id(), entity);
    if (there.size() > 1 || !shows || !free) {
      return taken(activist, field, value);
    }
    context.refresh(Side.NETWORK, activist);
    context.pair(activist.id(), entity, context.joined(activist, source));
    return about(activist.id())
        .became(
            Outcome.SKIPPED, null, "Is in Action Network by now; paired, not made again", now());
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
