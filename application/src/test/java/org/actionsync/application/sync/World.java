package org.actionsync.application.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.actionsync.application.contract.Sample;
import org.actionsync.application.fake.InMemoryBuilder;
import org.actionsync.application.fake.InMemoryDirectory;
import org.actionsync.application.fake.InMemoryNetwork;
import org.actionsync.application.fake.InMemoryStore;
import org.actionsync.application.fake.MovingClock;
import org.actionsync.application.linking.EnableLink;
import org.actionsync.application.linking.LinkTerms;
import org.actionsync.application.port.CampaignId;
import org.actionsync.application.port.CampaignLink;
import org.actionsync.application.port.ContactDirectory;
import org.actionsync.application.port.Directories;
import org.actionsync.application.port.GroupId;
import org.actionsync.application.port.Label;
import org.actionsync.application.port.LinkSettings;
import org.actionsync.application.port.Names;
import org.actionsync.application.port.Pair;
import org.actionsync.application.port.PlannedChange;
import org.actionsync.application.port.ReviewItem;
import org.actionsync.application.port.Runs;
import org.actionsync.domain.contact.Contact;
import org.actionsync.domain.contact.EmailAddress;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.mapping.Mapping;
import org.actionsync.domain.mapping.Tag;
import org.actionsync.domain.run.LinkId;
import org.actionsync.domain.run.Run;
import org.actionsync.domain.run.RunStatus;
import org.actionsync.domain.run.Trigger;

/**
 * A campaign linked to a group, both in memory, and everything that syncs them.
 *
 * <p>Link 1 joins {@link #network} and {@link #builder} and maps {@link #STEWARD}; it is disabled.
 * Link 2 joins the same group to {@link #neighbour}, another campaign of the organization.
 */
final class World {

  static final LinkId LINK = new LinkId("link-1");
  static final LinkId OTHER_LINK = new LinkId("link-2");
  static final GroupId GROUP = new GroupId("group-1");
  static final RemoteId MAGIC = new RemoteId("magic-1");
  static final Mapping STEWARD = Sample.mapping("steward");
  static final Duration FULL_EVERY = Wiring.FULL_EVERY;

