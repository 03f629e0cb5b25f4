package org.actionsync.domain.reconcile;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.actionsync.domain.contact.Channel;
import org.actionsync.domain.contact.Field;
import org.actionsync.domain.contact.Patch;
import org.actionsync.domain.contact.Profile;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.contact.Subscription;
import org.actionsync.domain.contact.TagKey;

/**
 * What each side itself said when the two last met.
 *
 * <p>There is one past per side, because services rewrite what they are sent: with one shared past
 * that looks like an edit and comes back for ever. The price is that a write the service dropped
 * goes unnoticed here, so what was asked and what it said afterwards is recorded with every change.
 *
 * @param network what Action Network said
 * @param builder what Action Builder said
 * @param told which side was told a tag since its tags were last read; see {@link #had}
 */
public record Baseline(Profile network, Profile builder, Map<TagKey, Side> told) {

  /** The past of two who never met. */
  public static final Baseline NEVER_MET = new Baseline(Profile.EMPTY, Profile.EMPTY);

  /** Copies the map. */
  public Baseline {
    told = Collections.unmodifiableMap(new TreeMap<>(told));
  }

  /** A past in which nobody was told a tag since both were read. */
  public Baseline(Profile network, Profile builder) {
    this(network, builder, Map.of());
  }

  /**
   * The past of two who are joined before anybody compared them. Their wishes are known from now
   * on, so that whoever leaves before they are compared is seen to have left; nothing else is, so
   * that what was typed between a plan and its carrying out is not taken for said already.
   */
  public static Baseline joined(Profile network, Profile builder) {
    return new Baseline(
        new Profile(Map.of(), Set.of(), network.consent()),
        new Profile(Map.of(), Set.of(), builder.consent()));
  }

  /** The past of {@code side}. */
  public Profile on(Side side) {
    return side == Side.NETWORK ? network : builder;
  }

  /**
   * Whether {@code side} had {@code tag} before a person could have changed it.
   *
   * <p>Neither service reports tags in its answer to a write, so after one it is not known whether
   * it took. Once the side is read again: if it shows what it was told, that was our write; if not,
   * the write was dropped and the side stands where it was last seen.
   */
  boolean had(Side side, TagKey tag, Profile now) {
    boolean asked = on(side.opposite()).has(tag);
    boolean showsWhatItWasTold = told.get(tag) == side && now.has(tag) == asked;
    return showsWhatItWasTold ? asked : on(side).has(tag);
  }

  /**
   * Both sides were just read: what is settled becomes the past, what is open does not.
   *
   * @param networkNow what Action Network says now
   * @param builderNow what Action Builder says now
   * @param open what is still to be written or asked
   * @param leaving channels whose opt-out is still to be written
   * @param mapped the tags that take part; the past of others is kept
   */
  public Baseline observed(
      Profile networkNow,
      Profile builderNow,
      SyncDecision.Update open,
      Set<Channel> leaving,
      Collection<TagKey> mapped) {
    Set<TagKey> settledTags = new TreeSet<>(mapped);
    settledTags.removeAll(open.unsettledTags());
    Set<Field> openFields = open.unsettledFields();
    return new Baseline(
        advance(network, networkNow, openFields, settledTags, leaving),
        advance(builder, builderNow, openFields, settledTags, leaving),
        toldWithout(settledTags));
  }

  /**
   * Advances by exactly what landed.
   *
   * <p>The tags of the side that was written to stay as they were last seen, and that it was told
   * is noted: to believe a write that was dropped would look like a removal the next time and take
   * the tag away from the other side too.
   *
   * @param side the side that was written to
   * @param patch what it was asked
   * @param after what it said afterwards, seen through the lens
   */
  public Baseline landed(Side side, Patch patch, Profile after) {
    Profile target = reported(on(side), patch, after);
    // An opt-out that did not take stays news, so that it is asked again until it holds.
    Profile source = on(side.opposite()).with(patch.withOptOuts(held(patch, after)));
    Map<TagKey, Side> nowTold = new TreeMap<>(told);
    patch.tags().keySet().forEach(tag -> nowTold.put(tag, side));
    return side == Side.NETWORK
        ? new Baseline(target, source, nowTold)
        : new Baseline(source, target, nowTold);
  }

  /** The same past, in which {@code side} never said these fields. */
  public Baseline neverSaid(Side side, Set<Field> fields) {
    Map<Field, String> values = new EnumMap<>(Field.class);
    values.putAll(on(side).values());
    values.keySet().removeAll(fields);
    Profile rest = new Profile(values, on(side).tags(), on(side).consent());
    return side == Side.NETWORK
        ? new Baseline(rest, builder, told)
        : new Baseline(network, rest, told);
  }

