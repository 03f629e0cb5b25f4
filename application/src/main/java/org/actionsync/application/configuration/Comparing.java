package org.actionsync.application.configuration;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.actionsync.application.configuration.Comparison.Difference;
import org.actionsync.application.configuration.ConfigurationFile.CampaignEntry;
import org.actionsync.application.configuration.ConfigurationFile.LinkEntry;
import org.actionsync.application.integration.SetUpRefused;
import org.actionsync.application.linking.LinkTerms;
import org.actionsync.application.port.Campaign;
import org.actionsync.application.port.CampaignId;
import org.actionsync.application.port.ConnectionState;
import org.actionsync.application.port.Group;
import org.actionsync.application.port.LinkSettings;
import org.actionsync.application.port.Organization;
import org.actionsync.domain.run.LinkId;
import org.actionsync.domain.run.Run;
import org.jspecify.annotations.Nullable;

/** One comparison of a file with what is here, link by link. */
final class Comparing {

  /** What a difference is called that is about a whole link. */
  static final String THE_LINK = "link";

  private final CompareConfiguration.Stored stored;
  private final ServiceLookup services;
  private final List<LinkTerms.Loaded> present;
  private final Map<CampaignId, LinkTerms.Loaded> presentOf = new HashMap<>();
  private final Map<String, Organization> organizations;
  private final List<Group> groups;
  private final Deeds deeds = new Deeds();

  Comparing(CompareConfiguration.Stored stored, ServiceLookup services) {
    this.stored = stored;
    this.services = services;
    this.present = stored.terms().all();
    present.forEach(link -> presentOf.put(link.campaign().id(), link));
    this.organizations =
        stored.organizations().all().stream().collect(toMap(Organization::subdomain, o -> o));
    this.groups = stored.groups().all();
  }

  Deeds.Planned with(ConfigurationFile file, boolean removeOthers) {
    Set<CampaignId> named = new HashSet<>();
    for (int i = 0; i < file.links().size(); i++) {
      LinkEntry entry = file.links().get(i);
      Optional<Here> here = here("links[" + i + "]", entry);
      here.ifPresent(found -> named.add(found.campaign().id()));
      here.ifPresent(found -> compare(found, entry, removeOthers));
    }
    if (removeOthers) {
      present.stream().filter(link -> !named.contains(link.campaign().id())).forEach(this::unlink);
    }
    return deeds.inOrder(present);
  }

  /**
   * Where a link of the file is here.
   *
   * @param place where it is in the file
   * @param campaign its campaign
   * @param organization whose campaign it is
   * @param link the campaign's link; null when it has none
   */
  private record Here(
      String place, Campaign campaign, Organization organization, LinkTerms.@Nullable Loaded link) {

    private String label() {
      return Comparing.label(organization, campaign);
    }
  }

  private static String label(Organization organization, Campaign campaign) {
    return organization.subdomain() + " › " + campaign.name();
  }

  private Optional<Here> here(String place, LinkEntry entry) {
    CampaignEntry wanted = entry.campaign();
    Organization organization = organizations.get(wanted.organization());
    if (organization == null) {
      deeds.problem(
          place + ".campaign.organization",
          "No organization with this subdomain is connected here");
      return Optional.empty();
    }
    Optional<Campaign> campaign = stored.organizations().campaign(organization.id(), wanted.id());
    if (campaign.isEmpty()) {
      deeds.problem(
          place + ".campaign.id",
          "The organization has no campaign with this id; if it is new, refresh the campaigns");
    }
    return campaign.map(c -> new Here(place, c, organization, presentOf.get(c.id())));
  }

  private void compare(Here here, LinkEntry entry, boolean removeOthers) {
    LinkTerms.Loaded link = here.link();
    Optional<Group> group = link == null ? linkAnew(here, entry) : sameLink(here, link, entry);
    if (group.isEmpty()) {
      return;
    }
    CampaignId campaign = here.campaign().id();
    LinkSettings settings = link == null ? LinkSettings.DEFAULT : link.link().settings();
    var adjusted = new ComparingSettings(here.label(), settings, entry.settings());
    if (!adjusted.differences().isEmpty()) {
      deeds.add(
          here.place() + ".settings",
          new Act.Adjust(campaign, adjusted.changes()),
          adjusted.differences());
    }
    new ComparingMappings(
            new ComparingMappings.Of(here.place(), here.label(), campaign, group.get().id()),
            services,
            deeds)
        .compare(link == null ? List.of() : link.mappings(), entry.mappings(), removeOthers);
    onOrOff(here, entry, group.get());
  }

