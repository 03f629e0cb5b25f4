package org.actionsync.application.sync;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.actionsync.application.port.ChangeRefused;
import org.actionsync.application.port.DirectoryUnavailable;
import org.actionsync.application.port.Edit;
import org.actionsync.application.port.Label;
import org.actionsync.application.port.Pair;
import org.actionsync.application.port.PlannedChange;
import org.actionsync.domain.contact.Channel;
import org.actionsync.domain.contact.Contact;
import org.actionsync.domain.contact.EmailAddress;
import org.actionsync.domain.contact.Field;
import org.actionsync.domain.contact.Patch;
import org.actionsync.domain.contact.PhoneNumber;
import org.actionsync.domain.contact.Profile;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.contact.TagKey;
import org.actionsync.domain.mapping.Tagging;
import org.actionsync.domain.run.Outcome;

/** Writes to somebody who is known on both sides, and advances the pair by exactly what landed. */
final class WriteUpdate {

  private final PlannedChange planned;
  private final WriteContext context;
  private final Runnable sending;
  private final Side side;
  private final RemoteId activist;
  private final RemoteId entity;

  /** Calls {@code sending} immediately before the change is sent. */
  WriteUpdate(PlannedChange planned, WriteContext context, Runnable sending) {
    this.sending = sending;
    this.planned = planned;
    this.context = context;
    this.side = planned.change().side();
    this.activist = requireNonNull(planned.change().activist(), "an update is about a pair");
    this.entity = requireNonNull(planned.change().entity(), "an update is about a pair");
  }

  PlannedChange write() throws DirectoryUnavailable, ChangeRefused {
    Optional<Pair> pair = pair();
    Optional<Contact> current = context.person(side, side == Side.NETWORK ? activist : entity);
    if (pair.isEmpty() || pair.get().detached() || current.isEmpty()) {
      return skipped("No longer a pair of this link");
    }
    Patch wanted = withoutWhatOthersWant(planned.change().patch());
    if (wanted.isEmpty()) {
      return skipped("Another campaign of the group still wants the tag");
    }
    Optional<Patch> proven = proven(wanted);
    if (proven.isEmpty()) {
      return stop(pair.get(), current.get(), wanted.optOuts());
    }
    if (proven.get().isEmpty()) {
      return skipped("The other side still has the tag, only the reading had missed it");
    }
    Patch patch = withoutWhatIsTaken(current.get(), proven.get());
    if (patch.isEmpty()) {
      return skipped("The e-mail or number belongs to somebody else in Action Network");
    }
    Optional<Contact> now =
        patch.values().isEmpty() ? current : new LastLook(planned, context).at(patch);
    return now.isPresent()
        ? send(pair.get(), now.get(), patch)
        : skipped("Edited since it was planned; the next run plans it anew");
  }

  /** Whoever left a list before they disappeared is still taken off it before the pair stops. */
  private PlannedChange stop(Pair pair, Contact current, Set<Channel> optOuts)
      throws DirectoryUnavailable, ChangeRefused {
    String why = "Gone from the other side; detached instead";
    Patch leave = Patch.EMPTY.withOptOuts(optOuts);
    PlannedChange became = leave.isEmpty() ? skipped(why) : send(pair, current, leave).noting(why);
    context.pairs().change(pair.id(), Pair::detach);
    context.isGone(side.opposite(), side == Side.NETWORK ? entity : activist);
    context.questions().stopped(pair);
    if (became.outcome() == Outcome.IGNORED) {
      context.questions().optOutFails(activist, entity, planned.change());
    }
    return became;
  }

  private PlannedChange skipped(String why) {
    return planned.became(Outcome.SKIPPED, null, why, context.now());
  }

  /**
   * The patch without the removals that a look at this person on the other side belies. Their past
   * stays, so that the tag can still be removed for good later.
   *
   * @return empty when the person is gone from the other side: whoever disappears takes their tags
   *     along, which looks as if somebody had taken those away
   */
  private Optional<Patch> proven(Patch patch) throws DirectoryUnavailable {
    if (!patch.tags().containsValue(false)) {
      return Optional.of(patch);
    }
    RemoteId there = side == Side.NETWORK ? entity : activist;
    return new RemovalProof(context, side)
        .belied(patch, activist, there)
        .map(belied -> wasAttempted() ? patch.withTags(belied) : patch.withoutTags(belied));
  }

  /** Then the tag may be gone by our own doing, and is put on again. */
  private boolean wasAttempted() {
    return planned.outcome() == Outcome.UNCERTAIN;
  }

  /**
   * What the service refused is not asked again until something changes. An opt-out is the
   * exception: it is asked alone by every run until it holds, so that nobody stays on a list.
   */
  void concede() {
    concede(planned.change().patch().withOptOuts(Set.of()));
  }

  /** What failed too often is not asked again, but for an opt-out. */
  void giveUp() {
    concede(planned.change().patch().withOptOuts(Set.of()));
  }

  private PlannedChange send(Pair pair, Contact current, Patch patch)
      throws DirectoryUnavailable, ChangeRefused {
    Profile before = seen(pair, current, patch);
    Edit edit = edit(current, patch);
    sending.run();
    Contact answered = context.directory().update(edit);
    context.refresh(side, answered);
    Profile after = seen(pair, answered, patch);
    context.pairs().change(pair.id(), p -> p.with(p.baseline().landed(side, patch, after)));
    boolean ignored = Got.wasIgnored(patch, before, after);
    return planned
        .became(ignored ? Outcome.IGNORED : Outcome.DONE, Got.of(patch, after), null, context.now())
        .sent(patch, after);
  }

