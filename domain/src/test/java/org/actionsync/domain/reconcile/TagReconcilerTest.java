package org.actionsync.domain.reconcile;

import static org.actionsync.domain.contact.Side.BUILDER;
import static org.actionsync.domain.contact.Side.NETWORK;
import static org.actionsync.domain.mapping.Direction.BOTH;
import static org.actionsync.domain.mapping.Direction.TO_BUILDER;
import static org.actionsync.domain.mapping.Direction.TO_NETWORK;
import static org.actionsync.domain.reconcile.Reason.SINGLE_CHOICE;
import static org.actionsync.domain.reconcile.Reason.TAG_ADDED;
import static org.actionsync.domain.reconcile.Reason.TAG_REMOVED;
import static org.actionsync.domain.reconcile.Reason.TAG_STAYS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.actionsync.domain.contact.Profile;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.contact.Sighting;
import org.actionsync.domain.contact.TagKey;
import org.actionsync.domain.mapping.Direction;
import org.actionsync.domain.mapping.TagRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The decision table of tags. A tag is written as its letter and the hour it was put on. */
class TagReconcilerTest {

  private static final String NEVER = "";
  private static final List<TagMove> NOTHING = List.of();

  private static final TagRule FREE = TagRule.FREE;
  private static final TagRule ONLY_TO_BUILDER = new TagRule(TO_BUILDER, false, Optional.empty());
  private static final TagRule ONLY_TO_NETWORK = new TagRule(TO_NETWORK, false, Optional.empty());
  private static final TagRule UNIVERSAL = new TagRule(BOTH, true, Optional.empty());

  // spotless:off
  static Stream<Arguments> oneTag() {
    return Stream.of(
        //         situation                               network then now   builder then now   rule             decision
        arguments("first meeting, both have it",           NEVER, "a1",       NEVER, "a1",       FREE,            NOTHING),
        arguments("first meeting, neither has it",         NEVER, "",         NEVER, "",         FREE,            NOTHING),
        arguments("first meeting, only network",           NEVER, "a1",       NEVER, "",         FREE,            List.of(on(BUILDER, "a", TAG_ADDED))),
        arguments("first meeting, only builder",           NEVER, "",         NEVER, "a1",       FREE,            List.of(on(NETWORK, "a", TAG_ADDED))),
        arguments("both had it and have it",               "a", "a1",         "a", "a1",         FREE,            NOTHING),
        arguments("added in network",                      "", "a1",          "", "",            FREE,            List.of(on(BUILDER, "a", TAG_ADDED))),
        arguments("added in builder",                      "", "",            "", "a1",          FREE,            List.of(on(NETWORK, "a", TAG_ADDED))),
        arguments("added in both",                         "", "a1",          "", "a2",          FREE,            NOTHING),
        arguments("removed in network",                    "a", "",           "a", "a1",         FREE,            List.of(off(BUILDER, "a", TAG_REMOVED))),
        arguments("removed in builder",                    "a", "a1",         "a", "",           FREE,            List.of(off(NETWORK, "a", TAG_REMOVED))),
        arguments("removed in both",                       "a", "",           "a", "",           FREE,            NOTHING),
        arguments("only ever in network",                  "a", "a1",         "", "",            FREE,            NOTHING),
        arguments("only ever in builder",                  "", "",            "a", "a1",         FREE,            NOTHING),
        arguments("in doubt it stays, in network",         "", "a1",          "a", "",           FREE,            List.of(on(BUILDER, "a", TAG_STAYS))),
        arguments("in doubt it stays, in builder",         "a", "",           "", "a1",          FREE,            List.of(on(NETWORK, "a", TAG_STAYS))),
        arguments("to builder: added in network",          "", "a1",          "", "",            ONLY_TO_BUILDER, List.of(on(BUILDER, "a", TAG_ADDED))),
        arguments("to builder: removed in network",        "a", "",           "a", "a1",         ONLY_TO_BUILDER, List.of(off(BUILDER, "a", TAG_REMOVED))),
        arguments("to builder: added in builder",          "", "",            "", "a1",          ONLY_TO_BUILDER, NOTHING),
        arguments("to builder: removed in builder",        "a", "a1",         "a", "",           ONLY_TO_BUILDER, NOTHING),
        arguments("to network: added in builder",          "", "",            "", "a1",          ONLY_TO_NETWORK, List.of(on(NETWORK, "a", TAG_ADDED))),
        arguments("to network: removed in builder",        "a", "a1",         "a", "",           ONLY_TO_NETWORK, List.of(off(NETWORK, "a", TAG_REMOVED))),
        arguments("to network: added in network",          "", "a1",          "", "",            ONLY_TO_NETWORK, NOTHING),
        arguments("to network: removed in network",        "a", "",           "a", "a1",         ONLY_TO_NETWORK, NOTHING),
        arguments("universal: added in network",           "", "a1",          "", "",            UNIVERSAL,       List.of(on(BUILDER, "a", TAG_ADDED))),
        arguments("universal: added in builder",           "", "",            "", "a1",          UNIVERSAL,       List.of(on(NETWORK, "a", TAG_ADDED))),
        arguments("universal: never taken off builder",    "a", "",           "a", "a1",         UNIVERSAL,       NOTHING),
        arguments("universal: never taken off network",    "a", "a1",         "a", "",           UNIVERSAL,       NOTHING));
  }