  private Optional<Group> linkAnew(Here here, LinkEntry entry) {
    if (here.campaign().archived()) {
      deeds.problem(here.place() + ".campaign", "The campaign is archived in Action Builder");
      return Optional.empty();
    }
    List<Group> called = groups.stream().filter(g -> g.name().equals(entry.group())).toList();
    if (called.size() != 1) {
      deeds.problem(
          here.place() + ".group.name",
          called.isEmpty()
              ? "No group of this name is connected here"
              : "Several groups are called so here; rename them so that one is meant");
      return Optional.empty();
    }
    Group group = called.get(0);
    try {
      WantedTag magicTag = services.tag(group.id(), entry.magicTag());
      deeds.add(
          here.place(),
          new Act.Link(here.campaign().id(), group.id(), magicTag),
          Difference.added(here.label(), THE_LINK, "with the group '" + group.name() + "'"),
          Difference.added(here.label(), "magic tag", words(magicTag)));
      return Optional.of(group);
    } catch (SetUpRefused refused) {
      deeds.problem(here.place() + ".magicTag", refused);
      return Optional.empty();
    }
  }

  private static String words(WantedTag magicTag) {
    return magicTag.words()
        + (magicTag.isThere() ? ", which is there already: whoever has it is pulled in" : "");
  }

  /** Neither can be changed on a link that is there, so an import cannot change them either. */
  private Optional<Group> sameLink(Here here, LinkTerms.Loaded link, LinkEntry entry) {
    Optional<Group> group =
        groups.stream().filter(one -> one.id().equals(link.link().group())).findFirst();
    boolean sameGroup = group.filter(one -> one.name().equals(entry.group())).isPresent();
    if (!sameGroup) {
      deeds.problem(
          here.place() + ".group.name",
          "The campaign is linked to another group here; unlink it first");
    }
    boolean sameTag = ComparingMappings.isMeant(link.link().magicTag(), entry.magicTag());
    if (!sameTag) {
      deeds.problem(
          here.place() + ".magicTag", "The link has another magic tag here; unlink it first");
    }
    return sameGroup && sameTag ? group : Optional.empty();
  }

  private void onOrOff(Here here, LinkEntry entry, Group group) {
    LinkTerms.Loaded link = here.link();
    boolean before = link != null && link.link().enabled();
    boolean after = entry.enabled().orElse(before);
    if (before == after) {
      return;
    }
    String place = here.place() + ".enabled";
    Difference shown = Difference.changed(here.label(), "enabled", before, after);
    if (after) {
      objectionsToEnabling(here, group).forEach(sentence -> deeds.problem(place, sentence));
      deeds.add(place, new Act.Enable(here.campaign().id()), shown);
    } else if (link != null) {
      deeds.add(place, new Act.Disable(link.link().id()), shown);
    }
  }

  private static List<String> objectionsToEnabling(Here here, Group group) {
    List<String> objections = new ArrayList<>();
    if (here.campaign().archived()) {
      objections.add("The campaign is archived in Action Builder");
    }
    if (here.organization().state() == ConnectionState.KEY_REFUSED) {
      objections.add("Action Builder does not accept the stored key; replace it first");
    }
    if (group.state() == ConnectionState.KEY_REFUSED) {
      objections.add("Action Network does not accept the stored key; replace it first");
    }
    return objections;
  }

  private void unlink(LinkTerms.Loaded link) {
    String label = label(link.organization(), link.campaign());
    LinkId id = link.link().id();
    if (stored.runs().running().stream().map(Run::link).anyMatch(id::equals)) {
      deeds.problem(
          "links",
          "A run of " + label + ", which is not in the file, is at work; disable it first");
    }
    String group =
        groups.stream()
            .filter(one -> one.id().equals(link.link().group()))
            .map(Group::name)
            .findFirst()
            .orElse("");
    deeds.add(
        "links",
        new Act.Unlink(link.campaign().id(), id),
        Difference.removed(label, THE_LINK, "with the group '" + group + "'"));
  }
}