  /**
   * What Action Builder said of what both have. What Action Network never took is not shared, so
   * that a better value of the list takes its place.
   */
  public Profile shared() {
    Set<Field> untaken =
        Arrays.stream(Field.values())
            .filter(field -> field.isListInBuilder() && network.get(field).isEmpty())
            .collect(Collectors.toSet());
    return neverSaid(Side.BUILDER, untaken).builder();
  }

  /**
   * What of a write, whose answer never came, is there by now and was not there when the side was
   * last seen. It is our own doing, and nobody's edit that the other side would have to learn. An
   * opt-out is left out: rather told once too often than missed.
   *
   * @param side the side that was written to
   * @param asked what it was asked
   * @param now what it says now, seen through the lens
   */
  public Patch arrived(Side side, Patch asked, Profile now) {
    Map<Field, String> values = new EnumMap<>(Field.class);
    asked
        .values()
        .forEach(
            (field, value) -> {
              if (now.get(field).equals(value) && !on(side).get(field).equals(value)) {
                values.put(field, value);
              }
            });
    Map<TagKey, Boolean> tags = new TreeMap<>(asked.tags());
    tags.entrySet()
        .removeIf(
            tag ->
                now.has(tag.getKey()) != tag.getValue()
                    || on(side).has(tag.getKey()) == tag.getValue());
    return new Patch(values, tags, Set.of());
  }

  /**
   * The past of two who meet again after one of them was away: as if they never met, so that
   * nothing is removed and nothing is overwritten unasked. What they wished before stays known, so
   * that leaving a list meanwhile is still seen as leaving.
   */
  public Baseline meetingAgain() {
    return new Baseline(
        new Profile(Map.of(), Set.of(), network.consent()),
        new Profile(Map.of(), Set.of(), builder.consent()));
  }

  /**
   * What was written to {@code side} was read back. Of what is asked for here, what it says now is
   * what it said when the two last met: a tag that is there was ours, and a value that is not was
   * dropped, so that it is no edit of somebody's that would travel back. An opt-out that is not
   * there is news again, so that it is asked until it holds.
   *
   * @param side the side that was written to
   * @param patch what is known by now: tags that are there or not, values and opt-outs that are not
   * @param now what the side says now, seen through the lens
   */
  public Baseline readBack(Side side, Patch patch, Profile now) {
    Profile known = advanceOnly(on(side), now, patch);
    Map<Channel, Subscription> here = new EnumMap<>(Channel.class);
    here.putAll(known.consent());
    Profile there = on(side.opposite());
    Map<Channel, Subscription> wishes = new EnumMap<>(Channel.class);
    wishes.putAll(there.consent());
    for (Channel channel : patch.optOuts()) {
      here.put(channel, now.consent(channel));
      if (there.consent(channel).isOptOut()) {
        wishes.put(channel, Subscription.SUBSCRIBED); // before they left
      }
    }
    Profile target = new Profile(known.values(), known.tags(), here);
    Profile source = new Profile(there.values(), there.tags(), wishes);
    Map<TagKey, Side> rest = toldWithout(patch.tags().keySet());
    return side == Side.NETWORK
        ? new Baseline(target, source, rest)
        : new Baseline(source, target, rest);
  }

  private static Set<Channel> held(Patch patch, Profile after) {
    return patch.optOuts().stream()
        .filter(channel -> after.consent(channel).isOptOut())
        .collect(Collectors.toSet());
  }

  /**
   * The service said no to {@code patch}, so it is not asked again until something changes: what
   * both say now becomes the past of all that the patch is about. Only an opt-out is never given
   * up.
   */
  public Baseline conceded(Patch patch, Profile networkNow, Profile builderNow) {
    return new Baseline(
        advanceOnly(network, networkNow, patch),
        advanceOnly(builder, builderNow, patch),
        toldWithout(patch.tags().keySet()));
  }

  /**
   * What was written to {@code side} was taken back. The side's past is what it says now, and the
   * other side's stays as it was: so the two differ and stay so, until somebody edits one of them.
   *
   * @param side the side on which it was taken back
   * @param patch what it was asked to go back to
   * @param after what it said afterwards, seen through the lens
   */
  public Baseline undone(Side side, Patch patch, Profile after) {
    Set<TagKey> tags = patch.tags().keySet();
    Profile reported = reported(on(side), patch, after);
    Profile asked = Profile.EMPTY.with(patch); // no service reports tags in its answer
    Profile target =
        new Profile(
            reported.values(), advanceTags(on(side).tags(), asked, tags), reported.consent());
    Profile source = source(side, tags);
    return side == Side.NETWORK
        ? new Baseline(target, source, toldWithout(tags))
        : new Baseline(source, target, toldWithout(tags));
  }

