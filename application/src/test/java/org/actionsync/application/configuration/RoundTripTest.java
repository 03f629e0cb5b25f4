package org.actionsync.application.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.actionsync.application.configuration.Comparison.Difference;
import org.actionsync.application.configuration.Comparison.Kind;
import org.actionsync.application.configuration.ConfigurationFile.LinkEntry;
import org.actionsync.application.integration.FakeCatalogs;
import org.actionsync.application.linking.MapAssessment;
import org.actionsync.application.linking.UpdateLinkSettings;
import org.actionsync.domain.contact.Field;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.mapping.Direction;
import org.actionsync.domain.plan.BrakeKind;
import org.actionsync.domain.plan.BrakeLimit;
import org.actionsync.domain.reconcile.FieldRule;
import org.actionsync.domain.run.LinkId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is exported on one server and imported on another is the same there. */
class RoundTripTest {

  private final FakeCatalogs services = Town.services();
  private final Town staging = new Town(services);
  private final Town production = new Town(services);

  @BeforeEach
  void something_of_everything_is_configured_in_staging() throws Exception {
    LinkId two = staging.link(Town.TWO, 1);
    LinkId one = staging.link(Town.ONE, 1);
    staging.map(one, "night", "nights", Direction.TO_NETWORK);
    staging.map(two, "day", "days", Direction.BOTH);
    staging.hands.mappings().assessment().map(new MapAssessment.Wish(two, 3, null, "Leaders"));
    staging
        .hands
        .links()
        .update()
        .update(
            two,
            new UpdateLinkSettings.Changes(
                Map.of(Field.EMAIL, FieldRule.ASK),
                Optional.of(false),
                Optional.of(true),
                Map.of(BrakeKind.CREATE, new BrakeLimit(7, 3))),
            null);
    staging.hands.links().enable().enable(two);
  }

  @Test
  void an_import_into_an_empty_server_makes_it_the_same() throws Exception {
    ConfigurationFile file = staging.export.export();

    ImportConfiguration.Imported imported = production.apply(file, false);

    assertThat(imported.stoppedBecause()).isNull();
    assertThat(imported.left()).isEmpty();
    assertThat(production.export.export()).isEqualTo(file);
    assertThat(production.linkOf(Town.TWO).enabled()).isTrue();
    assertThat(production.linkOf(Town.ONE).enabled()).isFalse();
    assertThat(production.linkOf(Town.TWO).settings())
        .isEqualTo(staging.linkOf(Town.TWO).settings());
  }

  @Test
  void links_and_mappings_stand_in_an_order_that_does_not_depend_on_when_they_were_made()
      throws Exception {
    List<LinkEntry> links = staging.export.export().links();

    assertThat(links)
        .extracting(l -> l.campaign().name())
        .containsExactly("Campaign 1", "Campaign 2");
    assertThat(links.get(1).mappings()).extracting(m -> m.level()).containsExactly(3, null);
    assertThat(links.get(1).settings().fields()).hasSize(Field.values().length);
  }

  @Test
  void there_is_nothing_to_do_where_everything_is_the_same() throws Exception {
    ConfigurationFile file = staging.export.export();
    int calls = services.calls;

    Comparison comparison = staging.compare.compare(file, true);

    assertThat(comparison.differences()).isEmpty();
    assertThat(comparison.problems()).isEmpty();
    assertThat(services.calls).isEqualTo(calls);
    assertThat(staging.apply(file, true).done()).isEmpty();
  }

  @Test
  void a_new_link_is_enabled_only_if_the_file_says_so_and_its_first_run_was_not_previewed()
      throws Exception {
    production.apply(staging.export.export(), false);

    assertThat(production.linkOf(Town.TWO).previewed()).isNull();
    assertThat(production.linkOf(Town.ONE).progress().nextDueAt()).isNull();
  }

  @Test
  void an_import_that_was_interrupted_goes_on() throws Exception {
    ConfigurationFile file = staging.export.export();
    Comparison seen = production.compare.compare(file, false);
    services.failing = Side.BUILDER;
    services.callsLeft = 3; // both campaigns are read, one response is mapped

    ImportConfiguration.Imported stopped =
        production.imports.importAll(file, false, seen.fingerprint());

    assertThat(stopped.stoppedBecause()).contains("Action Builder cannot be used now");
    assertThat(stopped.done()).isNotEmpty();
    assertThat(stopped.left()).isNotEmpty();
    assertThat(together(stopped)).containsExactlyInAnyOrderElementsOf(seen.differences());
    assertThat(production.linkOf(Town.TWO).enabled()).as("not before it is whole").isFalse();

    services.down = null;
    ImportConfiguration.Imported rest = production.apply(file, false);

    assertThat(rest.done()).containsExactlyInAnyOrderElementsOf(stopped.left());
    assertThat(production.export.export()).isEqualTo(file);
  }

  private static List<Difference> together(ImportConfiguration.Imported imported) {
    return Stream.concat(imported.done().stream(), imported.left().stream()).toList();
  }

  /** The tags are there by then, and whoever looks at the second comparison is told so. */
  @Test
  void a_magic_tag_that_was_made_before_the_crash_is_used_again() throws Exception {
    ConfigurationFile file = new ConfigurationFile(List.of(withoutTagId()));
    assertThat(words(production.compare.compare(file, false))).endsWith("made for it");

    services.network().createTag(staging.linkOf(Town.ONE).group(), "Pull in");

    assertThat(words(production.compare.compare(file, false)))
        .endsWith("which is there already: whoever has it is pulled in");
    production.apply(file, false);
    assertThat(services.tags).filteredOn(tag -> tag.name().equals("Pull in")).hasSize(1);
  }

  private static String words(Comparison comparison) {
    return String.valueOf(
        comparison.differences().stream()
            .filter(one -> one.kind() == Kind.ADD && one.what().equals("magic tag"))
            .findFirst()
            .orElseThrow()
            .after());
  }

  private LinkEntry withoutTagId() {
    LinkEntry link = staging.export.export().links().get(0);
    return new LinkEntry(
        link.campaign(),
        link.group(),
        new ConfigurationFile.TagEntry("Pull in", null),
        link.enabled(),
        link.settings(),
        link.mappings());
  }
}
