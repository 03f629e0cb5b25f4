package org.actionsync.application.sync;

import static java.util.Objects.requireNonNull;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
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
import org.actionsync.domain.contact.TagKey;
import org.actionsync.domain.mapping.Tagging;
import org.actionsync.domain.plan.Change;
import org.actionsync.domain.plan.ChangeKind;
import org.jspecify.annotations.Nullable;

/** A look at somebody who was written to: is there what was sent? */
final class ReadBack {

  private final PlannedChange written;
  private final Change change;
  private final WriteContext context;
  private final Side side;

  /** Looks for what {@code written} sent. */
  ReadBack(PlannedChange written, WriteContext context) {
    this.written = written;
    this.change = written.change();
    this.context = context;
    this.side = change.side();
  }

  /**
   * What was found.
   *
   * @param sent what the person was looked at for
   * @param now what the side says of that
   * @param missing the part of {@code sent} that is not there
   * @param person the person, if it took a look at more than tags
   */
  record Found(Patch sent, Profile now, Patch missing, @Nullable Contact person) {}

  /** Empty when there is nothing to look for, or the person is gone, from which nothing follows. */
  Optional<Found> find() throws DirectoryUnavailable {
    RemoteId who = requireNonNull(change.person(side), "it was written to somebody");
    Patch sent = new Patch(values(), tags(), change.patch().optOuts());
    boolean looksAtPerson =
        !sent.values().isEmpty() || !sent.optOuts().isEmpty() || !change.grants().isEmpty();
    Optional<Contact> person = looksAtPerson ? context.directory().find(who) : Optional.empty();
    Optional<List<Tagging>> taggings =
        sent.tags().isEmpty() ? Optional.of(List.of()) : context.directory().taggingsOf(who);
    if (sent.isEmpty() || taggings.isEmpty() || (looksAtPerson && person.isEmpty())) {
      return Optional.empty();
    }
    Profile now = now(person, sent, taggings.get());
    return Optional.of(new Found(sent, now, missing(sent, now), person.orElse(null)));
  }

  private boolean makesSomebody() {
    return change.kind() == ChangeKind.CREATE || change.kind() == ChangeKind.CONNECT;
  }

  /** Of an update only what was answered is known to have been sent. */
  private Map<Field, String> values() {
    Map<Field, String> sent = new EnumMap<>(Field.class);
    Profile after = written.after();
    if (change.kind() != ChangeKind.CONNECT) { // who is connected keeps the data they have
      sent.putAll(change.patch().values());
    }
    if (after != null) {
      sent.keySet().retainAll(after.values().keySet());
    }
    return sent;
  }

  /** A tag that another campaign wanted, or of which its removal was belied, was not sent. */
  private Map<TagKey, Boolean> tags() {
    Map<TagKey, Boolean> sent = new TreeMap<>();
    change
        .patch()
        .tags()
        .forEach(
            (key, planned) -> {
              Profile after = written.after();
              boolean asked = after == null ? planned : after.has(key);
              if (context.label(side, key).isPresent() && wasSent(key, asked)) {
                sent.put(key, asked);
              }
            });
    return sent;
  }

  private boolean wasSent(TagKey key, boolean asked) {
    RemoteId activist = requireNonNull(change.activist(), "it was written to a pair");
    if (makesSomebody()) {
      return true;
    }
    if (change.undoes()) {
      return asked || side == Side.BUILDER || !context.isWantedByOtherCampaign(key, activist);
    }
    return pair(activist).filter(pair -> pair.baseline().told().get(key) == side).isPresent();
  }

  private Optional<Pair> pair(RemoteId activist) {
    return context.pairs().of(context.link().link().id(), Side.NETWORK, activist);
  }

  /** Of a list in Action Builder what was asked for if it is in it, else what was there before. */
  private Profile now(Optional<Contact> person, Patch sent, List<Tagging> taggings) {
    Profile said = person.map(contact -> seen(contact, sent)).orElse(Profile.EMPTY);
    Set<TagKey> on =
        sent.tags().keySet().stream()
            .filter(
                key ->
                    context
                        .label(side, key)
                        .filter(l -> taggings.stream().anyMatch(t -> t.tag().equals(l.id())))
                        .isPresent())
            .collect(Collectors.toSet());
    return new Profile(said.values(), on, said.consent());
  }

  private Profile seen(Contact contact, Patch sent) {
    return side == Side.NETWORK
        ? context.network(contact)
        : context.builder(contact, change.before(), Profile.EMPTY.with(sent));
  }

  private Patch missing(Patch sent, Profile now) {
    Map<Field, String> values = new EnumMap<>(Field.class);
    values.putAll(sent.values());
    values.entrySet().removeIf(asked -> !isMissing(asked.getKey(), asked.getValue(), now));
    Map<TagKey, Boolean> tags = new TreeMap<>(sent.tags());
    tags.entrySet().removeIf(asked -> now.has(asked.getKey()) == asked.getValue());
    return new Patch(values, tags, stillOn(sent, now));
  }

  /** Neither what was asked nor what the service made of it, but what was there before. */
  private boolean isMissing(Field field, String asked, Profile now) {
    String says = now.get(field);
    Profile after = written.after();
    boolean asAnswered = after != null && says.equals(after.get(field));
    return !says.equals(asked) && !asAnswered && says.equals(change.before().get(field));
  }

  /** The channels that should have been closed, and are open. */
  private Set<Channel> stillOn(Patch sent, Profile now) {
    Set<Channel> open = EnumSet.noneOf(Channel.class);
    for (Channel channel : Channel.values()) {
      boolean granted = change.grants().get(channel) == Subscription.UNSUBSCRIBED;
      boolean subscribed = now.consent(channel) == Subscription.SUBSCRIBED;
      boolean reachable = !now.get(channel.field()).isEmpty();
      boolean ignored = sent.optOuts().contains(channel) && !now.consent(channel).isOptOut();
      if (reachable && (ignored || (granted && subscribed))) {
        open.add(channel);
      }
    }
    return open;
  }
}
