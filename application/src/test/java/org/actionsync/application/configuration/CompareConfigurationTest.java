package org.actionsync.application.configuration;

import static org.actionsync.application.integration.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.actionsync.application.configuration.Comparison.Difference;
import org.actionsync.application.configuration.Comparison.Problem;
import org.actionsync.application.configuration.ConfigurationFile.CampaignEntry;
import org.actionsync.application.configuration.ConfigurationFile.LinkEntry;
import org.actionsync.application.configuration.ConfigurationFile.MappingEntry;
import org.actionsync.application.configuration.ConfigurationFile.ResponseEntry;
import org.actionsync.application.configuration.ConfigurationFile.TagEntry;
import org.actionsync.application.contract.Sample;
import org.actionsync.application.integration.FakeCatalogs;
import org.actionsync.application.integration.SetUpRefused;
import org.actionsync.application.integration.SetUpRefused.Why;
import org.actionsync.application.linking.UpdateLinkSettings;
import org.actionsync.application.port.Campaign;
import org.actionsync.application.port.GroupId;
import org.actionsync.domain.contact.Field;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.mapping.Direction;
import org.actionsync.domain.mapping.Mapping;
import org.actionsync.domain.reconcile.FieldRule;
import org.actionsync.domain.run.LinkId;
import org.actionsync.domain.run.Run;
import org.actionsync.domain.run.RunId;
import org.actionsync.domain.run.Trigger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a file would change, to the letter, and all that can stand against it. */
class CompareConfigurationTest {

  private static final String ONE = "sample1 › Campaign 1";
  private static final String NIGHT = "mapping of Work › Shift › night";
  private static final UpdateLinkSettings.Changes NOTHING =
      new UpdateLinkSettings.Changes(Map.of(), Optional.empty(), Optional.empty(), Map.of());

  private final FakeCatalogs services = Town.services();
  private final Town town = new Town(services);
  private LinkId link = new LinkId("none");

  @BeforeEach
  void campaign_one_is_linked_and_mapped() throws Exception {
    link = town.link(Town.ONE, 1);
    town.map(link, "night", "nights", Direction.BOTH);
  }

  private static LinkEntry campaign(int number, MappingEntry... mappings) {
    return campaign(number, Optional.empty(), NOTHING, mappings);
  }

  private static LinkEntry campaign(
      int number,
      Optional<Boolean> enabled,
      UpdateLinkSettings.Changes settings,
      MappingEntry... mappings) {
    return new LinkEntry(
        new CampaignEntry("sample1", new RemoteId("c-" + number), ""),
        "Group 1",
        new TagEntry("AB: Campaign " + number, null),
        enabled,
        settings,
        List.of(mappings));
  }

  private static MappingEntry mapping(String response, String tag, Direction direction) {
    return new MappingEntry(
        new ResponseEntry("Work", "Shift", response, null),
        null,
        new TagEntry(tag, null),
        direction);
  }

  private Comparison compare(LinkEntry... links) {
    return town.compare.compare(new ConfigurationFile(List.of(links)), false);
  }

  private List<String> problems(LinkEntry... links) {
    return compare(links).problems().stream().map(Problem::toString).toList();
  }

  @Test
  void settings_switches_and_directions_differ_one_by_one() {
    var settings =
        new UpdateLinkSettings.Changes(
            Map.of(Field.EMAIL, FieldRule.ASK, Field.LANGUAGE, FieldRule.NEWEST),
            Optional.of(false),
            Optional.of(false),
            Map.of());

    Comparison comparison =
        compare(
            campaign(
                1, Optional.of(true), settings, mapping("night", "NIGHTS", Direction.TO_BUILDER)));

    assertThat(comparison.problems()).isEmpty();
    assertThat(comparison.differences())
        .containsExactly(
            Difference.changed(ONE, "rule of EMAIL", "NEWEST", "ASK"),
            Difference.changed(ONE, "opt-outs to Action Network", "true", "false"),
            Difference.changed(ONE, NIGHT, "tag 'nights', BOTH", "tag 'nights', TO_BUILDER"),
            Difference.changed(ONE, "enabled", "false", "true"));
  }

  @Test
  void what_a_file_does_not_say_is_left_alone_unless_it_is_to_be_removed() throws Exception {
    town.link(Town.THREE, 2);
    var file = new ConfigurationFile(List.of(campaign(1)));

    assertThat(town.compare.compare(file, false).differences()).isEmpty();
    assertThat(town.compare.compare(file, true).differences())
        .containsExactly(
            Difference.removed(ONE, NIGHT, "tag 'nights', BOTH"),
            Difference.removed("sample1 › Campaign 3", "link", "with the group 'Group 2'"));

    town.apply(file, true);

    assertThat(town.mappings(Town.ONE)).isEmpty();
    assertThat(town.store.links().ofCampaign(Town.THREE)).isEmpty();
  }

