package org.actionsync.web.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.actionsync.application.contract.Sample;
import org.actionsync.domain.contact.BestEmail;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.run.Run;
import org.actionsync.domain.run.RunStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ErasureApiTest {

  private static final String ERASE = "mutation { erasePerson(id: \"p.p1\") }";

  private final FakeServer server = new FakeServer();

  @BeforeEach
  void ana_is_known() {
    Sample.connect(server.store);
    server.store.pairs().add(Sample.pair("p1", "a", "e"));
    long scan = server.store.snapshots().begin(Sample.inNetwork());
    server
        .store
        .snapshots()
        .store(
            Sample.inNetwork(),
            scan,
            List.of(Sample.activist("a", "ana@example.org")),
            BestEmail.DEFAULT);
  }

  private boolean isKnown() {
    return server.store.snapshots().person(Sample.inNetwork(), new RemoteId("a")).isPresent();
  }

  @Test
  void an_admin_erases_a_person_and_asking_again_says_the_same() {
    assertThat(server.ask(ERASE).getBoolean("erasePerson")).isTrue();

    assertThat(isKnown()).isFalse();
    assertThat(server.refusal("{ person(id: \"p.p1\") { name } }")).isEqualTo("NOT_FOUND id");
    assertThat(server.ask(ERASE).getBoolean("erasePerson")).isTrue();
  }

  @Test
  void a_viewer_erases_nobody() {
    server.signIn("viewer");

    assertThat(server.refusal(ERASE)).isEqualTo("FORBIDDEN");
    assertThat(isKnown()).isTrue();
  }

  @Test
  void while_a_run_is_at_work_it_is_a_conflict() {
    Run run = Sample.run("run-1", 1);
    server.store.runs().begin(run);

    assertThat(server.refusal(ERASE)).isEqualTo("CONFLICT");
    assertThat(isKnown()).isTrue();

    server.store.runs().save(run.ending(RunStatus.DONE, Sample.NOON, List.of()));
    assertThat(server.ask(ERASE).getBoolean("erasePerson")).isTrue();
  }

  @Test
  void nobody_is_not_found() {
    for (String nobody : List.of("p.p9", "a.link-1.b", "not an id")) {
      assertThat(server.refusal("mutation { erasePerson(id: \"" + nobody + "\") }"))
          .isEqualTo("NOT_FOUND id");
    }
  }
}
