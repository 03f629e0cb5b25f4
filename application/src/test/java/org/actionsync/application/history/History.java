package org.actionsync.application.history;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.LongStream;
import org.actionsync.application.contract.Storage;
import org.actionsync.application.fake.InMemoryStore;
import org.actionsync.application.fake.MovingClock;
import org.actionsync.application.port.CampaignLink;
import org.actionsync.application.port.Names;
import org.actionsync.application.port.Pair;
import org.actionsync.application.port.PlannedChange;
import org.actionsync.application.port.ReviewId;
import org.actionsync.application.port.ReviewItem;
import org.actionsync.domain.contact.Contact;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.mapping.Mapping;
import org.actionsync.domain.run.LinkId;
import org.actionsync.domain.run.Run;
import org.actionsync.domain.run.RunId;
import org.actionsync.domain.run.Trigger;
import org.jspecify.annotations.Nullable;

/** One history: some hours of edits and trouble, then calm, in which everything has to settle. */
final class History implements Wire.Surroundings {

  private static final int MOST_HOURS = 16;
  private static final long NAMES = 1_000_000;

  /** What one link writes can be news to the next link of the group or campaign, and so on. */
  private static final int MOST_CALM_DAYS = 9;

  /** In so many runs within a day whatever goes to and fro is frozen. */
  private static final int CALM_HOURS = 20;

  private final int hours;
  final MovingClock clock = new MovingClock();
  final Diary diary = new Diary(clock);
  final Town town;
  final InMemoryStore store = new InMemoryStore();
  final Past past = new Past(clock);
  final Records records;
  private final Chance chance;
  private final Chance kills;
  private final Trouble trouble;
  private final Townsfolk townsfolk;
  private final Upkeep upkeep;
  private final Admin admin;
  private final Desk desk;
  private final Storage tapped;
  private final Services services;
  private final Names names;
  private Server server;
  private long named;
  private boolean eventful;

  History(long seed) {
    this(seed, Integer.MAX_VALUE);
  }

  /** The beginning of a history: only its first {@code atMost} hours. */
  History(long seed, int atMost) {
    this.chance = new Chance(seed);
    this.kills = new Chance(~seed);
    this.hours = Math.min(atMost, chance.between(3, MOST_HOURS));
    this.trouble = new Trouble(chance);
    this.town = new Town(clock, chance);
    town.groups.values().forEach(g -> past.watch(Side.NETWORK, g.id().value(), g.people()));
    town.campaigns.values().forEach(c -> past.watch(Side.BUILDER, c.id().value(), c.people()));
    this.records = new Records(store, diary, this::pairs);
    this.townsfolk = new Townsfolk(town, chance, diary);
    this.upkeep = new Upkeep(town, chance, diary);
    this.names = () -> name(++named);
    this.services = new Services(town, this, this::atWork);
    this.tapped = Tapped.storage(store, this::perhapsKilled);
    this.server = started();
    var around = new Admin.Surroundings(chance, diary, clock, names);
    this.admin = new Admin(store, town, services.outside(), around);
    this.desk = new Desk(store, around);
  }

  private static String name(long number) {
    return String.valueOf(NAMES + number).substring(1); // in the order of the numbers
  }

  private Server started() {
    return new Server(
        tapped, new Server.Surroundings(services, names, clock, chance), records::look);
  }

  @SuppressWarnings("NullAway") // asked only once the server is there, but for its making
  private @Nullable RunId atWork() {
    return server == null ? null : server.atWork();
  }

  int hours() {
    return hours;
  }

  // What the wires need.

  @Override
  public Chance chance() {
    return chance;
  }

  @Override
  public Trouble trouble() {
    return trouble;
  }

  @Override
  public Diary diary() {
    return diary;
  }

  @Override
  public Instant now() {
    return clock.instant();
  }

  @Override
  public void pass(Duration time) {
    clock.advance(time);
    if (eventful && chance.oneIn(25)) {
      somethingHappens();
    }
    perhapsKilled();
  }

  private void somethingHappens() {
    if (chance.oneIn(20)) {
      upkeep.act();
    } else {
      townsfolk.act();
    }
  }

