package org.actionsync.application.contract;

import java.time.Instant;
import java.util.List;
import org.actionsync.application.port.ApiKey;
import org.actionsync.application.port.Campaign;
import org.actionsync.application.port.CampaignId;
import org.actionsync.application.port.CampaignLink;
import org.actionsync.application.port.Cases;
import org.actionsync.application.port.ConnectionState;
import org.actionsync.application.port.Group;
import org.actionsync.application.port.GroupId;
import org.actionsync.application.port.LinkSettings;
import org.actionsync.application.port.Organization;
import org.actionsync.application.port.OrganizationId;
import org.actionsync.application.port.Pair;
import org.actionsync.application.port.PairId;
import org.actionsync.application.port.Place;
import org.actionsync.domain.contact.BestEmail;
import org.actionsync.domain.contact.Contact;
import org.actionsync.domain.contact.EmailAddress;
import org.actionsync.domain.contact.EmailItem;
import org.actionsync.domain.contact.PhoneItem;
import org.actionsync.domain.contact.PhoneNumber;
import org.actionsync.domain.contact.Quality;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Subscription;
import org.actionsync.domain.contact.TagKey;
import org.actionsync.domain.mapping.Direction;
import org.actionsync.domain.mapping.Mapping;
import org.actionsync.domain.mapping.MappingState;
import org.actionsync.domain.mapping.Response;
import org.actionsync.domain.mapping.Tag;
import org.actionsync.domain.mapping.Tagging;
import org.actionsync.domain.reconcile.Baseline;
import org.actionsync.domain.run.LinkId;
import org.actionsync.domain.run.Run;
import org.actionsync.domain.run.RunId;
import org.actionsync.domain.run.Trigger;
import org.jspecify.annotations.Nullable;

/** Invented groups, organizations, links and runs for the contracts. */
public final class Sample {

  /** A moment that every database stores exactly. */
  public static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private Sample() {}

  /** A key that differs for every number. */
  public static ApiKey key(int number) {
    return new ApiKey("sample-key-" + (1000 + number));
  }

  /** A connected group. */
  public static Group group(int number) {
    return new Group(
        new GroupId("group-" + number),
        "Group " + number,
        key(number).hint(),
        ConnectionState.CONNECTED);
  }

  /** A connected organization. */
  public static Organization organization(int number) {
    return new Organization(
        new OrganizationId("org-" + number),
        "Organization " + number,
        "sample" + number,
        key(number).hint(),
        ConnectionState.CONNECTED,
        BestEmail.DEFAULT);
  }

  /** A campaign of organization 1. */
  public static Campaign campaign(int number) {
    return new Campaign(
        new CampaignId("campaign-" + number),
        new OrganizationId("org-1"),
        new RemoteId("c-" + number),
        "Campaign " + number,
        false,
        "Person");
  }

  /** A link of campaign {@code number} and group {@code group}, disabled. */
  public static CampaignLink link(int number, int group) {
    return new CampaignLink(
        new LinkId("link-" + number),
        new CampaignId("campaign-" + number),
        new GroupId("group-" + group),
        false,
        new Tag(new RemoteId("magic-" + number), "AB: Campaign " + number),
        LinkSettings.DEFAULT,
        null,
        CampaignLink.Progress.NONE);
  }

  /** A mapping of a response to a tag, both ways. */
  public static Mapping mapping(String key) {
    return new Mapping(
        new TagKey(key),
        new Response(new RemoteId("r-" + key), "Skills", "Languages", "Speaks " + key, false, null),
        null,
        new Tag(new RemoteId("t-" + key), key),
        Direction.BOTH,
        MappingState.ACTIVE,
        List.of());
  }

  /** A run of a link that starts at noon. */
  public static Run run(String id, int link) {
    return Run.starting(new RunId(id), new LinkId("link-" + link), Trigger.PERSON, NOON);
  }

  /** Groups 1 and 2, organization 1, campaigns 1 to 3; links 1 and 2 in group 1, 3 in group 2. */
  public static void connect(Storage storage) {
    storage.groups().add(group(1), key(1));
    storage.groups().add(group(2), key(2));
    storage.organizations().add(organization(1), key(1));
    storage.organizations().saveCampaigns(List.of(campaign(1), campaign(2), campaign(3)));
    storage.links().add(link(1, 1));
    storage.links().add(link(2, 1));
    storage.links().add(link(3, 2));
  }

  /** An entity of type Person with these addresses, all usable, none with a status. */
  public static Contact entity(String id, String... emails) {
    return contact(id, "Person", List.of(emails), List.of());
  }

  /** An activist with one address. */
  public static Contact activist(String id, String email) {
    return contact(id, null, List.of(email), List.of());
  }

  /** Anybody, with usable addresses and usable mobile numbers. */
  public static Contact contact(
      String id, @Nullable String type, List<String> emails, List<String> numbers) {
    return new Contact(
        new RemoteId(id),
        type,
        "Given " + id,
        "Family",
        emails.stream().map(Sample::email).toList(),
        numbers.stream().map(Sample::number).toList(),
        List.of(),
        null,
        null,
        NOON);
  }

  /** A usable address. */
  public static EmailItem email(String address) {
    return new EmailItem(
        new EmailAddress(address),
        Subscription.NEVER_SET,
        Quality.UNKNOWN,
        EmailItem.Kind.OTHER,
        null);
  }

  /** A usable mobile number. */
  public static PhoneItem number(String digits) {
    return new PhoneItem(
        new PhoneNumber(digits), Subscription.NEVER_SET, Quality.UNKNOWN, true, null);
  }

  /** The same person, changed at another time by the service's clock. */
  public static Contact at(Contact contact, Instant modifiedAt) {
    return new Contact(
        contact.id(),
        contact.type(),
        contact.givenName(),
        contact.familyName(),
        contact.emails(),
        contact.numbers(),
        contact.addresses(),
        contact.language(),
        contact.assessment(),
        modifiedAt);
  }

  /** The same person by another given name. */
  public static Contact named(Contact contact, String givenName) {
    return new Contact(
        contact.id(),
        contact.type(),
        givenName,
        contact.familyName(),
        contact.emails(),
        contact.numbers(),
        contact.addresses(),
        contact.language(),
        contact.assessment(),
        contact.modifiedAt());
  }

  /** A tagging at noon. */
  public static Tagging tagging(String tag, String person) {
    return new Tagging(
        new RemoteId("tagging-" + tag + "-" + person),
        new RemoteId(tag),
        new RemoteId(person),
        NOON);
  }

  /** A pair of link 1, neither open nor detached, that never met. */
  public static Pair pair(String id, String activist, String entity) {
    return new Pair(
        new PairId(id),
        new LinkId("link-1"),
        new RemoteId(activist),
        new RemoteId(entity),
        false,
        false,
        Baseline.NEVER_MET);
  }

  /** Group 1 as a place. */
  public static Place inNetwork() {
    return Place.of(group(1).id());
  }

  /** Campaign 1 as a place. */
  public static Place inBuilder() {
    return Place.of(campaign(1).id());
  }

  /** Everybody of link 1 who changed after these scans; 0 for all. */
  public static Cases.Scope scope(long networkScan, long builderScan) {
    return new Cases.Scope(
        new LinkId("link-1"),
        inNetwork(),
        inBuilder(),
        "person",
        new RemoteId("magic-1"),
        networkScan,
        builderScan);
  }
}
