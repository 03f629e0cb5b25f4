package org.actionsync.application.history;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.actionsync.application.fake.InMemoryBuilder;
import org.actionsync.application.fake.InMemoryDirectory;
import org.actionsync.application.fake.InMemoryNetwork;
import org.actionsync.application.port.CampaignId;
import org.actionsync.application.port.GroupId;
import org.actionsync.application.port.Label;
import org.actionsync.application.port.OrganizationId;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.mapping.Response;
import org.actionsync.domain.mapping.Tag;
import org.jspecify.annotations.Nullable;

/** Both services with all groups and campaigns, and everybody in them. */
final class Town {

  /**
   * A filter of the real services finds a write some seconds later only. To be that: two people of
   * one number who are made one after the other become one in Action Network.
   */
  private static final Duration LAG = Duration.ZERO;

  private static final int TAGS = 7;

  final Map<GroupId, Group> groups = new LinkedHashMap<>();
  final Map<CampaignId, Campaign> campaigns = new LinkedHashMap<>();

  /** A group with its tags. */
  record Group(GroupId id, InMemoryNetwork people, Map<RemoteId, Tag> tags) {

    /** The tags that pull people into campaigns. */
    List<RemoteId> magicTags() {
      return tags.values().stream().filter(Group::isMagic).map(Tag::id).toList();
    }

    List<RemoteId> ordinaryTags() {
      return tags.values().stream().filter(tag -> !isMagic(tag)).map(Tag::id).toList();
    }

    private static boolean isMagic(Tag tag) {
      return tag.name().startsWith("AB: ");
    }
  }

  /** A campaign with the responses that are active, and those that were switched off. */
  record Campaign(
      CampaignId id,
      OrganizationId organization,
      InMemoryBuilder people,
      Map<RemoteId, Response> responses,
      Map<RemoteId, Response> switchedOff) {}

  Town(Clock clock, Chance chance) {
    int wanted = chance.between(2, 3);
    for (int g = 1; g <= wanted; g++) {
      addGroup("g" + g, Clock.offset(clock, skew(chance)));
    }
    int organizations = chance.between(1, 2);
    int perOrganization = organizations == 1 ? chance.between(3, 5) : 2;
    for (int o = 1; o <= organizations; o++) {
      addOrganization("o" + o, perOrganization, Clock.offset(clock, skew(chance)));
    }
  }

  private static Duration skew(Chance chance) {
    return chance.coin() ? Duration.ZERO : Duration.ofSeconds(chance.between(-300, 300));
  }

  private void addGroup(String name, Clock clock) {
    InMemoryNetwork network = new InMemoryNetwork(clock, name + "-");
    network.findsAfter(LAG);
    Map<RemoteId, Tag> tags = new LinkedHashMap<>();
    for (int t = 1; t <= TAGS; t++) {
      addTag(network, tags, new Tag(new RemoteId(name + "-t" + t), name + " tag " + t));
    }
    GroupId id = new GroupId(name);
    groups.put(id, new Group(id, network, tags));
  }

  static void addTag(InMemoryNetwork network, Map<RemoteId, Tag> tags, Tag tag) {
    tags.put(tag.id(), tag);
    network.offer(Label.of(tag));
  }

  private void addOrganization(String name, int size, Clock clock) {
    List<Campaign> siblings = new ArrayList<>();
    for (int c = 1; c <= size; c++) {
      CampaignId id = new CampaignId(name + "c" + c);
      InMemoryBuilder people = new InMemoryBuilder(clock, id + "-");
      people.findsAfter(LAG);
      Campaign campaign =
          new Campaign(
              id, new OrganizationId(name), people, new LinkedHashMap<>(), new LinkedHashMap<>());
      offerResponses(name, campaign);
      siblings.forEach(sibling -> sibling.people().isBeside(people));
      siblings.forEach(sibling -> people.isBeside(sibling.people()));
      siblings.add(campaign);
      campaigns.put(id, campaign);
    }
  }

  private static void offerResponses(String name, Campaign campaign) {
    for (int r = 1; r <= 3; r++) {
      offer(campaign, response(name + "-r" + r, "Skills", true));
    }
    for (int r = 1; r <= 3; r++) {
      offer(campaign, response(name + "-s" + r, "Role", false));
    }
    offer(campaign, response(name + "-u1", "Member", true));
  }

  private static Response response(String id, String field, boolean many) {
    return new Response(new RemoteId(id), "Survey", field, "answer " + id, !many, null);
  }

  private static void offer(Campaign campaign, Response response) {
    campaign.responses().put(response.id(), response);
    Label label = Label.of(response);
    if (response.field().equals("Member")) {
      campaign.people().offerUniversal(label);
    } else if (response.singleChoice()) {
      campaign.people().offerSingleChoice(label);
    } else {
      campaign.people().offer(label);
    }
  }

  Group group(GroupId id) {
    return known(groups.get(id), id);
  }

  Campaign campaign(CampaignId id) {
    return known(campaigns.get(id), id);
  }

  private static <T> T known(@Nullable T found, Object id) {
    if (found == null) {
      throw new IllegalStateException("Nothing is called " + id);
    }
    return found;
  }

  /** The group or campaign of somebody. */
  InMemoryDirectory of(Who who) {
    return who.side() == Side.NETWORK
        ? group(new GroupId(who.place())).people()
        : campaign(new CampaignId(who.place())).people();
  }

  /** Whether a response holds in all campaigns of the organization. */
  static boolean isUniversal(RemoteId label) {
    return label.value().contains("-u");
  }

  /** Everybody of a group or campaign, in the order they came. */
  static List<Who> everybody(Side side, String place, InMemoryDirectory people) {
    return people.everybody().stream().map(person -> new Who(side, place, person.id())).toList();
  }
}