  final MovingClock clock = new MovingClock();
  final InMemoryStore store = new InMemoryStore();
  final InMemoryNetwork network = new InMemoryNetwork(clock);
  final InMemoryBuilder builder = new InMemoryBuilder(clock);
  final InMemoryBuilder neighbour = new InMemoryBuilder(clock);
  final Catalogs catalogs = new Catalogs(network, builder);
  final Opened.Log log = new Opened.Log(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
  final LinkTerms terms = new LinkTerms(store.links(), store.organizations());
  final SameThread batch;
  final StartRun start;
  final DecideRun decide;
  final RetryChange retry;
  private final Names numbered = this::nextName;
  private long names;

  World() {
    Sample.connect(store);
    builder.isBeside(neighbour);
    var outside = new Wiring.Outside(opening(), catalogs.ofNetwork(), catalogs.ofBuilder());
    batch = new SameThread(Wiring.parts(store, outside, numbered, clock), clock::advance);
    start = new StartRun(store.links(), store.runs(), store.plans(), batch, numbered, clock);
    decide = new DecideRun(store.runs(), terms, store.snapshots(), store.pairs(), batch, clock);
    retry = retryWith(store.runs());
    store.links().find(LINK).map(CampaignLink::magicTag).ifPresent(this::offer);
    store.links().find(OTHER_LINK).map(CampaignLink::magicTag).ifPresent(this::offer);
    map(STEWARD);
  }

  private String nextName() {
    return String.format("%06d", ++names);
  }

  /** Tries changes again, in runs kept in {@code runs}. */
  RetryChange retryWith(Runs runs) {
    var planning =
        new PlanRun.Storage(
            store.cases(),
            store.snapshots(),
            store.pairs(),
            store.plans(),
            store.reviews(),
            numbered,
            store.undos());
    return new RetryChange(runs, terms, planning, numbered, batch, clock);
  }

  private Directories opening() {
    InMemoryBuilder unrelated = new InMemoryBuilder(clock);
    return new Directories() {
      @Override
      public ContactDirectory of(GroupId group) {
        return new Opened(network, log);
      }

      @Override
      public ContactDirectory of(CampaignId campaign) {
        return new Opened(
            switch (campaign.value()) {
              case "campaign-1" -> builder;
              case "campaign-2" -> neighbour;
              default -> unrelated;
            },
            log);
      }
    };
  }

  // Setting up.

  private void offer(Tag tag) {
    network.offer(Label.of(tag));
    catalogs.tags.put(tag.id(), tag);
  }

  /** Makes tag and response of the mapping, and maps them in link 1. */
  void map(Mapping mapping) {
    offerBoth(mapping);
    store.links().saveMapping(LINK, mapping);
  }

  /** Has tag and response of a mapping in both services. */
  void offerBoth(Mapping mapping) {
    offer(mapping.tag());
    Optional.ofNullable(mapping.response())
        .ifPresent(
            response -> {
              builder.offer(Label.of(response));
              catalogs.responses.put(response.id(), response);
            });
  }

  void settings(LinkSettings settings) {
    store.links().change(LINK, link -> link.with(settings));
  }

  void enable() throws Exception {
    enable(LINK);
  }

  void enableOther() throws Exception {
    enable(OTHER_LINK);
  }

  private void enable(LinkId link) throws Exception {
    new EnableLink(store.links(), terms, store.groups(), clock).enable(link);
  }

  void disable() {
    store.links().change(LINK, link -> link.enabled(false, null));
  }

  StartDueRuns startDueRuns() {
    return new StartDueRuns(store.links(), store.groups(), store.organizations(), start, clock);
  }

  // Syncing. An hour passes before each run.

  Run preview() throws Exception {
    return run(Trigger.PREVIEW);
  }

  Run sync() throws Exception {
    return run(Trigger.PERSON);
  }

  /** The link of the other campaign reads the group that both share. */
  void readByOtherLink() throws RunRefused {
    start.start(OTHER_LINK, Trigger.PREVIEW);
  }

  /** A run of the other campaign's link, an hour later. */
  Run startOther(Trigger trigger) throws RunRefused {
    clock.advance(Duration.ofHours(1));
    return now(start.start(OTHER_LINK, trigger));
  }

  private Run run(Trigger trigger) throws RunRefused {
    clock.advance(Duration.ofHours(1));
    return now(start.start(LINK, trigger));
  }

  /** The run as it stands now. */
  Run now(Run run) {
    return store.runs().find(run.id()).orElseThrow();
  }

  /** The server starts again and goes on with what it was at. */
  List<Run> resume() {
    return new ResumeRuns(store.runs(), store.plans(), batch, clock).resume();
  }

  /** The same after the server lost its memory, so that the runs it had are to be taken over. */
  List<Run> takeOver() {
    Runs anew = store.runs("first", Duration.ofMinutes(1));
    return new ResumeRuns(anew, store.plans(), batch, clock).resume();
  }

  /** Previews, enables and syncs for the first time. */
  World begun() throws Exception {
    preview();
    enable();
    assertThat(sync().status()).isEqualTo(RunStatus.DONE);
    return this;
  }

  /** Another run is done and finds nothing to write. */
  void isInStep() throws Exception {
    int writes = log.writes();
    Run run = sync();
    assertThat(run.status()).isEqualTo(RunStatus.DONE);
    assertThat(changes(run)).isEmpty();
    assertThat(log.writes()).isEqualTo(writes);
  }

  // People.

  Contact activist(String id, Traits.Trait... traits) {
    return network.put(Traits.activist(id, traits));
  }

  Contact entity(String id, Traits.Trait... traits) {
    return builder.put(Traits.entity(id, traits));
  }

  InMemoryDirectory on(Side side) {
    return side == Side.NETWORK ? network : builder;
  }

  /** Somebody edits a person in the web interface. */
  void edit(Side side, String id, Traits.Trait... traits) {
    Contact person = person(side, id);
    for (Traits.Trait trait : traits) {
      person = trait.apply(person);
    }
    on(side).put(person);
  }

  Contact person(Side side, String id) {
    return on(side).everybody().stream()
        .filter(person -> person.id().value().equals(id))
        .findFirst()
        .orElseThrow();
  }

  /** The only person of this e-mail. */
  Contact withEmail(Side side, String email) {
    List<Contact> found =
        on(side).everybody().stream()
            .filter(person -> person.email(new EmailAddress(email)).isPresent())
            .toList();
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  void tag(String activist, Mapping mapping) {
    network.tag(new RemoteId(activist), mapping.tag().id());
  }

  void respond(String entity, Mapping mapping) {
    builder.tag(new RemoteId(entity), responseOf(mapping));
  }

  /** The tag or the response of the mapping. */
  static RemoteId label(Side side, Mapping mapping) {
    return side == Side.NETWORK ? mapping.tag().id() : responseOf(mapping);
  }

  static RemoteId responseOf(Mapping mapping) {
    return Optional.ofNullable(mapping.response()).orElseThrow().id();
  }

  void pullIn(String activist) {
    network.tag(new RemoteId(activist), MAGIC);
  }

  // Looking at what is stored.

  List<PlannedChange> changes(Run run) {
    return store.plans().page(run.id(), null, null, null, 1000).items();
  }

  PlannedChange onlyChange(Run run) {
    assertThat(changes(run)).hasSize(1);
    return changes(run).get(0);
  }

  Optional<Pair> pairOf(Side side, String person) {
    return store.pairs().of(LINK, side, new RemoteId(person));
  }

  List<ReviewItem> questions() {
    return store.reviews().open(LINK, null, null, 1000).items();
  }
}
