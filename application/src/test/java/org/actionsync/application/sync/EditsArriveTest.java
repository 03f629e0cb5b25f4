package org.actionsync.application.sync;

import static org.actionsync.application.sync.Traits.bounces;
import static org.actionsync.application.sync.Traits.email;
import static org.actionsync.application.sync.Traits.livesAt;
import static org.actionsync.application.sync.Traits.mobile;
import static org.actionsync.application.sync.Traits.named;
import static org.actionsync.application.sync.Traits.speaks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.util.stream.Stream;
import org.actionsync.domain.contact.Contact;
import org.actionsync.domain.contact.EmailAddress;
import org.actionsync.domain.contact.PhoneNumber;
import org.actionsync.domain.contact.PostalAddress;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.run.Run;
import org.actionsync.domain.run.RunStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** An edit on one side is on the other after the next run, and the run after that is quiet. */
class EditsArriveTest {

  private static final PostalAddress NEW_HOME =
      new PostalAddress("12 Sample Street", "Springfield", "OR", "97477", "US");

  private final World world = new World();

  @BeforeEach
  void a_pair_in_step() throws Exception {
    world.activist("ana", named("Ana", "Sample"), email("ana@example.org"), mobile("15035550101"));
    world.entity("ab", named("Ana", "Sample"), email("ana@example.org"), mobile("15035550101"));
    world.begun().isInStep();
  }

  static Stream<Arguments> edits() {
    return Stream.of(
            edit("name", named("Anna", "Sample"), c -> "Anna".equals(c.givenName())),
            edit("family name", named("Ana", "Test"), c -> "Test".equals(c.familyName())),
            edit("language", speaks("es"), c -> "es".equals(c.language())),
            edit("number", mobile("15035550102"), c -> has(c, "15035550102")),
            edit("address", livesAt(NEW_HOME), EditsArriveTest::livesThere))
        .flatMap(
            a ->
                Stream.of(Side.values())
                    .filter(side -> side == Side.NETWORK || !"number".equals(a.get()[0]))
                    .map(side -> arguments(side, a.get()[0], a.get()[1], a.get()[2])));
  }

  private interface Seen {
    boolean on(Contact person);
  }

  private static Arguments edit(String what, Traits.Trait trait, Seen seen) {
    return arguments(what, trait, seen);
  }

  private static boolean has(Contact person, String number) {
    return person.number(new PhoneNumber(number)).isPresent();
  }

  private static boolean livesThere(Contact person) {
    return person.addresses().stream().anyMatch(item -> item.address().sameAs(NEW_HOME));
  }

  @ParameterizedTest(name = "{1} on {0}")
  @MethodSource("edits")
  void arrives(Side side, String what, Traits.Trait edit, Seen seen) throws Exception {
    world.edit(side, idOn(side), edit);

    Run run = world.sync();

    assertThat(run.status()).isEqualTo(RunStatus.DONE);
    assertThat(world.person(side.opposite(), idOn(side.opposite()))).matches(seen::on, what);
    assertThat(world.onlyChange(run).change().text().reason()).isNotBlank();
    world.isInStep();
  }

  private static String idOn(Side side) {
    return side == Side.NETWORK ? "ana" : "ab";
  }

  @Test
  void a_new_email_in_the_network_joins_the_list_of_the_entity() throws Exception {
    world.edit(Side.NETWORK, "ana", email("new@example.org"));

    world.sync();

    assertThat(world.person(Side.BUILDER, "ab").emails())
        .extracting(item -> item.address().value())
        .containsExactly("ana@example.org", "new@example.org");
    world.isInStep();
  }

  @Test
  void a_further_email_in_the_builder_is_nothing_to_tell() throws Exception {
    world.edit(Side.BUILDER, "ab", email("second@example.org"));

    world.isInStep();
  }

  @Test
  void the_best_email_goes_to_the_network_when_the_shared_one_went_bad() throws Exception {
    world.edit(Side.BUILDER, "ab", email("second@example.org"), bounces("ana@example.org"));

    world.sync();

    Contact ana = world.person(Side.NETWORK, "ana");
    assertThat(ana.email(new EmailAddress("second@example.org"))).isPresent();
    world.isInStep();
  }

  @ParameterizedTest
  @EnumSource(Side.class)
  void a_tag_put_on_and_taken_away_travels(Side side) throws Exception {
    RemoteId here = new RemoteId(idOn(side));
    RemoteId there = new RemoteId(idOn(side.opposite()));

    world.on(side).tag(here, World.label(side, World.STEWARD));
    world.sync();
    assertThat(world.on(side.opposite()).labelsOf(there))
        .contains(World.label(side.opposite(), World.STEWARD));
    world.isInStep();

    world.on(side).untag(here, World.label(side, World.STEWARD));
    world.sync();
    assertThat(world.on(side.opposite()).labelsOf(there)).isEmpty();
    world.isInStep();
  }

  @Test
  void the_newer_of_two_edits_wins_and_the_losing_value_is_kept_in_the_history() throws Exception {
    world.edit(Side.NETWORK, "ana", named("Anna", "Sample"));
    world.clock.advance(Duration.ofMinutes(5));
    world.edit(Side.BUILDER, "ab", named("Anita", "Sample"));

    Run run = world.sync();

    assertThat(world.person(Side.NETWORK, "ana").givenName()).isEqualTo("Anita");
    assertThat(world.onlyChange(run).change().text().before()).contains("Anna");
    world.isInStep();
  }

  @Test
  void a_service_that_rewrites_what_it_is_sent_causes_no_ping_pong() throws Exception {
    world.builder.rewrites(c -> named("ANNA", "Sample").apply(c));
    world.edit(Side.NETWORK, "ana", named("Anna", "Sample"));

    Run run = world.sync();

    assertThat(world.onlyChange(run).got()).contains("ANNA");
    world.isInStep();
  }
}