  private void perhapsKilled() {
    if (eventful && trouble.strikes(Mishap.KILLED)) {
      throw new Crash();
    }
  }

  // The history.

  /** Lets it happen. */
  History happens() {
    admin.connectEverything();
    int people = chance.between(6, 24);
    for (int i = 0; i < people; i++) {
      townsfolk.act();
      townsfolk.newActivist();
      townsfolk.newEntity();
    }
    for (CampaignLink link : store.links().all()) {
      admin.enable(link);
    }
    for (int hour = 1; hour <= hours; hour++) {
      diary.note("hour " + hour);
      anHour();
    }
    return this;
  }

  private void anHour() {
    trouble.begins();
    eventful = true;
    int edits = chance.below(7);
    for (int i = 0; i < edits; i++) {
      clock.advance(Duration.ofMinutes(chance.between(1, 4)));
      somethingHappens();
    }
    survive(admin::relink);
    int looks = chance.between(1, 3);
    for (int look = 0; look < looks; look++) {
      clock.advance(Duration.ofMinutes(chance.between(1, 60 / looks)));
      survive(() -> admin.act(server));
      survive(() -> desk.act(server));
      survive(server::everyMinute);
      if (chance.coin()) {
        admin.replaceKeys(trouble);
      }
    }
    if (chance.oneIn(6)) {
      clock.advance(Duration.ofHours(chance.between(5, 30)));
    }
    eventful = false;
  }

  /** Does it; when the server is killed, it is started again and does what it does then. */
  private void survive(Runnable work) {
    Runnable next = work;
    for (int kill = 0; kill < 5; kill++) {
      try {
        next.run();
        server.workOff();
        return;
      } catch (Crash killed) {
        records.killed(diary.note("    the server is killed"));
        clock.advance(Duration.ofSeconds(kills.between(8, 400)));
        server = started();
        next = () -> server.everyMinute();
      }
    }
  }

  /** Nothing happens any more, and everything is read whole until nothing is left to write. */
  History calmsDown() {
    trouble.ends();
    upkeep.switchEverythingOn();
    for (int day = 1; day <= MOST_CALM_DAYS; day++) {
      diary.note("calm " + day);
      int before = diary.sent().size();
      quietDay();
      if (day > 2 && diary.sent().size() == before) {
        return this;
      }
    }
    return goesRound();
  }

  /**
   * Two values that chase each other round a ring of links do so for ever at one run a day, which
   * is not how often a link runs. What goes to and fro is to be frozen within a day.
   */
  private History goesRound() {
    for (int hour = 1; hour <= CALM_HOURS; hour++) {
      diary.note("calm hour " + hour);
      quiet(Duration.ofHours(1));
    }
    return this;
  }

  /** A day without edits; at its end everything that was due was done. */
  List<Run> quietDay() {
    return quiet(Duration.ofHours(25));
  }

  private List<Run> quiet(Duration time) {
    clock.advance(time);
    admin.replaceKeys(trouble);
    List<Run> runs = new ArrayList<>();
    for (int look = 0; look < 6; look++) {
      clock.advance(Duration.ofMinutes(1));
      runs.addAll(server.everyMinute());
      admin.approveEverything(server);
      server.workOff();
    }
    return runs;
  }

  /** What somebody looks like now, for people to read. */
  String describe(Who who) {
    return town.of(who).everybody().stream()
        .filter(person -> person.id().equals(who.id()))
        .findFirst()
        .map(person -> Words.of(person, town.of(who).labelsOf(who.id())))
        .orElse(who + " is not there");
  }

  // For judging.

  Who activist(CampaignLink link, Pair pair) {
    return new Who(Side.NETWORK, link.group().value(), pair.activist());
  }

  Who entity(CampaignLink link, Pair pair) {
    return new Who(Side.BUILDER, link.campaign().value(), pair.entity());
  }

  Optional<Contact> contact(Who who) {
    return town.of(who).everybody().stream()
        .filter(person -> person.id().equals(who.id()))
        .findFirst();
  }

  List<RemoteId> labels(Who who) {
    return town.of(who).labelsOf(who.id());
  }

  /** All pairs in force of a link. */
  List<Pair> pairs(CampaignLink link) {
    return store.pairsOf(link.id());
  }