  static Stream<Arguments> singleChoice() {
    return Stream.of(
        //         situation                               network then now   builder then now   direction    decision
        arguments("one answer, nothing to choose",         "", "a1",          "", "",            BOTH,        List.of(on(BUILDER, "a", TAG_ADDED))),
        arguments("the same answer on both",               "a", "a1",         "a", "a1",         BOTH,        NOTHING),
        arguments("another answer given in builder",       "a", "a1",         "a", "b2",         BOTH,        List.of(off(NETWORK, "a", TAG_REMOVED), on(NETWORK, "b", TAG_ADDED))),
        arguments("a later answer given in network",       "a", "a1 b2",      "a", "a1",         BOTH,        List.of(off(NETWORK, "a", SINGLE_CHOICE), on(BUILDER, "b", TAG_ADDED))),
        arguments("the answer exchanged in network",       "a", "b2",         "a", "a1",         BOTH,        List.of(off(BUILDER, "a", TAG_REMOVED), on(BUILDER, "b", TAG_ADDED))),
        arguments("an older answer shows up in network",   "a", "a5 b2",      "a", "a5",         BOTH,        List.of(off(NETWORK, "b", SINGLE_CHOICE))),
        arguments("first meeting, network is later",       NEVER, "b2",       NEVER, "a1",       BOTH,        List.of(on(BUILDER, "b", TAG_ADDED))),
        arguments("first meeting, builder is later",       NEVER, "b1",       NEVER, "a2",       BOTH,        List.of(on(NETWORK, "a", TAG_ADDED), off(NETWORK, "b", SINGLE_CHOICE))),
        arguments("first meeting, two in network",         NEVER, "a1 b2",    NEVER, "",         BOTH,        List.of(off(NETWORK, "a", SINGLE_CHOICE), on(BUILDER, "b", TAG_ADDED))),
        arguments("three, the last one stays",             "", "a1 b3 c2",    "", "",            BOTH,        List.of(off(NETWORK, "a", SINGLE_CHOICE), on(BUILDER, "b", TAG_ADDED), off(NETWORK, "c", SINGLE_CHOICE))),
        arguments("both answered, network later",          "a", "b3",         "a", "c2",         BOTH,        List.of(on(BUILDER, "b", TAG_ADDED))),
        arguments("both answered, builder later",          "a", "b2",         "a", "c3",         BOTH,        List.of(off(NETWORK, "b", SINGLE_CHOICE), on(NETWORK, "c", TAG_ADDED))),
        arguments("answered at once: builder's stays",     NEVER, "b",        NEVER, "c",        BOTH,        List.of(off(NETWORK, "b", SINGLE_CHOICE), on(NETWORK, "c", TAG_ADDED))),
        arguments("two at once in network: the first key", NEVER, "a b",      NEVER, "",         BOTH,        List.of(on(BUILDER, "a", TAG_ADDED), off(NETWORK, "b", SINGLE_CHOICE))),
        arguments("the same later answer on both",         "a", "a1 b2",      "", "b2",         BOTH,        List.of(off(NETWORK, "a", SINGLE_CHOICE))),
        arguments("to builder: nothing is taken off network", "a", "a1 b2",   "a", "a1",         TO_BUILDER,  List.of(on(BUILDER, "b", TAG_ADDED))),
        arguments("to builder: an older answer is not told", "a", "a5 b2",    "a", "a5",         TO_BUILDER,  NOTHING),
        arguments("to network: network may hold others",   "a", "a1 b2",      "a", "a1",         TO_NETWORK,  NOTHING),
        arguments("to network: another answer in builder", "a", "a1",         "a", "b2",         TO_NETWORK,  List.of(off(NETWORK, "a", TAG_REMOVED), on(NETWORK, "b", TAG_ADDED))),
        arguments("settled answers are left alone",        "a b", "a1 b2",    "a", "a1",         BOTH,        NOTHING));
  }
  // spotless:on

