package org.actionsync.application.history;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.actionsync.application.contract.Storage;
import org.actionsync.application.integration.SearchTags;
import org.actionsync.application.integration.SetUpRefused;
import org.actionsync.application.linking.DisableLink;
import org.actionsync.application.linking.EnableLink;
import org.actionsync.application.linking.GroupTags;
import org.actionsync.application.linking.LinkCampaign;
import org.actionsync.application.linking.LinkTerms;
import org.actionsync.application.linking.LintMappings;
import org.actionsync.application.linking.MapAssessment;
import org.actionsync.application.linking.MapResponse;
import org.actionsync.application.linking.UnlinkCampaign;
import org.actionsync.application.linking.Unmap;
import org.actionsync.application.linking.UpdateLinkSettings;
import org.actionsync.application.linking.UpdateMapping;
import org.actionsync.application.port.ApiKey;
import org.actionsync.application.port.Campaign;
import org.actionsync.application.port.CampaignId;
import org.actionsync.application.port.CampaignLink;
import org.actionsync.application.port.ConnectionState;
import org.actionsync.application.port.Group;
import org.actionsync.application.port.GroupId;
import org.actionsync.application.port.Names;
import org.actionsync.application.port.Organization;
import org.actionsync.application.port.OrganizationId;
import org.actionsync.application.sync.RunRefused;
import org.actionsync.application.sync.Wiring;
import org.actionsync.domain.contact.BestEmail;
import org.actionsync.domain.contact.Field;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.mapping.Direction;
import org.actionsync.domain.mapping.Mapping;
import org.actionsync.domain.reconcile.FieldRule;
import org.actionsync.domain.run.Run;
import org.actionsync.domain.run.RunStatus;
import org.actionsync.domain.run.Trigger;

/** What admins do in ActionSync. */
final class Admin {

  private final Storage store;
  private final Town town;
  private final Chance chance;
  private final Diary diary;
  private final EnableLink enable;
  private final DisableLink disable;
  private final LinkCampaign link;
  private final UnlinkCampaign unlink;
  private final MapResponse map;
  private final MapAssessment assess;
  private final UpdateMapping redirect;
  private final Unmap unmap;
  private final UpdateLinkSettings settings;
  private int keys;

  /** What an admin may be refused. */
  private interface Act {
    void go() throws SetUpRefused, RunRefused;
  }

  Admin(Storage store, Town town, Wiring.Outside outside, Surroundings around) {
    this.store = store;
    this.town = town;
    this.chance = around.chance();
    this.diary = around.diary();
    GroupTags tags =
        new GroupTags(new SearchTags(store.groups(), outside.network()), outside.network());
    LintMappings lint = new LintMappings(store.links(), outside.builder());
    LinkTerms terms = new LinkTerms(store.links(), store.organizations());
    enable = new EnableLink(store.links(), terms, store.groups(), around.clock());
    disable = new DisableLink(store.links());
    link =
        new LinkCampaign(
            store.links(), store.organizations(), store.groups(), tags, around.names());
    unlink = new UnlinkCampaign(store.links(), store.runs());
    map = new MapResponse(store.links(), tags, lint, around.names());
    assess = new MapAssessment(store.links(), tags, lint, around.names());
    redirect = new UpdateMapping(store.links(), lint);
    unmap = new Unmap(store.links());
    settings = new UpdateLinkSettings(store.links());
  }

  /** What an admin needs of the world. */
  record Surroundings(Chance chance, Diary diary, Clock clock, Names names) {}

  private void does(String what, Act act) {
    int line = diary.note("  admin: " + what);
    try {
      act.go();
    } catch (SetUpRefused | RunRefused refused) {
      diary.lines().set(line - 1, diary.lines().get(line - 1) + ": " + refused.getMessage());
    }
  }

  // Setting up.

  void connectEverything() {
    for (Town.Group group : town.groups.values()) {
      ApiKey key = nextKey();
      String name = "Group " + group.id();
      store.groups().add(new Group(group.id(), name, key.hint(), ConnectionState.CONNECTED), key);
    }
    for (Town.Campaign campaign : town.campaigns.values()) {
      connect(campaign);
      linkTo(campaign.id(), chance.oneOf(List.copyOf(town.groups.keySet())));
    }
    for (CampaignLink made : store.links().all()) {
      adjust(made);
      int mappings = chance.between(2, 6);
      for (int i = 0; i < mappings; i++) {
        mapSomething(made);
      }
    }
  }

  private void connect(Town.Campaign campaign) {
    OrganizationId id = campaign.organization();
    if (store.organizations().find(id).isEmpty()) {
      ApiKey key = nextKey();
      Organization organization =
          new Organization(
              id,
              "Organization " + id,
              id.value(),
              key.hint(),
              ConnectionState.CONNECTED,
              BestEmail.DEFAULT);
      store.organizations().add(organization, key);
    }
    RemoteId remote = new RemoteId(campaign.id().value());
    String name = "Campaign " + campaign.id();
    store
        .organizations()
        .saveCampaigns(List.of(new Campaign(campaign.id(), id, remote, name, false, "Person")));
  }

  private ApiKey nextKey() {
    return new ApiKey("sample-key-" + (1000 + ++keys));
  }

  private void linkTo(CampaignId campaign, GroupId group) {
    does(
        "links " + campaign + " to " + group,
        () -> link.link(new LinkCampaign.Wish(campaign, group, null, true)));
  }

