package org.actionsync.application.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.actionsync.application.port.CampaignId;
import org.actionsync.application.port.CampaignLink;
import org.actionsync.application.port.GroupId;
import org.actionsync.application.port.LinkSettings;
import org.actionsync.domain.contact.Field;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.TagKey;
import org.actionsync.domain.mapping.Direction;
import org.actionsync.domain.mapping.Mapping;
import org.actionsync.domain.mapping.MappingState;
import org.actionsync.domain.mapping.Tag;
import org.actionsync.domain.plan.SafetyBrake;
import org.actionsync.domain.reconcile.FieldRule;
import org.actionsync.domain.run.LinkId;
import org.junit.jupiter.api.Test;

class ConfigurationTest {

  private static final Mapping LEVEL_ONE = level("one", 1, "tag-1");
  private static final Mapping LEVEL_TWO = level("two", 2, "tag-2");
  private static final LinkSettings SETTINGS = LinkSettings.DEFAULT;

  @Test
  void the_same_configuration_has_the_same_text_whatever_the_order_of_its_mappings() {
    assertThat(Configuration.of(link("group", SETTINGS), List.of(LEVEL_TWO, LEVEL_ONE)))
        .isEqualTo(Configuration.of(link("group", SETTINGS), List.of(LEVEL_ONE, LEVEL_TWO)));
  }

  @Test
  void what_a_run_does_not_look_at_does_not_count() {
    CampaignLink link = link("group", SETTINGS);
    Mapping found = LEVEL_ONE.in(MappingState.ACTIVE, List.of("Nobody has it yet"));
    Mapping renamed =
        new Mapping(
            new TagKey("again"),
            null,
            1,
            new Tag(new RemoteId("tag-1"), "Renamed"),
            Direction.TO_NETWORK,
            MappingState.ACTIVE,
            List.of());
    LinkSettings spelledOut =
        new LinkSettings(Map.of(Field.EMAIL, FieldRule.NEWEST), true, false, SafetyBrake.DEFAULT);

    assertThat(
            List.of(
                Configuration.of(link, List.of(found)),
                Configuration.of(link, List.of(renamed)),
                Configuration.of(link.previewed("before"), List.of(LEVEL_ONE)),
                Configuration.of(link("group", spelledOut), List.of(LEVEL_ONE))))
        .containsOnly(Configuration.of(link, List.of(LEVEL_ONE)));
  }

  @Test
  void whatever_changes_what_a_run_does_changes_the_text() {
    LinkSettings keepsOptOuts = new LinkSettings(Map.of(), false, false, SafetyBrake.DEFAULT);
    LinkSettings lendsEmail = new LinkSettings(Map.of(), true, true, SafetyBrake.DEFAULT);
    LinkSettings asks =
        new LinkSettings(Map.of(Field.EMAIL, FieldRule.ASK), true, false, SafetyBrake.DEFAULT);
    LinkSettings noBrake = new LinkSettings(Map.of(), true, false, new SafetyBrake(Map.of()));

    assertThat(
            List.of(
                Configuration.of(link("group", SETTINGS), List.of(LEVEL_ONE)),
                Configuration.of(link("other", SETTINGS), List.of(LEVEL_ONE)),
                Configuration.of(link("group", SETTINGS), List.of()),
                Configuration.of(link("group", SETTINGS), List.of(LEVEL_TWO)),
                Configuration.of(link("group", SETTINGS), List.of(level("one", 1, "tag-2"))),
                Configuration.of(
                    link("group", SETTINGS), List.of(LEVEL_ONE.in(MappingState.PAUSED, List.of()))),
                Configuration.of(link("group", keepsOptOuts), List.of(LEVEL_ONE)),
                Configuration.of(link("group", lendsEmail), List.of(LEVEL_ONE)),
                Configuration.of(link("group", asks), List.of(LEVEL_ONE)),
                Configuration.of(link("group", noBrake), List.of(LEVEL_ONE))))
        .doesNotHaveDuplicates();
  }

  private static CampaignLink link(String group, LinkSettings settings) {
    return new CampaignLink(
        new LinkId("link"),
        new CampaignId("campaign"),
        new GroupId(group),
        false,
        new Tag(new RemoteId("magic"), "AB: Warehouse"),
        settings,
        null,
        CampaignLink.Progress.NONE);
  }

  private static Mapping level(String key, int level, String tag) {
    return new Mapping(
        new TagKey(key),
        null,
        level,
        new Tag(new RemoteId(tag), "Level " + level),
        Direction.TO_NETWORK,
        MappingState.ACTIVE,
        List.of());
  }
}