  /** The other side; what it was told of these tags it has, because the told side changes now. */
  private Profile source(Side side, Set<TagKey> tags) {
    Profile source = on(side.opposite());
    Set<TagKey> told = new TreeSet<>(tags);
    told.removeIf(tag -> this.told.get(tag) != side.opposite());
    return new Profile(
        source.values(), advanceTags(source.tags(), on(side), told), source.consent());
  }

  /**
   * What {@code written} did not take of {@code patch} is news again: the past of the other side is
   * set to what this side said, so that whatever the other says now has to be told.
   */
  public Baseline reopened(Side written, Patch patch) {
    Profile source = advanceOnly(on(written.opposite()), on(written), patch);
    Map<TagKey, Side> rest = toldWithout(patch.tags().keySet());
    return written == Side.NETWORK
        ? new Baseline(network, source, rest)
        : new Baseline(source, builder, rest);
  }

  private Map<TagKey, Side> toldWithout(Set<TagKey> settled) {
    Map<TagKey, Side> rest = new TreeMap<>(told);
    rest.keySet().removeAll(settled);
    return rest;
  }

  private static Profile advance(
      Profile then, Profile now, Set<Field> openFields, Set<TagKey> tags, Set<Channel> leaving) {
    Map<Field, String> values = new EnumMap<>(Field.class);
    for (Field field : Field.values()) {
      values.put(field, openFields.contains(field) ? then.get(field) : now.get(field));
    }
    Map<Channel, Subscription> consent = new EnumMap<>(Channel.class);
    consent.putAll(now.consent());
    for (Channel channel : leaving) {
      if (then.consent().containsKey(channel)) {
        consent.put(channel, then.consent(channel));
      }
    }
    return new Profile(values, advanceTags(then.tags(), now, tags), consent);
  }

  private static Profile advanceOnly(Profile then, Profile now, Patch patch) {
    Map<Field, String> values = new EnumMap<>(Field.class);
    values.putAll(then.values());
    patch.values().keySet().forEach(field -> values.put(field, now.get(field)));
    return new Profile(
        values, advanceTags(then.tags(), now, patch.tags().keySet()), then.consent());
  }

  private static Set<TagKey> advanceTags(Set<TagKey> then, Profile now, Set<TagKey> settled) {
    Set<TagKey> tags = new TreeSet<>(then);
    for (TagKey tag : settled) {
      if (now.has(tag)) {
        tags.add(tag);
      } else {
        tags.remove(tag);
      }
    }
    return tags;
  }

  private static Profile reported(Profile then, Patch patch, Profile after) {
    Map<Field, String> values = new EnumMap<>(Field.class);
    values.putAll(then.values());
    patch.values().keySet().forEach(field -> values.put(field, after.get(field)));
    Map<Channel, Subscription> consent = new EnumMap<>(Channel.class);
    consent.putAll(then.consent());
    for (Channel channel : Channel.values()) {
      boolean written =
          patch.optOuts().contains(channel) || patch.values().containsKey(channel.field());
      if (written && !leftMeanwhile(channel, then, patch, after)) {
        consent.put(channel, after.consent(channel)); // a new number comes with a status of its own
      } else if (after.consent(channel) == Subscription.SUBSCRIBED) {
        consent.put(channel, Subscription.SUBSCRIBED); // joined meanwhile, and may leave again
      }
    }
    return new Profile(values, lastSeen(then, patch), consent);
  }

  /**
   * Whether the answer shows that the person left the list between the reading and the write. That
   * is news for the other side, so it must not become the past. No service opts an e-mail out by
   * itself when the address is written.
   */
  private static boolean leftMeanwhile(Channel channel, Profile then, Patch patch, Profile after) {
    return channel == Channel.EMAIL
        && !patch.optOuts().contains(channel)
        && after.consent(channel).isOptOut()
        && then.consent().containsKey(channel)
        && !then.consent(channel).isOptOut();
  }

  /** A side is told a tag only while it shows the opposite. */
  private static Set<TagKey> lastSeen(Profile then, Patch patch) {
    Set<TagKey> tags = new TreeSet<>(then.tags());
    patch
        .tags()
        .forEach(
            (tag, present) -> {
              if (present) {
                tags.remove(tag);
              } else {
                tags.add(tag);
              }
            });
    return tags;
  }
}