  /** The person as the shared words have it; of a list, what was asked for if it is in it. */
  private Profile seen(Pair pair, Contact contact, Patch patch) {
    return side == Side.NETWORK
        ? context.network(contact)
        : context.builder(contact, pair.baseline().builder(), Profile.EMPTY.with(patch));
  }

  private Edit edit(Contact current, Patch patch) {
    return edit(context, current, patch);
  }

  /** What to send so that {@code current} becomes what the patch says. */
  static Edit edit(WriteContext context, Contact current, Patch patch) {
    Side side = context.directory().side();
    List<Label> add = new ArrayList<>();
    List<Edit.Removal> remove = new ArrayList<>();
    List<Tagging> taggings = context.taggings(side, current.id());
    patch
        .tags()
        .forEach(
            (key, present) -> {
              Optional<Label> label = context.label(side, key);
              if (present) {
                label.ifPresent(add::add);
              } else {
                label.flatMap(l -> removal(l, taggings)).ifPresent(remove::add);
              }
            });
    return new Edit(current, patch.values(), patch.optOuts(), add, remove);
  }

  private static Optional<Edit.Removal> removal(Label label, List<Tagging> taggings) {
    return taggings.stream()
        .filter(tagging -> tagging.tag().equals(label.id()))
        .findFirst()
        .map(tagging -> new Edit.Removal(label, tagging));
  }

  /** A tag is the whole group's: it goes only when no other campaign wants it any more. */
  private Patch withoutWhatOthersWant(Patch patch) {
    Map<TagKey, Boolean> kept = new TreeMap<>();
    if (side == Side.NETWORK) {
      patch
          .tags()
          .forEach(
              (key, present) -> {
                if (!present && context.isWantedByOtherCampaign(key, activist)) {
                  kept.put(key, present);
                }
              });
    }
    if (kept.isEmpty()) {
      return patch;
    }
    concede(new Patch(Map.of(), kept, Set.of()));
    return patch.withoutTags(kept.keySet());
  }

  /**
   * Action Network silently ignores an e-mail that is somebody else's, and moves a number away from
   * its owner or merges the two. So whose it is is asked first; a person decides about the rest.
   */
  private Patch withoutWhatIsTaken(Contact current, Patch patch) throws DirectoryUnavailable {
    Patch free = patch;
    if (side == Side.NETWORK) {
      for (Field field : List.of(Field.EMAIL, Field.MOBILE_NUMBER)) {
        String value = patch.values().getOrDefault(field, "");
        Optional<Contact> owner = value.isEmpty() ? Optional.empty() : otherOwner(field, value);
        if (owner.isPresent()) {
          context.askWhose(planned, field, value, owner.get());
          concede(new Patch(Map.of(field, value), Map.of(), Set.of()));
          free = without(field, free, current);
        }
      }
    }
    return free;
  }

  /** A first e-mail or number is given as unsubscribed; without it there is nothing to leave. */
  private Patch without(Field field, Patch patch, Contact current) {
    boolean first = context.network(current).get(field).isEmpty();
    Set<Channel> left =
        patch.optOuts().stream()
            .filter(channel -> !first || channel.field() != field)
            .collect(Collectors.toSet());
    return patch.without(field).withOptOuts(left);
  }

  private Optional<Contact> otherOwner(Field field, String value) throws DirectoryUnavailable {
    List<Contact> owners =
        field == Field.EMAIL
            ? context.directory().withEmail(new EmailAddress(value))
            : context.directory().withNumber(new PhoneNumber(value));
    return owners.stream().filter(owner -> !owner.id().equals(activist)).findFirst();
  }

  private void concede(Patch patch) {
    Optional<Contact> networkNow = context.person(Side.NETWORK, activist);
    Optional<Contact> builderNow = context.person(Side.BUILDER, entity);
    if (networkNow.isEmpty() || builderNow.isEmpty()) {
      return; // the next complete reading detaches the pair
    }
    Profile network = context.network(networkNow.get());
    pair()
        .ifPresent(
            pair -> {
              Profile shared = pair.baseline().shared();
              Profile builder = context.builder(builderNow.get(), shared, network);
              Profile networkThen = asPlanned(Side.NETWORK, patch, network);
              Profile builderThen = asPlanned(Side.BUILDER, patch, builder);
              context
                  .pairs()
                  .change(
                      pair.id(),
                      p -> p.with(p.baseline().conceded(patch, networkThen, builderThen)));
            });
  }

  /**
   * What {@code where} said when this was planned. The reading may be newer by now, if another link
   * read the group meanwhile; what was typed since is not given up, because it was never told.
   */
  private Profile asPlanned(Side where, Patch patch, Profile now) {
    Map<Field, String> then = where == side ? planned.change().before().values() : patch.values();
    return new Profile(then, now.tags(), now.consent());
  }

  private Optional<Pair> pair() {
    return context
        .pairs()
        .of(context.link().link().id(), Side.NETWORK, activist)
        .filter(pair -> pair.entity().equals(entity));
  }
}
