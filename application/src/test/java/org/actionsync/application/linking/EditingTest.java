package org.actionsync.application.linking;

import static org.actionsync.application.integration.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Optional;
import org.actionsync.application.contract.Sample;
import org.actionsync.application.fake.InMemoryStore;
import org.actionsync.application.integration.FakeCatalogs;
import org.actionsync.application.integration.RenameGroup;
import org.actionsync.application.integration.SetUpRefused.Why;
import org.actionsync.application.port.CampaignLink;
import org.actionsync.application.port.GroupId;
import org.actionsync.application.port.Groups;
import org.actionsync.application.port.Links;
import org.actionsync.domain.contact.TagKey;
import org.actionsync.domain.mapping.Direction;
import org.actionsync.domain.mapping.Mapping;
import org.actionsync.domain.run.LinkId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two admins who edit the same. */
class EditingTest {

  private static final LinkId LINK = new LinkId("link-1");
  private static final GroupId GROUP = new GroupId("group-1");
  private static final TagKey MAPPING = new TagKey("spanish");

  private final InMemoryStore store = new InMemoryStore();

  @BeforeEach
  void a_link_with_a_mapping() {
    Sample.connect(store);
    store.links().saveMapping(LINK, Sample.mapping("spanish"));
  }

  @Test
  void who_names_the_newest_version_edits() throws Exception {
    assertThat(updateMapping(store.links()).direct(MAPPING, Direction.TO_BUILDER, 1).version())
        .isEqualTo(2);
    assertThat(updateSettings(store.links()).update(LINK, asName(true), 1).settingsVersion())
        .isEqualTo(2);
  }

  @Test
  void who_looked_before_somebody_elses_edit_is_told_and_that_edit_stays() throws Exception {
    updateMapping(store.links()).direct(MAPPING, Direction.TO_BUILDER, 1);
    updateSettings(store.links()).update(LINK, asName(true), 1);

    refused(
        Why.CONFLICT,
        "version",
        () -> updateMapping(store.links()).direct(MAPPING, Direction.TO_NETWORK, 1));
    refused(
        Why.CONFLICT,
        "input.version",
        () -> updateSettings(store.links()).update(LINK, asName(false), 1));

    assertThat(mapping().direction()).isEqualTo(Direction.TO_BUILDER);
    assertThat(link().settings().emailAsName()).isTrue();
  }

  @Test
  void who_names_no_version_edits_what_is_there_when_nobody_else_is_at_it() throws Exception {
    updateMapping(store.links()).direct(MAPPING, Direction.TO_BUILDER, null);
    updateMapping(store.links()).direct(MAPPING, Direction.TO_NETWORK, null);
    updateSettings(store.links()).update(LINK, asName(true), null);

    assertThat(updateSettings(store.links()).update(LINK, asName(false), null).settingsVersion())
        .isEqualTo(3);
    assertThat(mapping().direction()).isEqualTo(Direction.TO_NETWORK);
  }

  @Test
  void of_two_who_edit_at_once_the_slower_is_told_even_without_a_version() {
    Links whileOthersEdit =
        before(
            "edit",
            () -> {
              updateMapping(store.links()).direct(MAPPING, Direction.TO_BUILDER, null);
              updateSettings(store.links()).update(LINK, asName(true), null);
            });

    refused(
        Why.CONFLICT,
        "id",
        () -> updateMapping(whileOthersEdit).direct(MAPPING, Direction.TO_NETWORK, null));
    assertThat(mapping().direction()).isEqualTo(Direction.TO_BUILDER);
    Links again =
        before("edit", () -> updateSettings(store.links()).update(LINK, asName(false), null));
    refused(Why.CONFLICT, "id", () -> updateSettings(again).update(LINK, asName(true), null));
    assertThat(link().settings().emailAsName()).isFalse();
  }

  @Test
  void what_is_taken_away_at_that_moment_is_not_there() {
    Links whileOthersUnmap = before("edit", () -> new Unmap(store.links()).unmap(MAPPING));
    refused(
        Why.UNKNOWN,
        "id",
        () -> updateMapping(whileOthersUnmap).direct(MAPPING, Direction.TO_NETWORK, 1));
    Links whileOthersUnlink = before("edit", () -> store.links().unlink(LINK));
    refused(
        Why.UNKNOWN, "id", () -> updateSettings(whileOthersUnlink).update(LINK, asName(true), 1));
  }

  @Test
  void of_two_who_rename_a_group_at_once_the_slower_is_told() throws Exception {
    Groups whileOthersRename =
        before(
            Groups.class,
            store.groups(),
            "change",
            () -> new RenameGroup(store.groups()).rename(GROUP, "Riverside"));

    refused(Why.CONFLICT, "name", () -> new RenameGroup(whileOthersRename).rename(GROUP, "Harbor"));

    assertThat(store.groups().find(GROUP).orElseThrow().name()).isEqualTo("Riverside");
    assertThat(new RenameGroup(store.groups()).rename(GROUP, "Harbor").name()).isEqualTo("Harbor");
  }

  /** What somebody else does. */
  private interface Deed {
    void isDone() throws Exception;
  }

  /** The links, where somebody else is faster at whatever begins with this word. */
  private Links before(String word, Deed others) {
    return before(Links.class, store.links(), word, others);
  }

  private static <P> P before(Class<P> port, P kept, String word, Deed others) {
    return port.cast(
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (proxy, method, args) -> {
              if (method.getName().startsWith(word)) {
                others.isDone();
              }
              return method.invoke(kept, args);
            }));
  }

  private static UpdateMapping updateMapping(Links links) {
    return new UpdateMapping(links, new LintMappings(links, new FakeCatalogs().builder()));
  }

  private static UpdateLinkSettings updateSettings(Links links) {
    return new UpdateLinkSettings(links);
  }

  private static UpdateLinkSettings.Changes asName(boolean emailAsName) {
    return new UpdateLinkSettings.Changes(
        Map.of(), Optional.empty(), Optional.of(emailAsName), Map.of());
  }

  private CampaignLink link() {
    return store.links().find(LINK).orElseThrow();
  }

  private Mapping mapping() {
    return store.links().mapping(MAPPING).orElseThrow().mapping();
  }
}
