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
import org.actionsync.domain.plan.Change;
import org.actionsync.domain.reconcile.Baseline;
import org.actionsync.domain.run.Outcome;

/**
 * Makes an activist from an entity. The e-mail and the number are looked up immediately before,
 * because Action Network would merge people or move the number otherwise; this also finds somebody
 * whom an attempt made whose answer was lost.
 */
final class CreateActivist {

  private final PlannedChange planned;
  private final Change change;
  private final WriteContext context;
  private final Runnable sending;
  private final RemoteId entity;

  /** Calls {@code sending} immediately before the person is sent. */
  CreateActivist(PlannedChange planned, WriteContext context, Runnable sending) {
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
    if (context.isOutdated(change)) {
      return skipped("Changed in Action Builder since it was planned; the next run plans it anew");
    }
    String email = change.patch().values().getOrDefault(Field.EMAIL, "");
    String number = change.patch().values().getOrDefault(Field.MOBILE_NUMBER, "");
    if (!email.isEmpty()) {
      List<Contact> there = context.directory().withEmail(new EmailAddress(email));
      if (!there.isEmpty()) {
        return appeared(source.get(), there, Field.EMAIL);
      }
    }
    if (!number.isEmpty()) {
      List<Contact> there = context.directory().withNumber(new PhoneNumber(number));
      if (!there.isEmpty()) {
        return email.isEmpty() && there.get(0).emails().isEmpty()
            ? appeared(source.get(), there, Field.MOBILE_NUMBER)
            : taken(there.get(0), Field.MOBILE_NUMBER, number);
      }
    }
    return planned.outcome() == Outcome.UNCERTAIN ? planned : create(source.get());
  }

  private PlannedChange create(Contact source) throws DirectoryUnavailable, ChangeRefused {
    sending.run();
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

  private PlannedChange taken(Contact owner, Field field, String value) {
    context.questions().taken(planned, field, value, owner.id());
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
