package org.actionsync.infrastructure.persistence;

import static org.actionsync.application.contract.Sample.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.actionsync.application.contract.Sample;
import org.actionsync.application.erasure.ErasePerson;
import org.actionsync.application.erasure.ErasureRefused;
import org.actionsync.application.port.Answer;
import org.actionsync.application.port.ChangeId;
import org.actionsync.application.port.Pair;
import org.actionsync.application.port.PairId;
import org.actionsync.application.port.Place;
import org.actionsync.application.port.PlannedChange;
import org.actionsync.application.port.ReviewId;
import org.actionsync.application.port.ReviewItem;
import org.actionsync.application.port.SubscriptionLedger;
import org.actionsync.application.port.Undos;
import org.actionsync.domain.contact.AddressItem;
import org.actionsync.domain.contact.BestEmail;
import org.actionsync.domain.contact.Channel;
import org.actionsync.domain.contact.Contact;
import org.actionsync.domain.contact.Field;
import org.actionsync.domain.contact.Patch;
import org.actionsync.domain.contact.PostalAddress;
import org.actionsync.domain.contact.Profile;
import org.actionsync.domain.contact.Quality;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.contact.Subscription;
import org.actionsync.domain.plan.Change;
import org.actionsync.domain.plan.ChangeKind;
import org.actionsync.domain.plan.ChangeText;
import org.actionsync.domain.reconcile.Baseline;
import org.actionsync.domain.run.LinkId;
import org.actionsync.domain.run.Outcome;
import org.actionsync.domain.run.Run;
import org.actionsync.domain.run.RunId;
import org.actionsync.domain.run.RunStatus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Looks through every column of every table there is for what is known of somebody who was erased.
 * A new table has to be told apart here: whoever adds one says whether it can hold anything of
 * people, and if it can, has Mina in it below.
 */
class ErasureLeavesNothingTest {

  private static final Set<String> OF_PEOPLE =
      Set.of(
          "contact_snapshot",
          "contact_email",
          "contact_number",
          "contact_word",
          "loner",
          "tagging_snapshot",
          "pair",
          "planned_change",
          "review_item",
          "answer",
          "granted_subscription");

  private static final Set<String> NOT_OF_PEOPLE =
      Set.of(
          "network_group",
          "track_record",
          "pair_count",
          "change_count",
          "alert",
          "notice",
          "audit_entry",
          "audit_outcome",
          "app_user",
          "browser_session",
          "api_token",
          "organization",
          "campaign",
          "campaign_link",
          "mapping",
          "run",
          "run_total",
          "place",
          "undo",
          "erased_print",
          "retired_print_key",
          "call_budget",
          "call_slot",
          "flyway_schema_history");

  private static final LinkId LINK = new LinkId("link-1");

  /** Somebody with a rich history; every word is theirs alone. */
  private record Persona(
      String given, String family, String nick, String numberStart, String street) {

    String activist() {
      return "activist-" + nick;
    }

    String entity() {
      return "entity-" + nick;
    }

    String elsewhere() {
      return "elsewhere-" + nick;
    }

    String onlyProposed() {
      return "proposed-for-" + nick;
    }

    String email() {
      return nick + "@example.org";
    }

    String second() {
      return nick + ".home@example.com";
    }

    String number() {
      return numberStart + "42";
    }

    /** All that must go; of the names, each alone. */
    List<String> words() {
      return List.of(
          given,
          family,
          email(),
          second(),
          number(),
          street,
          activist(),
          entity(),
          elsewhere(),
          onlyProposed());
    }
  }

  private static final Persona MINA =
      new Persona("Wilhelmina", "Quackenbush", "mina", "150355501", "12 Larch Lane");
  private static final Persona BO =
      new Persona("Boniface", "Throckmorton", "boni", "150355502", "7 Elm Row");

  @ParameterizedTest
  @EnumSource(Database.Kind.class)
  void nothing_is_left_in_any_table_and_all_of_somebody_else_is(Database.Kind kind) {
    Database database = kind.empty();
    Sample.connect(database);
    live(database);
    assertThat(tables(database)).as("say above what a new table holds").isEqualTo(allKnown());
    assertThat(tablesWith(database, MINA)).isEqualTo(new TreeSet<>(OF_PEOPLE));
    Map<String, Long> others = count(database, BO);

    erase(database, "p.pair-mina");

    assertThat(found(database, MINA)).isEmpty();
    assertThat(count(database, BO)).isEqualTo(others);
    assertThat(database.undos().of(new RunId("undo-pair-mina"))).isEmpty();
    assertThat(database.undos().of(new RunId("undo-pair-boni"))).isPresent();
    readAgain(database);
    assertThat(found(database, MINA)).isEmpty();
    assertThat(count(database, BO)).isEqualTo(others);
  }

