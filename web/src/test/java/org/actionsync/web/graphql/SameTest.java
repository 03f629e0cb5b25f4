package org.actionsync.web.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.actionsync.application.configuration.Comparison;
import org.actionsync.application.port.AuditLog;
import org.actionsync.application.port.ConnectionState;
import org.actionsync.application.port.People;
import org.actionsync.application.port.ReviewItem;
import org.actionsync.application.port.SubscriptionLedger;
import org.actionsync.domain.contact.Channel;
import org.actionsync.domain.contact.Field;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.mapping.Direction;
import org.actionsync.domain.mapping.MappingState;
import org.actionsync.domain.plan.BrakeKind;
import org.actionsync.domain.plan.ChangeKind;
import org.actionsync.domain.reconcile.FieldRule;
import org.actionsync.domain.run.Outcome;
import org.actionsync.domain.run.RunPhase;
import org.actionsync.domain.run.RunStatus;
import org.actionsync.domain.run.Trigger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The enums of the schema are twins of those that the rules use. */
class SameTest {

  private static final Map<Class<? extends Enum<?>>, Class<? extends Enum<?>>> TWINS =
      Map.ofEntries(
          Map.entry(ConnectionStateView.class, ConnectionState.class),
          Map.entry(DirectionView.class, Direction.class),
          Map.entry(MappingStateView.class, MappingState.class),
          Map.entry(TriggerView.class, Trigger.class),
          Map.entry(RunStatusView.class, RunStatus.class),
          Map.entry(RunPhaseView.class, RunPhase.class),
          Map.entry(SideView.class, Side.class),
          Map.entry(ChannelView.class, Channel.class),
          Map.entry(GrantFateView.class, SubscriptionLedger.Fate.class),
          Map.entry(ChangeKindView.class, ChangeKind.class),
          Map.entry(OutcomeView.class, Outcome.class),
          Map.entry(PairStateView.class, People.State.class),
          Map.entry(ReviewKindView.class, ReviewItem.Kind.class),
          Map.entry(AuditKindView.class, AuditLog.Kind.class),
          Map.entry(FieldView.class, Field.class),
          Map.entry(FieldRuleView.class, FieldRule.class),
          Map.entry(ConfigurationDifferenceKindView.class, Comparison.Kind.class),
          Map.entry(BrakeKindView.class, BrakeKind.class));

  static Stream<Arguments> twins() {
    return TWINS.entrySet().stream().map(pair -> Arguments.of(pair.getKey(), pair.getValue()));
  }

  @ParameterizedTest
  @MethodSource("twins")
  void the_words_of_the_schema_are_those_of_the_rules(
      Class<? extends Enum<?>> view, Class<? extends Enum<?>> rule) {
    assertThat(words(view)).isEqualTo(words(rule)).isNotEmpty();
  }

  /** What is not known has a word too, where there is no result at all. */
  @Test
  void the_audit_log_has_one_word_more_for_what_came_of_it() {
    Set<String> words = new HashSet<>(words(AuditLog.Outcome.class));
    words.add("UNKNOWN");

    assertThat(words(AuditOutcomeView.class)).isEqualTo(words);
  }

  private static Set<String> words(Class<? extends Enum<?>> type) {
    return Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.toSet());
  }
}
