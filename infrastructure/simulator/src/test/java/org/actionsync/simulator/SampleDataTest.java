package org.actionsync.simulator;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.actionsync.simulator.builder.EntityView;
import org.actionsync.simulator.network.ActivistView;
import org.actionsync.simulator.sample.Expectation.Place;
import org.actionsync.simulator.sample.SampleData;
import org.actionsync.simulator.sample.SampleMapping;
import org.actionsync.simulator.sample.SamplePerson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * The sample is what it says it is: everybody is accounted for, and the sides look as the
 * expectations presume.
 */
class SampleDataTest {

  private static final Simulator SIMULATOR = Simulator.start(SimulatorOptions.forTests());
  private static final List<SamplePerson> PEOPLE = SIMULATOR.samplePeople();
  private static final Map<String, ActivistView> ACTIVISTS =
      SIMULATOR.network().activists(SampleData.UNION).stream()
          .collect(Collectors.toMap(ActivistView::id, each -> each));
  private static final Map<String, EntityView> ENTITIES =
      SIMULATOR.builder().entities(SampleData.MAPLE_COURT).stream()
          .collect(Collectors.toMap(EntityView::id, each -> each));

  @AfterAll
  static void stop() {
    SIMULATOR.close();
  }

  private static List<SamplePerson> in(Place place) {
    return PEOPLE.stream().filter(person -> person.expected().place() == place).toList();
  }

  private static ActivistView activist(SamplePerson person) {
    return Objects.requireNonNull(ACTIVISTS.get(String.valueOf(person.activistId())));
  }

  private static EntityView entity(SamplePerson person) {
    return Objects.requireNonNull(ENTITIES.get(String.valueOf(person.entityId())));
  }

  @Test
  void everybody_is_in_the_list_exactly_once() {
    List<String> activists =
        PEOPLE.stream().map(SamplePerson::activistId).filter(id -> id != null).toList();
    List<String> entities =
        PEOPLE.stream().map(SamplePerson::entityId).filter(id -> id != null).toList();

    assertThat(ACTIVISTS).hasSize(2000);
    assertThat(ENTITIES).hasSize(600);
    assertThat(activists).hasSize(2000).doesNotHaveDuplicates();
    assertThat(entities).hasSize(600).doesNotHaveDuplicates();
    assertThat(ACTIVISTS.keySet()).isEqualTo(new HashSet<>(activists));
    assertThat(ENTITIES.keySet()).isEqualTo(new HashSet<>(entities));
  }

  @Test
  void all_25_scenarios_have_several_people() {
    Map<Integer, Long> byNumber =
        PEOPLE.stream()
            .map(person -> person.scenario().split(" ", 2)[0])
            .collect(groupingBy(Integer::parseInt, counting()));

    assertThat(byNumber.keySet()).hasSize(25).contains(1, 25);
    assertThat(byNumber.values()).allMatch(count -> count >= 4);
    assertThat(byNumber.get(1)).isGreaterThan(200);
    assertThat(byNumber.get(14)).isGreaterThan(1300);
  }

  @Test
  void matched_people_share_an_e_mail_or_number() {
    assertThat(in(Place.MATCHED))
        .hasSizeGreaterThan(300)
        .allSatisfy(
            person -> {
              String email = activist(person).emailAddress();
              String number = String.valueOf(activist(person).number());
              assertThat(
                      email == null
                          ? entity(person).hasNumber(number)
                          : entity(person).hasEmail(email))
                  .as(person.scenario())
                  .isTrue();
            });
  }

  @Test
  void nobody_in_action_network_knows_those_to_be_created_there_or_skipped() {
    Set<String> emails = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    Set<String> numbers = new HashSet<>();
    for (ActivistView each : ACTIVISTS.values()) {
      emails.add(String.valueOf(each.emailAddress()));
      numbers.add(String.valueOf(each.number()));
    }
    List<SamplePerson> absent =
        PEOPLE.stream()
            .filter(person -> person.activistId() == null)
            .filter(person -> !person.scenario().startsWith("11 "))
            .toList();

    assertThat(absent).isNotEmpty();
    assertThat(absent)
        .allSatisfy(
            person -> {
              assertThat(entity(person).emails()).noneMatch(each -> emails.contains(each.value()));
              assertThat(entity(person).numbers())
                  .noneMatch(each -> numbers.contains(each.value()));
            });
  }

  @Test
  void those_to_be_pulled_have_the_magic_tag_and_a_name_and_those_left_alone_have_not() {
    assertThat(in(Place.CREATED_IN_BUILDER))
        .hasSizeGreaterThan(40)
        .allMatch(person -> activist(person).tags().contains(SampleData.MAGIC_TAG))
        .allMatch(person -> activist(person).givenName() != null);
    assertThat(in(Place.LEFT_ALONE).stream().filter(person -> person.activistId() != null))
        .noneMatch(person -> activist(person).tags().contains(SampleData.MAGIC_TAG));
  }

  @Test
  void a_status_is_expected_subscribed_only_if_action_builder_says_so() {
    assertThat(in(Place.CREATED_IN_NETWORK))
        .hasSizeGreaterThan(140)
        .allSatisfy(
            person -> {
              assertThat(person.expected().email().name())
                  .isEqualTo(status(entity(person).emails()));
              assertThat(person.expected().mobile().name())
                  .isEqualTo(status(entity(person).numbers()));
            });
  }

  private static String status(List<EntityView.Channel> channels) {
    if (channels.isEmpty()) {
      return "NONE";
    }
    return "subscribed".equals(channels.get(0).status()) ? "SUBSCRIBED" : "UNSUBSCRIBED";
  }

  @Test
  void numbers_and_domains_are_the_ones_reserved_for_inventing() {
    assertThat(ACTIVISTS.values())
        .allMatch(
            each -> String.valueOf(each.emailAddress()).matches("null|.+@example\\.(org|com|net)"))
        .allMatch(each -> String.valueOf(each.number()).matches("null|1\\d{3}55501\\d{2}"));
  }

  @Test
  void every_mapping_has_its_tag_and_an_active_response() {
    Set<String> tags = new HashSet<>(SIMULATOR.network().groups().get(0).tags());
    Set<String> responses =
        SIMULATOR.builder().responses(SampleData.MAPLE_COURT).stream()
            .filter(response -> response.active())
            .map(response -> response.section() + response.field() + response.name())
            .collect(Collectors.toSet());

    List<SampleMapping> mappings = SampleData.standard().mappings();
    assertThat(mappings).allMatch(mapping -> tags.contains(mapping.tag()));
    assertThat(mappings.stream().filter(mapping -> !mapping.isAssessment()))
        .hasSize(6)
        .allMatch(
            mapping ->
                responses.contains(mapping.section() + mapping.field() + mapping.response()));
  }

  @Test
  void the_same_sample_comes_out_every_time_and_any_size_by_seed() {
    assertThat(SampleData.standard().people()).isEqualTo(PEOPLE);
    SampleData large = SampleData.generated(42, 30_000, 5_000);
    List<SamplePerson> people = large.people();

    assertThat(people.stream().filter(person -> person.activistId() != null)).hasSize(30_000);
    assertThat(people.stream().filter(person -> person.entityId() != null)).hasSize(5_000);
    assertThat(SampleData.generated(42, 30_000, 5_000).people()).isEqualTo(people);
    assertThat(SampleData.generated(43, 300, 50).people())
        .isNotEqualTo(SampleData.generated(42, 300, 50).people());
  }
}
