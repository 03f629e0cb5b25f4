package org.actionsync.domain.reconcile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.contact.Sighting;
import org.actionsync.domain.contact.TagKey;
import org.actionsync.domain.mapping.TagRule;

/** The part of the {@link Reconciler} that deals with mapped tags. */
final class TagReconciler {

  private final Baseline base;
  private final Sighting network;
  private final Sighting builder;
  private final Map<TagKey, TagRule> rules;
  private final Settled settled;
  private final Map<TagKey, TagMove> moves = new TreeMap<>();

  TagReconciler(Baseline base, Sighting network, Sighting builder, Rules rules) {
    this.base = base;
    this.network = network;
    this.builder = builder;
    this.rules = new TreeMap<>(rules.tags());
    this.settled = rules.settled();
  }

  /**
   * What is to be told.
   *
   * @param frozen takes what would be told but for being frozen
   */
  List<TagMove> decide(List<Frozen> frozen) {
    TreeSet<String> movedChoices = new TreeSet<>();
    Map<String, List<TagKey>> choices = new HashMap<>();
    rules.forEach(
        (tag, rule) -> {
          follow(tag, rule, moved(tag));
          rule.choice()
              .ifPresent(
                  choice -> {
                    choices.computeIfAbsent(choice, c -> new ArrayList<>()).add(tag);
                    if (changed(tag)) {
                      movedChoices.add(choice);
                    }
                  });
        });
    movedChoices.forEach(choice -> chooseOne(choices.getOrDefault(choice, List.of())));
    rules.forEach(this::carryOut);
    List<TagKey> waiting =
        moves.keySet().stream().filter(tag -> settled.frozen().contains(name(tag))).toList();
    for (TagKey tag : waiting) {
      if (pressing(tag).isEmpty()) {
        moves.remove(tag);
        frozen.add(new Frozen(name(tag), said(network, tag), said(builder, tag)));
      }
    }
    return List.copyOf(moves.values());
  }

  /** A person's decision that was not carried out yet. */
  private void carryOut(TagKey tag, TagRule rule) {
    pressing(tag)
        .ifPresent(
            winner -> {
              Side to = winner.opposite();
              boolean present = (winner == Side.NETWORK ? network : builder).profile().has(tag);
              moves.remove(tag);
              if (rule.direction().allows(to) && (present || !rule.addOnly())) {
                moves.put(tag, new TagMove(to, tag, present, Reason.SETTLED));
              }
            });
  }

  private Optional<Side> pressing(TagKey tag) {
    String n = said(network, tag);
    String b = said(builder, tag);
    return n.equals(b)
        ? Optional.empty()
        : settled.verdict(name(tag), n, b).filter(Verdict::pressing).flatMap(Verdict::winner);
  }

  private static ValueName name(TagKey tag) {
    return ValueName.of(tag);
  }

  private static String said(Sighting who, TagKey tag) {
    return who.profile().has(tag) ? Frozen.ON : Frozen.OFF;
  }

  private Moved moved(TagKey tag) {
    return Moved.since(
        base.had(Side.NETWORK, tag, network.profile()),
        network.profile().has(tag),
        base.had(Side.BUILDER, tag, builder.profile()),
        builder.profile().has(tag));
  }

  /** Also when both sides were given the same answer by hand: it may have an older rival. */
  private boolean changed(TagKey tag) {
    boolean n = network.profile().has(tag);
    boolean b = builder.profile().has(tag);
    return n != base.had(Side.NETWORK, tag, network.profile())
        || b != base.had(Side.BUILDER, tag, builder.profile());
  }

  private void follow(TagKey tag, TagRule rule, Moved moved) {
    boolean n = network.profile().has(tag);
    boolean b = builder.profile().has(tag);
    switch (moved) {
      case NEITHER -> {}
      case NETWORK -> tell(Side.BUILDER, tag, rule, n ? Reason.TAG_ADDED : Reason.TAG_REMOVED);
      case BUILDER -> tell(Side.NETWORK, tag, rule, b ? Reason.TAG_ADDED : Reason.TAG_REMOVED);
      case BOTH -> tell(n ? Side.BUILDER : Side.NETWORK, tag, rule, Reason.TAG_STAYS);
    }
  }

  private void tell(Side to, TagKey tag, TagRule rule, Reason reason) {
    boolean present = reason != Reason.TAG_REMOVED;
    if (rule.direction().allows(to) && (present || !rule.addOnly())) {
      moves.put(tag, new TagMove(to, tag, present, reason));
    }
  }

  /**
   * Of several tags of a single-choice field the one put on last stays. Action Builder drops the
   * others by itself when it is told the winner; in Action Network they are taken away.
   */
  private void chooseOne(List<TagKey> field) {
    List<TagKey> contenders = field.stream().filter(this::contends).toList();
    if (contenders.size() < 2) {
      return;
    }
    TagKey winner = contenders.stream().max(byTime()).orElseThrow();
    for (TagKey tag : field) {
      if (!tag.equals(winner)) {
        dropLoser(tag);
      }
    }
  }

  /** Whether the tag would be on in Action Builder, if Action Builder could hold several. */
  private boolean contends(TagKey tag) {
    TagMove move = moves.get(tag);
    if (move != null && !move.present()) {
      return false;
    }
    boolean mayReachBuilder = rule(tag).direction().allows(Side.BUILDER);
    return builder.profile().has(tag) || (network.profile().has(tag) && mayReachBuilder);
  }

  private void dropLoser(TagKey tag) {
    TagRule rule = rule(tag);
    boolean removable = rule.direction().allows(Side.NETWORK) && !rule.addOnly();
    if (network.profile().has(tag) && removable) {
      moves.put(tag, new TagMove(Side.NETWORK, tag, false, Reason.SINGLE_CHOICE));
    } else {
      moves.remove(tag);
    }
  }

  private TagRule rule(TagKey tag) {
    return rules.getOrDefault(tag, TagRule.FREE);
  }

  private Comparator<TagKey> byTime() {
    return Comparator.comparing(this::lastTagged)
        .thenComparing(tag -> builder.profile().has(tag))
        .thenComparing(Comparator.reverseOrder());
  }

  private Instant lastTagged(TagKey tag) {
    Instant n = network.taggedAt().getOrDefault(tag, Instant.MIN);
    Instant b = builder.taggedAt().getOrDefault(tag, Instant.MIN);
    return n.isAfter(b) ? n : b;
  }
}
