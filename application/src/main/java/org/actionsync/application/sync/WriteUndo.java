package org.actionsync.application.sync;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.actionsync.application.port.ChangeRefused;
import org.actionsync.application.port.DirectoryUnavailable;
import org.actionsync.application.port.Label;
import org.actionsync.application.port.Pair;
import org.actionsync.application.port.PlannedChange;
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

/**
 * Takes back what was written to one side of a pair. The person is looked up right before, because
 * the plan may have waited for approval, and whatever somebody edited meanwhile stays.
 *
 * <p>Afterwards the two sides differ, and both are remembered as they are: neither tells the other
 * before somebody edits it.
 */
final class WriteUndo {

  private final PlannedChange planned;
  private final WriteContext context;
  private final Runnable sending;
  private final Side side;
  private final RemoteId activist;
  private final RemoteId entity;
  private final List<String> kept = new ArrayList<>();

  /** Calls {@code sending} immediately before the change is sent. */
  WriteUndo(PlannedChange planned, WriteContext context, Runnable sending) {
    this.sending = sending;
    this.planned = planned;
    this.context = context;
    this.side = planned.change().side();
    this.activist = requireNonNull(planned.change().activist(), "an undo is about a pair");
    this.entity = requireNonNull(planned.change().entity(), "an undo is about a pair");
  }

  PlannedChange write() throws DirectoryUnavailable, ChangeRefused {
    Optional<Pair> pair = context.pairs().of(context.link().link().id(), Side.NETWORK, activist);
    if (pair.isEmpty() || !pair.get().entity().equals(entity)) {
      return skipped("No longer a pair of this link");
    }
    return switch (planned.change().kind()) {
      case DETACH -> detach(pair.get());
      case ATTACH -> attach(pair.get());
      default -> takeBack(pair.get());
    };
  }

  private PlannedChange detach(Pair pair) {
    context.pairs().change(pair.id(), Pair::detach);
    return planned.became(Outcome.DONE, "no longer kept in step", null, context.now());
  }

  private PlannedChange attach(Pair pair) {
    boolean bothThere =
        context.person(Side.NETWORK, activist).isPresent()
            && context.person(Side.BUILDER, entity).isPresent();
    if (!bothThere) {
      return skipped("The person is gone from one side");
    }
    context.pairs().change(pair.id(), Pair::attach);
    return planned.became(Outcome.DONE, "kept in step", null, context.now());
  }

  private PlannedChange takeBack(Pair pair) throws DirectoryUnavailable, ChangeRefused {
    Optional<Contact> current =
        context
            .directory()
            .find(side == Side.NETWORK ? activist : entity)
            .filter(person -> !context.isErased(side, person));
    if (current.isEmpty()) {
      return skipped("The person is gone");
    }
    Profile now = seen(pair, current.get());
    Patch edited = withoutWhatIsOnAgain(withoutWhatWasEdited(now), current.get());
    Patch ours = withoutWhatIsTaken(withoutWhatOthersWant(edited));
    if (ours.values().isEmpty() && ours.tags().isEmpty()) {
      return skipped(String.join("\n", kept));
    }
    return send(pair, current.get(), now, ours);
  }

  private PlannedChange send(Pair pair, Contact current, Profile before, Patch patch)
      throws DirectoryUnavailable, ChangeRefused {
    sending.run();
    Contact answered = context.directory().update(WriteUpdate.edit(context, current, patch));
    context.refresh(side, answered);
    Profile after = seen(pair, answered);
    // Open, so that the next run looks at whatever else the answer showed.
    context
        .pairs()
        .change(
            pair.id(), p -> p.with(p.baseline().undone(side, patch, after)).open(!p.detached()));
    boolean ignored = Got.wasIgnored(patch, before, after);
    return planned
        .became(
            ignored ? Outcome.IGNORED : Outcome.DONE,
            Got.of(patch, after),
            kept.isEmpty() ? null : String.join("\n", kept),
            context.now())
        .sent(patch, after);
  }

