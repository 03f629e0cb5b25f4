package org.actionsync.it;

import static java.util.Objects.requireNonNull;
import static org.actionsync.it.Admin.text;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.actionsync.simulator.Simulator;
import org.actionsync.simulator.SimulatorOptions;
import org.actionsync.simulator.builder.EntityEditor;
import org.actionsync.simulator.builder.EntityView;
import org.actionsync.simulator.network.ActivistView;
import org.actionsync.simulator.network.Address;
import org.actionsync.simulator.sample.SampleData;
import org.actionsync.simulator.sample.SamplePerson;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.container.test.api.TargetsContainer;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The life of one link, from the admin who sets it up to the edits that travel: each test goes on
 * where the one before it ended, because that is the promise.
 */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SampleWorldIT {

  private static final URI SERVER = GraphQL.SYNCED;
  private static final SampleData SAMPLE = SampleData.standard();

  private static final Logger LOG = Logger.getLogger(SampleWorldIT.class.getName());

  /** Reading starts this long before the last one did, because a filter may lag behind a write. */
  private static final Duration OVERLAP = Duration.ofSeconds(60);

  private static @Nullable Simulator started;
  private static @Nullable State before;
  private static String link = "";
  private static List<JsonObject> written = List.of();

  private final Admin admin = new Admin(SERVER);

  @Deployment(testable = false)
  @TargetsContainer("synced")
  static EnterpriseArchive ear() {
    return TheEar.thatShips();
  }

  @BeforeAll
  static void startBothServices() {
    started =
        Simulator.start(
            SimulatorOptions.forTests().with(new SimulatorOptions.Ports(28091, 28092, 0)));
    before = State.of(simulator());
  }

  @AfterAll
  static void stopBothServices() {
    simulator().close();
  }

  @Test
  @Order(0)
  void the_schema_describes_itself_where_a_setting_says_so() throws Exception {
    GraphQL viewer = GraphQL.as("viewer", SERVER);

    assertThat(
            viewer
                .ask("{ __schema { queryType { fields { name description } } } }")
                .getJsonObject("data")
                .getJsonObject("__schema")
                .getJsonObject("queryType")
                .getJsonArray("fields")
                .getValuesAs(JsonObject.class))
        .extracting(field -> field.getString("name"))
        .contains("me", "sandbox");
    assertThat(viewer.fetch("graphql/schema.graphql").body()).contains("type Query {");
  }

  @Test
  @Order(1)
  void an_admin_sets_a_link_up() throws Exception {
    link = MapleCourt.link(admin);
    assertThat(admin.ask("{ groups { name } organizations { name } }").toString())
        .contains("Riverside Tenants Union")
        .contains("Riverside Tenants");
  }

  @Test
  @Order(2)
  void the_first_run_waits_for_approval_and_is_then_carried_out() throws Exception {
    simulator().calls().reset();
    admin.enable(link);

    JsonObject held = admin.await(firstRun());
    assertThat(text(held, "status")).isEqualTo("HELD");
    assertThat(State.of(simulator())).isEqualTo(before());

    JsonObject done = admin.approve(text(held, "id"));
    assertThat(text(done, "status")).as("%s", done).isEqualTo("DONE");
    assertThat(notDone(text(done, "id"))).isEmpty();
    written = admin.changes(text(done, "id"));
  }

  @Test
  @Order(3)
  void every_sample_person_is_where_the_product_says() throws Exception {
    State after = State.of(simulator());
    Outcome outcome = new Outcome(before(), after, admin.people(link));

    assertThat(outcome.complaints(SAMPLE.people())).isEmpty();
    assertThat(new Outcome(before(), before(), List.of()).complaints(SAMPLE.people()))
        .as("this check sees it when nothing was done")
        .hasSizeGreaterThan(500);
    assertThat(outcome.people())
        .as("nobody is doubled")
        .isEqualTo(Outcome.expectedPeople(SAMPLE.people()));
  }

  @Test
  @Order(4)
  void the_first_run_made_hardly_more_calls_than_it_had_to() {
    LeastCalls least = LeastCalls.of(simulator(), before(), State.of(simulator()), null, null);
    compare("first run", least.withReadingBack(written));
  }

  private static void compare(String run, LeastCalls least) {
    int network = simulator().calls().total("network");
    int builder = simulator().calls().total("builder");
    LOG.log(
        Level.INFO,
        "{0}: {1} calls to Action Network, at least {2}; {3} to Action Builder, at least {4}",
        new Object[] {run, network, least.network(), builder, least.builder()});
    assertThat(network)
        .as("%s", simulator().calls().counts())
        .isBetween(least.network(), within5Percent(least.network()));
    assertThat(builder)
        .as("%s", simulator().calls().counts())
        .isBetween(least.builder(), within5Percent(least.builder()));
  }

  @Test
  @Order(5)
  void a_second_run_reads_little_and_writes_nothing() throws Exception {
    Instant since = lastStart().minus(OVERLAP);
    simulator().calls().reset();
    State settled = State.of(simulator());

    writesNothing();

    compare("incremental run", LeastCalls.of(simulator(), settled, settled, since, since));
  }

  @Test
  @Order(6)
  void edits_in_action_network_arrive_in_action_builder() throws Exception {
    List<ActivistView> pairs = plainPairs();
    String renamed = pairs.get(0).id();
    String moved = pairs.get(1).id();
    String called = pairs.get(2).id();
    String tagged = pairs.get(3).id();
    String left = pairs.get(4).id();
    String pulled = unpaired().id();
    var union = simulator().network();
    union.edit(SampleData.UNION, renamed).name("Roxana", "Newname");
    union
        .edit(SampleData.UNION, moved)
        .address(new Address("9 Quay Street", "Portland", "OR", "97209", "US"));
    union.edit(SampleData.UNION, called).number("15035550999");
    union.edit(SampleData.UNION, tagged).tag("Building captain");
    union.edit(SampleData.UNION, left).emailStatus("unsubscribed");
    union.edit(SampleData.UNION, pulled).tag(SampleData.MAGIC_TAG);

    run();

    assertThat(entityOf(renamed).givenName()).isEqualTo("Roxana");
    assertThat(entityOf(renamed).familyName()).isEqualTo("Newname");
    assertThat(entityOf(moved).addresses()).anyMatch(a -> a.lines().contains("9 Quay Street"));
    assertThat(entityOf(called).hasNumber("15035550999")).isTrue();
    assertThat(entityOf(tagged).responses()).contains("Tenant info › Role › Building captain");
    assertThat(entityOf(left).emails())
        .filteredOn(e -> e.value().equalsIgnoreCase(email(left)))
        .extracting(EntityView.Channel::status)
        .containsExactly("unsubscribed");
    assertThat(entityOf(pulled).hasEmail(email(pulled))).isTrue();
    writesNothing();
  }

  @Test
  @Order(7)
  void edits_in_action_builder_arrive_in_action_network() throws Exception {
    List<ActivistView> pairs = plainPairs();
    String renamed = pairs.get(5).id();
    String called = withoutNumber(pairs).id();
    String assessed = pairs.get(7).id();
    String untagged = tagged("Prospect").id();
    String left = pairs.get(8).id();
    edit(renamed).name("Ludmila", "Otherby");
    edit(called).addNumber("15035550998", "Mobile");
    edit(assessed).assess(3);
    edit(untagged).unrespond("Tenant info", "Role", "Prospect");
    edit(left).emailStatus(email(left), "unsubscribed");

    run();

    assertThat(activist(renamed).givenName()).isEqualTo("Ludmila");
    assertThat(activist(renamed).familyName()).isEqualTo("Otherby");
    assertThat(activist(called).number()).isEqualTo("15035550998");
    assertThat(activist(assessed).tags()).contains("Assessment 3");
    assertThat(activist(untagged).tags()).doesNotContain("Prospect");
    assertThat(activist(left).email()).extracting(e -> e.status()).isEqualTo("unsubscribed");
    writesNothing();
  }

  private void run() throws Exception {
    JsonObject run = admin.sync(link);
    assertThat(text(run, "status")).as("%s", run).isEqualTo("DONE");
    assertThat(notDone(text(run, "id"))).isEmpty();
  }

  private Instant lastStart() throws Exception {
    return Instant.parse(
        admin
            .ask("{ runs(linkId: \"%s\", first: 1) { nodes { startedAt } } }", link)
            .getJsonObject("runs")
            .getJsonArray("nodes")
            .getJsonObject(0)
            .getString("startedAt"));
  }

  /** Activists of pairs who are subscribed on both sides, have no tag, and are like nobody else. */
  private List<ActivistView> plainPairs() {
    List<SamplePerson> people =
        SAMPLE.people().stream().filter(p -> p.scenario().startsWith("1 same")).toList();
    return people.stream()
        .map(person -> activist(requireNonNull(person.activistId())))
        .filter(a -> a.tags().isEmpty())
        .filter(
            a -> entityOf(a.id()).emails().stream().allMatch(e -> "subscribed".equals(e.status())))
        .toList();
  }

  private static ActivistView withoutNumber(List<ActivistView> pairs) {
    return pairs.stream().skip(9).filter(a -> a.number() == null).findFirst().orElseThrow();
  }

  private ActivistView tagged(String tag) {
    return SAMPLE.people().stream()
        .filter(p -> p.scenario().equals("23 multiple choice, " + tag + ": both"))
        .map(person -> activist(requireNonNull(person.activistId())))
        .findFirst()
        .orElseThrow();
  }

  private ActivistView unpaired() {
    return SAMPLE.people().stream()
        .filter(p -> p.scenario().startsWith("14 no magic tag"))
        .map(person -> activist(requireNonNull(person.activistId())))
        .filter(a -> a.givenName() != null && a.number() == null)
        .findFirst()
        .orElseThrow();
  }

  private static ActivistView activist(String id) {
    return simulator().network().activist(SampleData.UNION, id).orElseThrow();
  }

  private static String email(String activist) {
    return requireNonNull(activist(activist).emailAddress());
  }

  private EntityView entityOf(String activist) {
    return simulator().builder().byEmail(SampleData.MAPLE_COURT, email(activist)).stream()
        .findFirst()
        .orElseThrow();
  }

  private EntityEditor edit(String activist) {
    return simulator().builder().edit(SampleData.MAPLE_COURT, entityOf(activist).id());
  }

  private void writesNothing() throws Exception {
    State settled = State.of(simulator());
    JsonObject run = admin.sync(link);

    assertThat(text(run, "status")).as("%s", run).isEqualTo("DONE");
    assertThat(admin.changes(text(run, "id"))).isEmpty();
    assertThat(State.of(simulator())).isEqualTo(settled);
  }

  private List<String> notDone(String run) throws Exception {
    return admin.changes(run).stream()
        .filter(change -> !text(change, "outcome").equals("DONE"))
        .map(JsonObject::toString)
        .toList();
  }

  /** Enabling makes the link due; the timer may be quicker than this test. */
  private String firstRun() throws Exception {
    JsonObject runs =
        admin
            .ask("{ runs(linkId: \"%s\", first: 1) { nodes { id } } }", link)
            .getJsonObject("runs");
    if (!runs.getJsonArray("nodes").isEmpty()) {
      return runs.getJsonArray("nodes").getJsonObject(0).getString("id");
    }
    return admin
        .ask("mutation { startRun(linkId: \"%s\") { id } }", link)
        .getJsonObject("startRun")
        .getString("id");
  }

  private static int within5Percent(int least) {
    return (int) Math.floor(least * 1.05);
  }

  private static Simulator simulator() {
    if (started == null) {
      throw new IllegalStateException("Not started");
    }
    return started;
  }

  private static State before() {
    if (before == null) {
      throw new IllegalStateException("Not started");
    }
    return before;
  }
}