  void enable(CampaignLink some) {
    does("enables " + some.id() + " of " + some.campaign(), () -> enable.enable(some.id()));
  }

  // From day to day.

  /** Perhaps an admin does something. */
  void act(Server server) {
    decide(server);
    List<CampaignLink> all = store.links().all();
    if (all.isEmpty() || chance.coin()) {
      return;
    }
    CampaignLink some = chance.oneOf(all);
    switch (chance.below(9)) {
      case 0 -> mapSomething(some);
      case 1 -> onMapping(some, m -> unmap.unmap(m.key()));
      case 2 ->
          onMapping(some, m -> redirect.direct(m.key(), chance.oneOf(Direction.values()), null));
      case 3 -> adjust(some);
      case 4 -> does("disables " + some.id(), () -> disable.disable(some.id()));
      case 5, 6 -> enable(some);
      case 7 -> does("previews " + some.id(), () -> server.start.start(some.id(), Trigger.PREVIEW));
      default -> does("starts " + some.id(), () -> server.start.start(some.id(), Trigger.PERSON));
    }
  }

  /** Rarely a campaign is unlinked and linked again. */
  void relink() {
    List<CampaignLink> all = store.links().all();
    if (!all.isEmpty() && chance.oneIn(30)) {
      CampaignLink some = chance.oneOf(all);
      does("unlinks " + some.id(), () -> unlink.unlink(some.id()));
      if (store.links().find(some.id()).isEmpty()) {
        linkTo(some.campaign(), chance.oneOf(List.copyOf(town.groups.keySet())));
        store
            .links()
            .ofCampaign(some.campaign())
            .ifPresent(
                made -> {
                  mapSomething(made);
                  mapSomething(made);
                  enable(made);
                });
      }
    }
  }

  /** Every run that waits for approval is approved or, by chance, thrown away. */
  private void decide(Server server) {
    for (Run waiting : held()) {
      if (chance.oneIn(4)) {
        does("discards " + waiting.id(), () -> server.decide.discard(waiting.id()));
      } else if (!chance.oneIn(3)) {
        does("approves " + waiting.id(), () -> server.decide.approve(waiting.id()));
      }
    }
  }

  /** Approves whatever is held; what cannot be approved is thrown away. */
  void approveEverything(Server server) {
    for (Run waiting : held()) {
      does("approves " + waiting.id(), () -> server.decide.approve(waiting.id()));
      boolean still =
          store.runs().find(waiting.id()).filter(r -> r.status() == RunStatus.HELD).isPresent();
      if (still) {
        does("discards " + waiting.id(), () -> server.decide.discard(waiting.id()));
      }
    }
  }

  private List<Run> held() {
    List<Run> held = new ArrayList<>();
    for (CampaignLink some : store.links().all()) {
      store.runs().waiting(some.id()).stream()
          .filter(run -> run.status() == RunStatus.HELD)
          .forEach(held::add);
    }
    return held;
  }

  private interface OnMapping {
    void go(Mapping mapping) throws SetUpRefused;
  }

  private void onMapping(CampaignLink some, OnMapping act) {
    List<Mapping> mappings = store.links().mappings(some.id());
    if (!mappings.isEmpty()) {
      Mapping mapping = chance.oneOf(mappings);
      does("changes or forgets mapping " + describe(mapping), () -> act.go(mapping));
    }
  }

  static String describe(Mapping mapping) {
    String builder =
        mapping.response() == null ? "level " + mapping.level() : mapping.response().id().value();
    return builder + " <-> " + mapping.tag().id() + " " + mapping.direction();
  }

  private void mapSomething(CampaignLink some) {
    List<RemoteId> tags = town.group(some.group()).ordinaryTags();
    RemoteId tag = chance.oneOf(tags);
    if (chance.oneIn(5)) {
      int level = chance.between(1, 3);
      does(
          "maps level " + level + " to " + tag + " in " + some.id(),
          () -> assess.map(new MapAssessment.Wish(some.id(), level, tag.value(), null)));
      return;
    }
    List<RemoteId> responses = List.copyOf(town.campaign(some.campaign()).responses().keySet());
    if (!responses.isEmpty()) {
      RemoteId response = chance.oneOf(responses);
      Direction direction = chance.coin() ? Direction.BOTH : chance.oneOf(Direction.values());
      var wish = new MapResponse.Wish(some.id(), response.value(), tag.value(), null, direction);
      does(
          "maps " + response + " to " + tag + " " + direction + " in " + some.id(),
          () -> map.map(wish));
    }
  }

  private void adjust(CampaignLink some) {
    Field field = chance.oneOf(Field.values());
    FieldRule rule = chance.oneOf(FieldRule.values());
    boolean optOuts = !chance.oneIn(3);
    boolean emailAsName = chance.coin();
    var changes =
        new UpdateLinkSettings.Changes(
            Map.of(field, rule), Optional.of(optOuts), Optional.of(emailAsName), Map.of());
    does(
        some.id() + ": " + field + " by " + rule + ", opt-outs to network " + optOuts,
        () -> settings.update(some.id(), changes, null));
  }

  /** New keys for groups and organizations whose keys are refused. */
  void replaceKeys(Trouble trouble) {
    for (String key : trouble.replaceKeys()) {
      diary.note("  admin: replaces the key of " + key);
      if (town.groups.containsKey(new GroupId(key))) {
        store.groups().replaceKey(new GroupId(key), nextKey());
      } else {
        store.organizations().replaceKey(new OrganizationId(key), nextKey());
      }
    }
  }
}