  @Test
  void a_link_whose_run_is_at_work_is_not_removed() throws Exception {
    town.store.runs().begin(Run.starting(new RunId("run"), link, Trigger.PERSON, Sample.NOON));

    Comparison comparison = town.compare.compare(new ConfigurationFile(List.of()), true);

    assertThat(comparison.problems()).extracting(Problem::place).containsExactly("links");
  }

  @Test
  void a_new_link_is_shown_whole() {
    Comparison comparison =
        compare(campaign(2, mapping("day", "Day people", Direction.TO_NETWORK)));

    assertThat(comparison.problems()).isEmpty();
    assertThat(comparison.differences())
        .containsExactly(
            Difference.added("sample1 › Campaign 2", "link", "with the group 'Group 1'"),
            Difference.added("sample1 › Campaign 2", "magic tag", "'AB: Campaign 2', made for it"),
            Difference.added(
                "sample1 › Campaign 2",
                "mapping of Work › Shift › day",
                "tag 'Day people', made for it, TO_NETWORK"));
    assertThat(services.tags).as("only shown").noneMatch(tag -> tag.name().equals("Day people"));
  }

  @Test
  void another_tag_takes_the_place_of_the_one_that_was_mapped() throws Exception {
    LinkEntry entry = campaign(1, mapping("night", "days", Direction.BOTH));

    assertThat(compare(entry).differences())
        .containsExactly(
            Difference.removed(ONE, NIGHT, "tag 'nights', BOTH"),
            Difference.added(ONE, NIGHT, "tag 'days', BOTH"));

    town.apply(new ConfigurationFile(List.of(entry)), false);

    assertThat(town.mappings(Town.ONE)).extracting(Mapping::tag).containsExactly(Town.tag("days"));
  }

  @Test
  void two_mappings_can_exchange_their_tags() throws Exception {
    town.map(link, "day", "days", Direction.BOTH);

    town.apply(
        new ConfigurationFile(
            List.of(
                campaign(
                    1,
                    mapping("night", "days", Direction.BOTH),
                    mapping("day", "nights", Direction.BOTH)))),
        false);

    assertThat(town.mappings(Town.ONE))
        .extracting(mapping -> mapping.tag().name())
        .containsExactly("days", "nights");
  }

  @Test
  void what_is_not_connected_here_is_named_with_its_place() {
    var elsewhere = new CampaignEntry("elsewhere", new RemoteId("c-1"), "");
    var unknown = new CampaignEntry("sample1", new RemoteId("c-99"), "");
    LinkEntry known = campaign(2);

    assertThat(
            problems(
                with(known, elsewhere, "Group 1"),
                with(known, unknown, "Group 1"),
                with(known, known.campaign(), "Nobody's group")))
        .containsExactly(
            "links[0].campaign.organization: No organization with this subdomain is connected here",
            "links[1].campaign.id: The organization has no campaign with this id; if it is new,"
                + " refresh the campaigns",
            "links[2].group.name: No group of this name is connected here");
  }

  private static LinkEntry with(LinkEntry link, CampaignEntry campaign, String group) {
    return new LinkEntry(
        campaign, group, link.magicTag(), link.enabled(), link.settings(), link.mappings());
  }

  @Test
  void two_groups_of_one_name_are_not_guessed_at() {
    town.store.groups().change(new GroupId("group-2"), group -> group.named("Group 1"));

    assertThat(problems(campaign(2))).singleElement().asString().startsWith("links[0].group.name");
    assertThat(problems(campaign(1, mapping("night", "nights", Direction.BOTH)))).isEmpty();
  }

  @Test
  void group_and_magic_tag_of_a_link_stay() {
    LinkEntry one = campaign(1);
    LinkEntry otherTag =
        new LinkEntry(
            one.campaign(),
            "Group 2",
            new TagEntry("nights", null),
            one.enabled(),
            one.settings(),
            one.mappings());

    assertThat(problems(otherTag))
        .containsExactly(
            "links[0].group.name: The campaign is linked to another group here; unlink it first",
            "links[0].magicTag: The link has another magic tag here; unlink it first");
  }

  @Test
  void responses_and_tags_that_are_not_there_are_named_with_their_place() {
    var gone =
        new MappingEntry(
            new ResponseEntry("Work", "Shift", "day", new RemoteId("r-gone")),
            null,
            new TagEntry("days", new RemoteId("t-gone")),
            Direction.BOTH);

    assertThat(problems(campaign(1, mapping("dawn", "days", Direction.BOTH), gone)))
        .containsExactly(
            "links[0].mappings[0].response: This response is not there, or not active in the"
                + " campaign",
            "links[0].mappings[1].response: This response is not there, or not active in the"
                + " campaign",
            "links[0].mappings[1].tag: The group has no tag with this id; without the id, the tag"
                + " of the name is taken, or made");
  }

