package org.actionsync.application.sync;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.actionsync.application.linking.LinkTerms;
import org.actionsync.application.port.CampaignId;
import org.actionsync.application.port.CampaignLink;
import org.actionsync.application.port.ContactDirectory;
import org.actionsync.application.port.Label;
import org.actionsync.application.port.Pair;
import org.actionsync.application.port.PairId;
import org.actionsync.application.port.Pairs;
import org.actionsync.application.port.Place;
import org.actionsync.domain.contact.Contact;
import org.actionsync.domain.contact.Profile;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.contact.TagKey;
import org.actionsync.domain.mapping.Lens;
import org.actionsync.domain.mapping.Mapping;
import org.actionsync.domain.mapping.Tagging;
import org.actionsync.domain.reconcile.Baseline;

/** What the writers of one change share: where it is written, and what is known around it. */
final class WriteContext {

  /** Runs come about once an hour, so older knowledge than this has missed one. */
  private static final Duration LONG = Duration.ofHours(1);

  private final LinkTerms.Loaded link;
  private final ApplyChange.Writing writing;
  private final ContactDirectory directory;
  private final List<ContactDirectory> opened = new ArrayList<>();
  private final Lens lens;
  private final Clock clock;

  WriteContext(LinkTerms.Loaded link, ApplyChange.Writing writing, Side side, Clock clock) {
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
    return new Questions(writing.reviews(), writing.names(), link.link().id(), clock);
  }

  Place place(Side side) {
    return link.place(side);
  }

  /** Whether what is known of {@code side} is so old that much may have happened since. */
  boolean isReadLongAgo(Side side) {
    Instant read = writing.snapshots().reading(place(side)).completeAt();
    return read == null || read.plus(LONG).isBefore(clock.instant());
  }

  Optional<Contact> person(Side side, RemoteId id) {
    return writing.snapshots().person(place(side), id);
  }

  List<Tagging> taggings(Side side, RemoteId id) {
    return writing.snapshots().taggings(place(side), id);
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

  /** Joins two people who turned out to be the same; the next run compares them. */
  void pair(RemoteId activist, RemoteId entity, Baseline baseline) {
    questions().joined(activist, entity);
    PairId id = new PairId(writing.names().next());
    writing.pairs().add(new Pair(id, link.link().id(), activist, entity, false, true, baseline));
  }

  boolean isPaired(Side side, RemoteId person) {
    return writing.pairs().of(link.link().id(), side, person).isPresent();
  }
}