  LinkId linkOf(RunId run) {
    return store.runs().find(run).orElseThrow().link();
  }

  /** Whether the run takes something back in the link. */
  boolean isUndoOf(LinkId link, RunId run) {
    return store
        .runs()
        .find(run)
        .filter(known -> known.trigger() == Trigger.UNDO && known.link().equals(link))
        .isPresent();
  }

  /** Somebody on the other side of the link whose run sent this. */
  Who counterpart(Diary.Sent sent, Side side, RemoteId id) {
    CampaignLink link = records.link(linkOf(Objects.requireNonNull(sent.run())));
    String place = side == Side.NETWORK ? link.group().value() : link.campaign().value();
    return new Who(side, place, id);
  }

  /** Whether an activist who was made an entity had no magic tag since the run began to read. */
  boolean wasWithoutMagicTag(Diary.Sent sent) {
    CampaignLink link = records.link(linkOf(Objects.requireNonNull(sent.run())));
    Who source =
        counterpart(sent, Side.NETWORK, Objects.requireNonNull(sent.draft()).counterpart());
    Instant began = store.runs().find(Objects.requireNonNull(sent.run())).orElseThrow().startedAt();
    Duration time = Duration.between(began, sent.at());
    return !past.had(source, link.magicTag().id(), sent.at(), time);
  }

  boolean wasKilledBetween(int line, int later) {
    return records.kills().stream().anyMatch(kill -> kill > line && kill < later);
  }

  List<PlannedChange> allChanges() {
    return store.runs().page(null, null, Integer.MAX_VALUE).items().stream()
        .flatMap(
            run ->
                store.plans().page(run.id(), null, null, null, Integer.MAX_VALUE).items().stream())
        .toList();
  }

  /** All questions that were ever asked, settled or not: their names are numbered. */
  List<ReviewItem> allQuestions() {
    return LongStream.rangeClosed(1, named)
        .mapToObj(number -> new ReviewId(name(number)))
        .flatMap(id -> store.reviews().find(id).stream())
        .toList();
  }

  /** Whether a question about either of the two is open. */
  boolean isAsked(CampaignLink link, Pair pair) {
    return store.reviews().open(link.id(), null, null, Integer.MAX_VALUE).items().stream()
        .anyMatch(
            item -> pair.activist().equals(item.activist()) || pair.entity().equals(item.entity()));
  }

  /** Whether another link of the group wanted so at a time, though it may be disabled by now. */
  boolean wasWantedElsewhere(CampaignLink link, Pair pair, Mapping mapping, Instant at) {
    return store.links().ofGroup(link.group()).stream()
        .filter(other -> !other.id().equals(link.id()))
        .flatMap(
            other ->
                store.pairs().of(other.id(), Side.NETWORK, pair.activist()).stream()
                    .map(known -> entity(other, known))
                    .filter(entity -> saidTag(entity, other, mapping, at)))
        .findAny()
        .isPresent();
  }

  private boolean saidTag(Who entity, CampaignLink other, Mapping mapping, Instant at) {
    return records.everMapped(other.id()).stream()
        .filter(known -> known.tag().id().equals(mapping.tag().id()))
        .filter(known -> known.response() != null)
        .anyMatch(
            known ->
                past.had(entity, Objects.requireNonNull(known.response()).id(), at, Duration.ZERO));
  }

  /** Whether another enabled link of the group wants the activist to have the tag. */
  boolean isWantedElsewhere(CampaignLink link, Pair pair, Mapping mapping) {
    Agreement agreement = new Agreement(this);
    return store.links().ofGroup(link.group()).stream()
        .filter(other -> other.enabled() && !other.id().equals(link.id()))
        .anyMatch(
            other ->
                store.pairs().of(other.id(), Side.NETWORK, pair.activist()).stream()
                    .filter(known -> !known.detached())
                    .anyMatch(
                        known ->
                            store.links().mappings(other.id()).stream()
                                .filter(
                                    m -> m.isActive() && m.tag().id().equals(mapping.tag().id()))
                                .filter(m -> m.direction().allows(Side.NETWORK))
                                .anyMatch(m -> agreement.builderSays(entity(other, known), m))));
  }
}