  private static void erase(Database database, String id) {
    try {
      new ErasePerson(database.people(), database.erased()).erase(id);
    } catch (ErasureRefused refused) {
      throw new AssertionError(refused);
    }
  }

  private static Set<String> allKnown() {
    Set<String> all = new TreeSet<>(OF_PEOPLE);
    all.addAll(NOT_OF_PEOPLE);
    return all;
  }

  // A life.

  private static void live(Database database) {
    read(database);
    Run old = Sample.run("run-1", 1);
    database.runs().begin(old);
    for (Persona who : List.of(MINA, BO)) {
      pairs(database, who);
      changes(database, old.id(), who);
      undos(database, who);
      questions(database, who);
      ledger(database, who);
    }
    database.runs().save(old.ending(RunStatus.HELD, NOON, List.of("More than usual")));
  }

  private static void read(Database database) {
    for (Place place : List.of(Sample.inNetwork(), Sample.inBuilder(), elsewhere())) {
      database.snapshots().begin(place);
    }
    readAgain(database);
    database.snapshots().gone(Sample.inNetwork(), new RemoteId(BO.activist()));
  }

  private static Place elsewhere() {
    return Place.of(Sample.campaign(3).id());
  }

  private static void readAgain(Database database) {
    for (Persona who : List.of(MINA, BO)) {
      store(database, Sample.inNetwork(), contact(who, who.activist(), null));
      store(database, Sample.inBuilder(), contact(who, who.entity(), "Person"));
      store(database, elsewhere(), contact(who, who.elsewhere(), "Person"));
      database
          .snapshots()
          .storeTaggings(Sample.inNetwork(), 1, List.of(Sample.tagging("t", who.activist())));
      database
          .snapshots()
          .storeTaggings(Sample.inBuilder(), 1, List.of(Sample.tagging("r", who.entity())));
    }
    database.snapshots().gone(Sample.inNetwork(), new RemoteId(BO.activist()));
  }

  private static void store(Database database, Place place, Contact contact) {
    database.snapshots().store(place, 1, List.of(contact), BestEmail.DEFAULT);
  }

  private static Contact contact(Persona who, String id, @Nullable String type) {
    PostalAddress address = new PostalAddress(who.street(), "Portland", "OR", "97201", "US");
    return new Contact(
        new RemoteId(id),
        type,
        who.given(),
        who.family(),
        List.of(Sample.email(who.email()), Sample.email(who.second())),
        List.of(Sample.number(who.number())),
        List.of(new AddressItem(address, Quality.UNKNOWN, null)),
        "es",
        null,
        NOON);
  }

  private static Profile profile(Persona who) {
    return new Profile(
        Map.of(
            Field.GIVEN_NAME,
            who.given(),
            Field.FAMILY_NAME,
            who.family(),
            Field.EMAIL,
            who.email(),
            Field.MOBILE_NUMBER,
            who.number()),
        Set.of(),
        Map.of(Channel.EMAIL, Subscription.SUBSCRIBED));
  }

  private static void pairs(Database database, Persona who) {
    Baseline met = Baseline.joined(profile(who), profile(who));
    database.pairs().add(pair("pair-" + who.nick(), LINK, who.activist(), who.entity(), met));
    Pair proposed =
        pair(
            "proposed-" + who.nick(),
            new LinkId("link-3"),
            who.onlyProposed(),
            who.elsewhere(),
            met);
    database.pairs().propose(new RunId("run-1"), List.of(proposed));
  }

  private static Pair pair(String id, LinkId link, String activist, String entity, Baseline met) {
    return new Pair(
        new PairId(id), link, new RemoteId(activist), new RemoteId(entity), false, false, met);
  }

  private static void changes(Database database, RunId run, Persona who) {
    database
        .plans()
        .add(run, List.of(change(who, ChangeKind.UPDATE), change(who, ChangeKind.OPT_OUT)));
    database
        .plans()
        .addSetAside(run, List.of(change(who, ChangeKind.ADD_TAG)), "Could not be planned", NOON);
    PlannedChange done = database.plans().next(run, Side.BUILDER).orElseThrow();
    database
        .plans()
        .record(
            done.became(Outcome.DONE, "given name: " + who.given(), who.email() + "?", NOON)
                .sent(done.change().patch(), profile(who)));
    database.undos().keep(undo("change", who), undone(Undos.What.CHANGE, done.id().value()));
  }

  private static Change change(Persona who, ChangeKind kind) {
    return new Change(
        Side.BUILDER,
        kind,
        new RemoteId(who.activist()),
        new RemoteId(who.entity()),
        new Patch(Map.of(Field.EMAIL, who.email()), Map.of(), Set.of(Channel.EMAIL)),
        Map.of(),
        new ChangeText("because", "e-mail: " + who.second(), "e-mail: " + who.email()),
        profile(who),
        false);
  }

