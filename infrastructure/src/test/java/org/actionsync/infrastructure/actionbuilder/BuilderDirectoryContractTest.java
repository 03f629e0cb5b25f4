package org.actionsync.infrastructure.actionbuilder;

import java.time.Duration;
import java.util.List;
import org.actionsync.application.contract.ContactDirectoryContract;
import org.actionsync.application.fake.MovingClock;
import org.actionsync.application.port.ContactDirectory;
import org.actionsync.application.port.Cursor;
import org.actionsync.application.port.DirectoryUnavailable;
import org.actionsync.application.port.Label;
import org.actionsync.domain.mapping.Response;
import org.actionsync.infrastructure.osdi.Osdi;
import org.actionsync.infrastructure.osdi.TestSettings;
import org.actionsync.simulator.Simulator;
import org.actionsync.simulator.SimulatorOptions;
import org.actionsync.simulator.sample.SampleData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The sample's campaign Maple Court, without its entities, behind the real REST client. */
class BuilderDirectoryContractTest extends ContactDirectoryContract {

  private final MovingClock clock = new MovingClock();
  private final Simulator simulator =
      Simulator.start(SimulatorOptions.forTests().with(clock).with(SampleData.generated(1, 0, 0)));
  private final Osdi osdi = TestSettings.osdi(simulator);
  private final ActionBuilder builder = MapleCourt.builder(osdi);
  private final ContactDirectory directory = builder.open(MapleCourt.CAMPAIGN);
  private List<Response> roles = List.of();

  @BeforeEach
  void read_responses() throws DirectoryUnavailable {
    roles =
        builder.responses(MapleCourt.CAMPAIGN, Cursor.START).items().stream()
            .filter(response -> response.field().equals("Role"))
            .toList();
  }

  @AfterEach
  void stop() {
    osdi.close();
    simulator.close();
  }

  @Override
  protected ContactDirectory directory() {
    return directory;
  }

  @Override
  protected Label label(int number) {
    return Label.of(roles.get(number));
  }

  @Override
  protected void passTime(Duration time) {
    clock.advance(time);
  }
}