  private Profile seen(Pair pair, Contact contact) {
    return side == Side.NETWORK
        ? context.network(contact)
        : context.builder(contact, pair.baseline().builder(), Profile.EMPTY);
  }

  /** What an attempt without an answer has written already is not somebody's edit. */
  private Patch withoutWhatWasEdited(Profile now) {
    Patch patch = planned.change().patch();
    Profile then = planned.change().before();
    Map<Field, String> values = new EnumMap<>(Field.class);
    patch
        .values()
        .forEach(
            (field, back) -> {
              String says = now.get(field);
              if (says.equals(then.get(field)) || says.equals(back)) {
                values.put(field, back);
              } else {
                kept.add(field.label() + ": was edited since");
              }
            });
    return new Patch(values, patch.tags(), patch.optOuts());
  }

  /**
   * A tag that was put on again by hand looks like ours, but is another tagging than the one that
   * was read for this undo, or one of later. The person's own taggings tell, as they are now.
   */
  private Patch withoutWhatIsOnAgain(Patch patch, Contact current) throws DirectoryUnavailable {
    if (!patch.tags().containsValue(false)) {
      return patch;
    }
    List<Tagging> read = context.taggings(side, current.id());
    List<Tagging> now = context.directory().taggingsOf(current.id()).orElse(List.of());
    Map<TagKey, Boolean> tags = new TreeMap<>(patch.tags());
    tags.entrySet().removeIf(tag -> !tag.getValue() && isOnAgain(tag.getKey(), read, now));
    if (tags.size() < patch.tags().size()) {
      kept.add("The tag was put on again since");
    }
    return new Patch(patch.values(), tags, patch.optOuts());
  }

  private boolean isOnAgain(TagKey key, List<Tagging> read, List<Tagging> now) {
    Optional<RemoteId> label = context.label(side, key).map(Label::id);
    List<RemoteId> known = read.stream().map(Tagging::id).toList();
    return now.stream()
        .filter(tagging -> label.filter(tagging.tag()::equals).isPresent())
        .anyMatch(
            tagging ->
                !known.contains(tagging.id())
                    || WriteContext.isSomeTimeAfter(context.begun(), tagging.at()));
  }

  /** A tag is the whole group's: it goes only when no other campaign wants it any more. */
  private Patch withoutWhatOthersWant(Patch patch) {
    Map<TagKey, Boolean> tags = new TreeMap<>(patch.tags());
    if (side == Side.NETWORK) {
      boolean some =
          tags.entrySet()
              .removeIf(
                  tag ->
                      !tag.getValue() && context.isWantedByOtherCampaign(tag.getKey(), activist));
      if (some) {
        kept.add("Another campaign of the group still wants the tag");
      }
    }
    return new Patch(patch.values(), tags, patch.optOuts());
  }

  /** Somebody else may have been given the address or number since it was this person's. */
  private Patch withoutWhatIsTaken(Patch patch) throws DirectoryUnavailable {
    Patch free = patch;
    for (Field field : List.of(Field.EMAIL, Field.MOBILE_NUMBER)) {
      String value = patch.values().getOrDefault(field, "");
      if (side == Side.NETWORK && !value.isEmpty() && isSomebodyElses(field, value)) {
        kept.add(field.label() + ": belongs to somebody else by now");
        free = free.without(field);
      }
    }
    return free;
  }

  private boolean isSomebodyElses(Field field, String value) throws DirectoryUnavailable {
    List<Contact> owners =
        field == Field.EMAIL
            ? context.directory().withEmail(new EmailAddress(value))
            : context.directory().withNumber(new PhoneNumber(value));
    return owners.stream().anyMatch(owner -> !owner.id().equals(activist));
  }

  private PlannedChange skipped(String why) {
    return planned.became(Outcome.SKIPPED, null, why, context.now());
  }
}