  private static void undos(Database database, Persona who) {
    database.undos().keep(undo("pair", who), undone(Undos.What.PAIR, "pair-" + who.nick()));
  }

  private static RunId undo(String what, Persona who) {
    return new RunId("undo-" + what + "-" + who.nick());
  }

  private static Undos.Undone undone(Undos.What what, String name) {
    return new Undos.Undone(what, name);
  }

  private static void questions(Database database, Persona who) {
    ReviewItem own = item("own-" + who.nick(), new RemoteId(who.activist()), who, List.of());
    database.reviews().raise(own);
    database
        .reviews()
        .raise(item("of-others-" + who.nick(), null, who, List.of(new RemoteId(who.entity()))));
    Answer.Value value = new Answer.Value("GIVEN_NAME", who.given(), who.family());
    RemoteId activist = new RemoteId(who.activist());
    database
        .reviews()
        .settle(
            own.settled(NOON, new ReviewItem.Settlement("NETWORK", "an admin")),
            List.of(
                new Answer(LINK, Side.NETWORK, activist, Answer.Says.NETWORK, null, value),
                new Answer(
                    LINK,
                    Side.BUILDER,
                    new RemoteId("somebody"),
                    Answer.Says.NOT_SAME,
                    activist,
                    null)));
  }

  private static ReviewItem item(
      String id, @Nullable RemoteId activist, Persona who, List<RemoteId> candidates) {
    return new ReviewItem(
        new ReviewId(id),
        LINK,
        ReviewItem.Kind.MATCH,
        activist,
        activist == null ? new RemoteId("asked-because-of-" + who.nick()) : null,
        "Who is it?",
        List.of("Entity " + who.entity() + ", " + who.given() + ", " + who.email()),
        new ReviewItem.Details(
            candidates,
            List.of(),
            List.of(new Answer.Value("EMAIL", who.email(), who.second())),
            false),
        NOON,
        null,
        null);
  }

  private static void ledger(Database database, Persona who) {
    database
        .ledger()
        .enter(
            List.of(
                new SubscriptionLedger.Entry(
                    LINK,
                    new RunId("run-1"),
                    new ChangeId("1"),
                    Side.NETWORK,
                    new RemoteId(who.entity()),
                    Channel.EMAIL,
                    new SubscriptionLedger.Evidence(Subscription.SUBSCRIBED, NOON, NOON),
                    NOON)));
    database
        .ledger()
        .open(LINK)
        .forEach(
            open ->
                database
                    .ledger()
                    .settle(
                        open.id(),
                        SubscriptionLedger.Fate.MADE,
                        new RemoteId(who.activist()),
                        NOON));
  }

  // Looking through all tables.

  private static Set<String> tables(Database database) {
    List<?> names =
        database.inTransaction(
            entities ->
                entities
                    .createNativeQuery(
                        "select table_name from information_schema.tables"
                            + " where lower(table_schema) = 'public'"
                            // Hibernate has temporary ones of its own on H2.
                            + " and table_type = 'BASE TABLE'")
                    .getResultList());
    return names.stream()
        .map(name -> name.toString().toLowerCase(Locale.ROOT))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<String> rows(Database database, String table) {
    List<?> rows =
        database.inTransaction(
            entities -> {
              // Quoted, because Flyway's own table has a name in lower case on H2.
              boolean flyway = table.startsWith("flyway");
              String name = flyway ? "\"" + table + "\"" : table;
              return entities.createNativeQuery("select * from " + name).getResultList();
            });
    List<String> texts = new ArrayList<>();
    for (Object row : rows) {
      String text = row instanceof Object[] columns ? List.of(texts(columns)).toString() : "" + row;
      texts.add(text.toLowerCase(Locale.ROOT));
    }
    return texts;
  }

  private static String texts(Object[] columns) {
    List<String> texts = new ArrayList<>();
    for (Object column : columns) {
      texts.add(String.valueOf(column));
    }
    return String.join(" | ", texts);
  }

  /** In how many rows each word of the person is, by table and word. */
  private static Map<String, Long> count(Database database, Persona who) {
    Map<String, Long> found = new TreeMap<>();
    for (String table : tables(database)) {
      List<String> rows = rows(database, table);
      for (String word : who.words()) {
        long count =
            rows.stream().filter(row -> row.contains(word.toLowerCase(Locale.ROOT))).count();
        if (count > 0) {
          found.put(table + ": " + word, count);
        }
      }
    }
    return found;
  }

  private static Set<String> found(Database database, Persona who) {
    return count(database, who).keySet();
  }

  private static Set<String> tablesWith(Database database, Persona who) {
    return found(database, who).stream()
        .map(place -> place.substring(0, place.indexOf(':')))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