  @Test
  void the_linter_is_asked_what_it_will_say() {
    assertThat(
            problems(
                campaign(1, mapping("day", "nights", Direction.BOTH)),
                campaign(
                    2,
                    mapping("day", "AB: Campaign 2", Direction.BOTH),
                    mapping("night", "new", Direction.BOTH))))
        .containsExactly(
            "links[0].mappings[0]: The tag 'nights' is already mapped to Work › Shift › night",
            "links[1].mappings[0]: The magic tag decides who is pulled in, it cannot be mapped");
    assertThat(
            problems(
                campaign(1, mapping("night", "nights", Direction.TO_NETWORK)),
                campaign(2, mapping("night", "nights", Direction.TO_BUILDER))))
        .containsExactly(
            "links[1].mappings[0]: In another campaign of this group the same tag is mapped the"
                + " other way round");
  }

  @Test
  void a_link_that_could_not_be_enabled_is_named() {
    town.store.groups().refused(new GroupId("group-1"), Sample.key(1));

    assertThat(problems(campaign(1, Optional.of(true), NOTHING)))
        .containsExactly(
            "links[0].enabled: Action Network does not accept the stored key; replace it first");
  }

  @Test
  void an_archived_campaign_is_not_linked() {
    Campaign two = Sample.campaign(2);
    town.store
        .organizations()
        .saveCampaigns(
            List.of(
                new Campaign(
                    two.id(), two.organization(), two.remoteId(), two.name(), true, "Person")));

    assertThat(problems(campaign(2)))
        .containsExactly("links[0].campaign: The campaign is archived in Action Builder");
  }

  @Test
  void a_service_that_is_down_is_asked_once_and_named_everywhere() {
    services.down = Side.NETWORK;
    int calls = services.calls;

    assertThat(problems(campaign(2), campaign(3)))
        .hasSize(2)
        .allMatch(problem -> problem.contains("Action Network cannot be used now"));
    assertThat(services.calls).isEqualTo(calls + 1);
  }

  @Test
  void too_much_at_once_is_refused_before_anything_is_done() {
    MappingEntry[] many = new MappingEntry[700];
    for (int i = 0; i < many.length; i++) {
      services.responses.add(Town.response("shift-" + i));
      many[i] = mapping("shift-" + i, "x".repeat(240) + i, Direction.BOTH);
    }

    assertThat(problems(campaign(1, many)))
        .containsExactly("links: This is too much to change at once; import the file in parts");
  }

  @Test
  void problems_change_nothing_and_are_all_told() {
    var file =
        new ConfigurationFile(
            List.of(campaign(2), campaign(1, mapping("dawn", "days", Direction.BOTH))));
    Comparison seen = town.compare.compare(file, false);

    SetUpRefused refused =
        refused(
            Why.CONFLICT,
            "configuration",
            () -> town.imports.importAll(file, false, seen.fingerprint()));

    assertThat(refused.getMessage())
        .startsWith("Nothing was changed. links[1].mappings[0].response:");
    assertThat(town.store.links().all()).hasSize(1);
    assertThat(services.tags).hasSize(3);
  }

  @Test
  void what_is_different_by_now_is_not_applied() throws Exception {
    var file = new ConfigurationFile(List.of(campaign(2)));
    Comparison seen = town.compare.compare(file, false);

    services.network().createTag(new GroupId("group-1"), "AB: Campaign 2");
    refused(
        Why.CONFLICT, "fingerprint", () -> town.imports.importAll(file, false, seen.fingerprint()));
    refused(Why.CONFLICT, "fingerprint", () -> town.imports.importAll(file, false, "made up"));
    assertThat(town.store.links().ofCampaign(Town.TWO)).isEmpty();

    assertThat(town.apply(file, false).done()).hasSize(2);
  }

  /** Same text or not, what is in the way is another mapping by now. */
  @Test
  void a_fingerprint_stands_for_this_very_mapping() throws Exception {
    var file = new ConfigurationFile(List.of(campaign(1)));
    Comparison seen = town.compare.compare(file, true);
    Mapping before = town.mappings(Town.ONE).get(0);

    town.store.links().removeMapping(before.key());
    town.map(link, "night", "nights", Direction.BOTH);

    assertThat(town.compare.compare(file, true).differences()).isEqualTo(seen.differences());
    refused(
        Why.CONFLICT, "fingerprint", () -> town.imports.importAll(file, true, seen.fingerprint()));
    assertThat(town.mappings(Town.ONE)).hasSize(1);
  }
}
