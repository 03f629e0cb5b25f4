package org.actionsync.application.sync;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.actionsync.application.linking.LinkTerms;
import org.actionsync.application.port.Answer;
import org.actionsync.application.port.CampaignId;
import org.actionsync.application.port.CampaignLink;
import org.actionsync.application.port.ContactDirectory;
import org.actionsync.application.port.Label;
import org.actionsync.application.port.Pair;
import org.actionsync.application.port.PairId;
import org.actionsync.application.port.Pairs;
import org.actionsync.application.port.Place;
import org.actionsync.application.port.PlannedChange;
import org.actionsync.application.port.SubscriptionLedger;
import org.actionsync.domain.contact.Contact;
import org.actionsync.domain.contact.Field;
import org.actionsync.domain.contact.Profile;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.contact.Subscription;
import org.actionsync.domain.contact.TagKey;
import org.actionsync.domain.mapping.Lens;
import org.actionsync.domain.mapping.Mapping;
import org.actionsync.domain.mapping.Tagging;
import org.actionsync.domain.plan.Change;
import org.actionsync.domain.reconcile.Baseline;
import org.actionsync.domain.run.Run;
import org.jspecify.annotations.Nullable;

/** What the writers of one change share: where it is written, and what is known around it. */
final class WriteContext {

  /** So long a person who was read is taken to be there still; see {@link Sending#isOutdated}. */
  private static final Duration RECENT = Duration.ofMinutes(15);

  private final Run run;
  private final LinkTerms.Loaded link;
  private final ApplyChange.Writing writing;
  private final ContactDirectory directory;
  private final List<ContactDirectory> opened = new ArrayList<>();
  private final Lens lens;
  private final Clock clock;

  WriteContext(
      Run run, LinkTerms.Loaded link, ApplyChange.Writing writing, Side side, Clock clock) {
    this.run = run;
    this.link = link;
    this.writing = writing;
    this.directory = opened(link.open(writing.directories(), side));
    this.lens = link.lens();
    this.clock = clock;
  }

  ContactDirectory directory() {
    return directory;
  }

  /** Another campaign of the same organization, whose calls count too. */
  ContactDirectory other(CampaignId campaign) {
    return opened(writing.directories().of(campaign));
  }

  /** The service that is not written to. */
  ContactDirectory opposite() {
    return opened(link.open(writing.directories(), directory.side().opposite()));
  }

  /** The service on {@code side}. */
  ContactDirectory on(Side side) {
    return side == directory.side() ? directory : opposite();
  }

  /** Has the next run look at a person of {@code side} even if nothing changes. */
  void lookAgain(Side side, @Nullable RemoteId person) {
    if (person != null) {
      writing.snapshots().lookAgain(place(side), person);
    }
  }

  private ContactDirectory opened(ContactDirectory other) {
    opened.add(other);
    return other;
  }

  /** How many calls were made to {@code side}. */
  long calls(Side side) {
    return opened.stream()
        .filter(one -> one.side() == side)
        .mapToLong(ContactDirectory::calls)
        .sum();
  }

  Instant now() {
    return clock.instant();
  }

  LinkTerms.Loaded link() {
    return link;
  }

  Pairs pairs() {
    return writing.pairs();
  }

  Questions questions() {
    return new Questions(writing.reviews(), writing.names(), link.link().id(), clock, this::person);
  }

  Place place(Side side) {
    return link.place(side);
  }

  Optional<Contact> person(Side side, RemoteId id) {
    return writing.snapshots().person(place(side), id);
  }

  List<Tagging> taggings(Side side, RemoteId id) {
    return writing.snapshots().taggings(place(side), id);
  }

  /** Takes in a tagging that the last reading had missed. */
  void found(Side side, Tagging tagging) {
    Place place = place(side);
    long scan = writing.snapshots().reading(place).scan();
    writing.snapshots().storeTaggings(place, scan, List.of(tagging));
  }

  /** The other responses of the single-choice field of {@code key}; none if it has no such. */
  List<Mapping> rivals(TagKey key) {
    Optional<String> choice = lens.mapping(key).flatMap(mapping -> mapping.rule().choice());
    return link.mappings().stream()
        .filter(other -> other.isActive() && !other.key().equals(key))
        .filter(other -> choice.isPresent() && choice.equals(other.rule().choice()))
        .toList();
  }

  /** Takes in what the service said after a write. */
  void refresh(Side side, Contact after) {
    writing.snapshots().refresh(place(side), after, link.bestEmail());
  }

  /** The other links of the same organization, in whose campaigns a person may already be. */
  List<CampaignLink> otherLinksOfOrganization() {
    return writing.links().ofOrganization(link.organization().id()).stream()
        .filter(other -> !other.id().equals(link.link().id()))
        .toList();
  }

