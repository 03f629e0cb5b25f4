package org.actionsync.domain.plan;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.contact.TagKey;
import org.jspecify.annotations.Nullable;

/**
 * Writes that a service is likely to treat alike: when it drops one of them, it may drop all.
 *
 * @param side the service
 * @param kind what they do; of tags {@link ChangeKind#ADD_TAG} or {@link ChangeKind#REMOVE_TAG}
 * @param tag which mapped tag; null for what is not about tags
 */
public record WriteKind(Side side, ChangeKind kind, @Nullable TagKey tag)
    implements Comparable<WriteKind> {

  private static final Comparator<WriteKind> ORDER =
      Comparator.comparing(WriteKind::side)
          .thenComparing(WriteKind::kind)
          .thenComparing(of -> of.tag == null ? "" : of.tag.value());

  /** Throws {@link IllegalArgumentException} when a tag is neither put on nor taken away. */
  public WriteKind {
    boolean aboutTags = kind == ChangeKind.ADD_TAG || kind == ChangeKind.REMOVE_TAG;
    if (aboutTags != (tag != null)) {
      throw new IllegalArgumentException("A tag is put on or taken away, not " + kind);
    }
  }

  /** The writing of one tag. */
  public static WriteKind of(Side side, TagKey tag, boolean present) {
    return new WriteKind(side, present ? ChangeKind.ADD_TAG : ChangeKind.REMOVE_TAG, tag);
  }

  /** All that a change is made of: each of its tags, and the rest of it. */
  public static Set<WriteKind> of(Change change) {
    Set<WriteKind> kinds = new TreeSet<>();
    change.patch().tags().forEach((tag, present) -> kinds.add(of(change.side(), tag, present)));
    rest(change).ifPresent(kinds::add);
    return kinds;
  }

  /** What a change is apart from its tags; nothing when it only writes tags, or writes nothing. */
  public static Optional<WriteKind> rest(Change change) {
    return switch (change.kind()) {
      case OPT_OUT, CONNECT, CREATE, UPDATE ->
          Optional.of(new WriteKind(change.side(), change.kind(), null));
      case REMOVE_TAG, ADD_TAG, DETACH, ATTACH -> Optional.empty();
    };
  }

  @Override
  public int compareTo(WriteKind other) {
    return ORDER.compare(this, other);
  }
}
