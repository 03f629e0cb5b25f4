package org.actionsync.application.sync;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.actionsync.application.port.DirectoryUnavailable;
import org.actionsync.application.port.Label;
import org.actionsync.domain.contact.Patch;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.contact.TagKey;
import org.actionsync.domain.mapping.Mapping;
import org.actionsync.domain.mapping.Tagging;

/**
 * Whether a tag that is to be taken off here is really gone from the other side.
 *
 * <p>Who has a tag is read page by page. When somebody is untagged during that reading, all behind
 * them move up by one, and whoever stood at the boundary of two pages is on neither. Nobody loses a
 * tag because of that: before it is taken off, the other service is asked about this one person.
 */
final class RemovalProof {

  private final WriteContext context;
  private final Side from;

  /** Proof for removals in the service of {@code context}, on {@code from}. */
  RemovalProof(WriteContext context, Side from) {
    this.context = context;
    this.from = from;
  }

  /**
   * Those of the removals in {@code patch} that the person on the other side belies by still being
   * tagged. What is found there is taken in, so that it is not planned again.
   *
   * @param activist who it is in Action Network
   * @param there who it is on the other side
   * @return empty when the person is gone from there
   */
  Optional<Set<TagKey>> belied(Patch patch, RemoteId activist, RemoteId there)
      throws DirectoryUnavailable {
    Optional<List<Tagging>> now = context.opposite().taggingsOf(there);
    if (now.isEmpty()) {
      return Optional.empty();
    }
    Set<TagKey> belied = new TreeSet<>();
    patch
        .tags()
        .forEach(
            (key, present) -> {
              Optional<Tagging> still = present ? Optional.empty() : tagged(key, now.get());
              if (still.isPresent() && !isOvertaken(key, still.get(), activist, now.get())) {
                belied.add(key);
                context.found(from.opposite(), still.get());
              }
            });
    return Optional.of(belied);
  }

  private Optional<Tagging> tagged(TagKey key, List<Tagging> taggings) {
    return context.label(from.opposite(), key).flatMap(label -> with(label, taggings));
  }

  private static Optional<Tagging> with(Label label, List<Tagging> taggings) {
    return taggings.stream().filter(t -> t.tag().equals(label.id())).findFirst();
  }

  /**
   * A response of a single-choice field may still be there, because Action Builder lets go of it
   * only when it is told the later one, which is perhaps about to happen.
   */
  private boolean isOvertaken(TagKey key, Tagging still, RemoteId activist, List<Tagging> builder) {
    if (from == Side.BUILDER) {
      return false;
    }
    List<Tagging> network = context.taggings(Side.NETWORK, activist);
    return context.rivals(key).stream()
        .map(Mapping::key)
        .anyMatch(
            rival ->
                isLater(context.label(Side.BUILDER, rival), builder, still)
                    || isLater(context.label(Side.NETWORK, rival), network, still));
  }

  private static boolean isLater(Optional<Label> rival, List<Tagging> taggings, Tagging still) {
    return rival
        .flatMap(label -> with(label, taggings))
        .filter(tagging -> tagging.at().isAfter(still.at()))
        .isPresent();
  }
}