  @ParameterizedTest(name = "{0}")
  @MethodSource("oneTag")
  void decides_about_one_tag(
      String situation,
      String networkThen,
      String networkNow,
      String builderThen,
      String builderNow,
      TagRule rule,
      List<TagMove> expected) {
    Baseline base = new Baseline(profile(networkThen), profile(builderThen));

    assertThat(decide(base, networkNow, builderNow, Map.of(key("a"), rule))).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("singleChoice")
  void decides_between_the_answers_of_a_single_choice_field(
      String situation,
      String networkThen,
      String networkNow,
      String builderThen,
      String builderNow,
      Direction direction,
      List<TagMove> expected) {
    Baseline base = new Baseline(profile(networkThen), profile(builderThen));
    TagRule rule = new TagRule(direction, false, Optional.of("Role"));
    Map<TagKey, TagRule> rules = Map.of(key("a"), rule, key("b"), rule, key("c"), rule);

    assertThat(decide(base, networkNow, builderNow, rules)).isEqualTo(expected);
  }

  @Test
  void answers_of_different_fields_do_not_exclude_each_other() {
    TagRule role = new TagRule(BOTH, false, Optional.of("Role"));
    TagRule shift = new TagRule(BOTH, false, Optional.of("Shift"));

    assertThat(decide(Baseline.NEVER_MET, "a1", "b2", Map.of(key("a"), role, key("b"), shift)))
        .containsExactly(on(BUILDER, "a", TAG_ADDED), on(NETWORK, "b", TAG_ADDED));
  }

  @Test
  void a_universal_answer_that_lost_is_not_taken_off_network() {
    TagRule rule = new TagRule(BOTH, true, Optional.of("Role"));

    assertThat(decide(Baseline.NEVER_MET, "a1 b2", "", Map.of(key("a"), rule, key("b"), rule)))
        .containsExactly(on(BUILDER, "b", TAG_ADDED));
  }

  @Test
  void a_tag_without_a_rule_is_left_alone() {
    assertThat(decide(Baseline.NEVER_MET, "a1 b1", "c1", Map.of(key("b"), FREE)))
        .containsExactly(on(BUILDER, "b", TAG_ADDED));
  }

  @Test
  void the_later_of_both_sides_times_counts() {
    TagRule rule = new TagRule(BOTH, false, Optional.of("Role"));
    Map<TagKey, TagRule> rules = Map.of(key("a"), rule, key("b"), rule);

    // a was repeated in network after b was given there
    assertThat(decide(new Baseline(profile("a"), profile("a")), "a4 b3", "a1", rules))
        .containsExactly(off(NETWORK, "b", SINGLE_CHOICE));
    // a was repeated in builder after b was given in network
    assertThat(decide(new Baseline(profile("a"), profile("a")), "a1 b3", "a4", rules))
        .containsExactly(off(NETWORK, "b", SINGLE_CHOICE));
  }

  private static List<TagMove> decide(
      Baseline base, String network, String builder, Map<TagKey, TagRule> rules) {
    Rules all = new Rules(Map.of(), rules, (side, field, value) -> true);
    return new TagReconciler(base, seen(network), seen(builder), all).decide(new ArrayList<>());
  }

  private static TagMove on(Side to, String tag, Reason reason) {
    return new TagMove(to, key(tag), true, reason);
  }

  private static TagMove off(Side to, String tag, Reason reason) {
    return new TagMove(to, key(tag), false, reason);
  }

  private static TagKey key(String tag) {
    return new TagKey(tag);
  }

  private static Sighting seen(String tags) {
    Map<TagKey, Instant> times = new TreeMap<>();
    for (String tag : tags.split(" ", -1)) {
      if (tag.length() > 1) {
        times.put(
            key(tag.substring(0, 1)), Instant.parse("2026-02-01T0" + tag.substring(1) + ":00:00Z"));
      }
    }
    return new Sighting(profile(tags), Instant.EPOCH, times);
  }

  private static Profile profile(String tags) {
    Set<TagKey> keys = new TreeSet<>();
    for (String tag : tags.split(" ", -1)) {
      if (!tag.isEmpty()) {
        keys.add(key(tag.substring(0, 1)));
      }
    }
    return new Profile(Map.of(), keys, Map.of());
  }
}
