package org.actionsync.domain.plan;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.actionsync.domain.contact.Channel;
import org.actionsync.domain.contact.Patch;
import org.actionsync.domain.contact.Profile;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.contact.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * One write to one side.
 *
 * @param side where it is written
 * @param kind what it does
 * @param activist whom it is about in Action Network; null when it creates the activist
 * @param entity whom it is about in Action Builder; null when it creates the entity
 * @param patch what is written
 * @param grants the statuses that go with a new person; empty for all other kinds, so that nobody
 *     who is known can be subscribed
 * @param text why, and what it changes, for people to read
 * @param before what the side said before of all that the patch is about; empty for a new person
 * @param undoes whether it takes back what an earlier change wrote
 */
public record Change(
    Side side,
    ChangeKind kind,
    @Nullable RemoteId activist,
    @Nullable RemoteId entity,
    Patch patch,
    Map<Channel, Subscription> grants,
    ChangeText text,
    Profile before,
    boolean undoes) {

  /** Copies; throws {@link IllegalArgumentException} when a known person would be granted. */
  public Change {
    Map<Channel, Subscription> copied = new EnumMap<>(Channel.class);
    copied.putAll(grants);
    grants = Collections.unmodifiableMap(copied);
    if (kind != ChangeKind.CREATE && !grants.isEmpty()) {
      throw new IllegalArgumentException(
          "A status is granted only to a new person, not by " + kind);
    }
    if (activist == null && entity == null) {
      throw new IllegalArgumentException("A change is about somebody");
    }
  }

  /** A change that takes nothing back, of somebody of whom nothing was said before. */
  public Change(
      Side side,
      ChangeKind kind,
      @Nullable RemoteId activist,
      @Nullable RemoteId entity,
      Patch patch,
      Map<Channel, Subscription> grants,
      ChangeText text) {
    this(side, kind, activist, entity, patch, grants, text, Profile.EMPTY, false);
  }

  /** The same change, of which only {@code part} is looked at. */
  public Change of(Patch part) {
    return new Change(side, kind, activist, entity, part, grants, text, before, undoes);
  }

  /** Whom it is about on {@code where}; null when that person does not exist yet. */
  public @Nullable RemoteId person(Side where) {
    return where == Side.NETWORK ? activist : entity;
  }
}