  /** What Action Network says of somebody. */
  Profile network(Contact activist) {
    return lens.network(activist, taggings(Side.NETWORK, activist.id())).profile();
  }

  /** What Action Builder says of somebody, next to what Action Network says and last shared. */
  Profile builder(Contact entity, Profile shared, Profile network) {
    List<Tagging> taggings = taggings(Side.BUILDER, entity.id());
    return lens.builder(entity, taggings, shared, network).profile();
  }

  /** Whether another campaign of the group wants the activist to keep what {@code key} maps. */
  boolean isWantedByOtherCampaign(TagKey key, RemoteId activist) {
    return lens.mapping(key)
        .filter(
            mapping -> new OtherCampaigns(link.link(), writing).want(mapping.tag().id(), activist))
        .isPresent();
  }

  /** The tag or response that a mapped tag stands for on {@code side}; none for an assessment. */
  Optional<Label> label(Side side, TagKey key) {
    return lens.mapping(key).flatMap(mapping -> label(side, mapping));
  }

  private static Optional<Label> label(Side side, Mapping mapping) {
    return side == Side.NETWORK
        ? Optional.of(Label.of(mapping.tag()))
        : Optional.ofNullable(mapping.response()).map(Label::of);
  }

  /** The labels to put on together with a new person. */
  List<Label> labels(Side side, Map<TagKey, Boolean> tags) {
    return tags.keySet().stream().flatMap(key -> label(side, key).stream()).toList();
  }

  SubscriptionLedger ledger() {
    return writing.ledger();
  }

  /**
   * Whether the plan is not of just now: then whoever is to be made is looked up first, because
   * they may be gone by now.
   */
  boolean isPlanOfAWhileAgo() {
    return isSomeTimeAfter(run.startedAt(), now());
  }

  /** Whether {@code time}, by whoever's clock, is surely later than the other. */
  static boolean isSomeTimeAfter(Instant other, Instant time) {
    return time.isAfter(other.plus(RECENT));
  }

  /**
   * Whether this is somebody who was erased. The services know nothing of that, so they still show
   * the person to whoever looks for an e-mail or a number.
   */
  boolean isErased(Side side, Contact person) {
    return writing.erased().isErased(side, person);
  }

  /** Asks about an e-mail or number that is somebody else's, unless that one was erased. */
  void askWhose(PlannedChange planned, Field field, String value, Contact owner) {
    if (!isErased(Side.NETWORK, owner)) {
      questions().taken(planned, field, value, owner.id());
    }
  }

  /** Whether somebody whom {@code change} copies is still subscribed with the very same values. */
  boolean stillSays(Contact person, Change change) {
    Side side = change.side().opposite();
    Profile said =
        side == Side.NETWORK ? network(person) : builder(person, Profile.EMPTY, Profile.EMPTY);
    return change.grants().entrySet().stream()
        .allMatch(
            grant -> {
              Field field = grant.getKey().field();
              return said.get(field).equals(change.patch().values().getOrDefault(field, ""))
                  && (grant.getValue() != Subscription.SUBSCRIBED
                      || said.consent(grant.getKey()) == Subscription.SUBSCRIBED);
            });
  }

  /** When the run began that this is a part of; what it planned was read after that. */
  Instant begun() {
    return run.startedAt();
  }

  /** The past of two who are joined here; the next run compares them. */
  Baseline joined(Contact activist, Contact entity) {
    Profile network = network(activist);
    return Baseline.joined(network, builder(entity, Profile.EMPTY, network));
  }

  /** Joins two people who turned out to be the same; the next run compares them. */
  void pair(RemoteId activist, RemoteId entity, Baseline baseline) {
    questions().joined(activist, entity);
    PairId id = new PairId(writing.names().next());
    writing.pairs().add(new Pair(id, link.link().id(), activist, entity, false, true, baseline));
  }

  /** The service said that this person is not there. */
  void isGone(Side side, RemoteId person) {
    writing.snapshots().gone(place(side), person);
  }

  /** Whether an admin said that the two are not the same person. */
  boolean isSomebodyElse(RemoteId activist, RemoteId entity) {
    return writing.reviews().answers(link.link().id(), Side.NETWORK, List.of(activist)).stream()
        .filter(answer -> entity.equals(answer.other()))
        .anyMatch(answer -> answer.says() == Answer.Says.NOT_SAME);
  }

  /** Whether an admin said to leave the person alone. */
  boolean isIgnored(Side side, RemoteId person) {
    return writing.reviews().answers(link.link().id(), side, List.of(person)).stream()
        .anyMatch(answer -> answer.says() == Answer.Says.IGNORE);
  }

  boolean isPaired(Side side, RemoteId person) {
    return writing.pairs().of(link.link().id(), side, person).isPresent();
  }
}
