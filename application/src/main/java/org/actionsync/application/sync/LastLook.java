package org.actionsync.application.sync;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.actionsync.application.port.DirectoryUnavailable;
import org.actionsync.application.port.Pair;
import org.actionsync.application.port.PlannedChange;
import org.actionsync.domain.contact.Channel;
import org.actionsync.domain.contact.Contact;
import org.actionsync.domain.contact.Field;
import org.actionsync.domain.contact.Patch;
import org.actionsync.domain.contact.Profile;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.contact.Subscription;
import org.actionsync.domain.reconcile.Baseline;

/**
 * A look at somebody immediately before something about them is replaced.
 *
 * <p>A plan is carried out minutes or hours after the reading. What somebody typed meanwhile would
 * be overwritten, and gone without a trace, because the change only tells what was there when it
 * was planned.
 */
final class LastLook {

  private final PlannedChange planned;
  private final WriteContext context;
  private final Side side;

  /** A look at the person whom {@code planned} is about, where it is to be written. */
  LastLook(PlannedChange planned, WriteContext context) {
    this.planned = planned;
    this.context = context;
    this.side = planned.change().side();
  }

  /**
   * The person as they are now.
   *
   * @return empty if they are gone, if they have an e-mail of somebody who was erased, if {@code
   *     patch} would replace something else than the change tells, or if they left a list by what
   *     it would take the place of: nobody would see that any more
   */
  Optional<Contact> at(Patch patch) throws DirectoryUnavailable {
    RemoteId who = requireNonNull(planned.change().person(side), "an update is about a pair");
    Optional<Contact> now =
        context.directory().find(who).filter(person -> !context.isErased(side, person));
    now.ifPresent(person -> context.refresh(side, person));
    return now.filter(
        person ->
            patch.values().keySet().stream()
                    .filter(field -> side == Side.NETWORK || !field.isListInBuilder())
                    .allMatch(field -> losesNothing(field, said(person, field), patch))
                && Arrays.stream(Channel.values())
                    .filter(channel -> patch.values().containsKey(channel.field()))
                    .noneMatch(channel -> hasLeft(person, channel)));
  }

  private boolean hasLeft(Contact person, Channel channel) {
    Baseline base = pair().map(Pair::baseline).orElse(Baseline.NEVER_MET);
    Map<Channel, Subscription> then = base.on(side).consent();
    Profile now =
        side == Side.NETWORK
            ? context.network(person)
            : context.builder(person, base.shared(), Profile.EMPTY);
    return then.containsKey(channel)
        && !then.get(channel).isOptOut()
        && now.consent(channel).isOptOut();
  }

  private Optional<Pair> pair() {
    RemoteId who = requireNonNull(planned.change().person(side), "an update is about a pair");
    return context.pairs().of(context.link().link().id(), side, who);
  }

  /** Either the history tells what was there, or it is what is asked already. */
  private boolean losesNothing(Field field, String now, Patch patch) {
    return now.equals(planned.change().before().get(field))
        || now.equals(patch.values().get(field));
  }

  private String said(Contact person, Field field) {
    Profile said =
        side == Side.NETWORK
            ? context.network(person)
            : context.builder(person, Profile.EMPTY, Profile.EMPTY);
    return said.get(field);
  }
}
