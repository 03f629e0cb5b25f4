package org.actionsync.infrastructure.actionnetwork;

import java.time.Duration;
import java.util.List;
import org.actionsync.application.contract.ContactDirectoryContract;
import org.actionsync.application.fake.MovingClock;
import org.actionsync.application.port.ApiKey;
import org.actionsync.application.port.ContactDirectory;
import org.actionsync.application.port.Cursor;
import org.actionsync.application.port.DirectoryUnavailable;
import org.actionsync.application.port.Label;
import org.actionsync.domain.mapping.Tag;
import org.actionsync.infrastructure.osdi.Osdi;
import org.actionsync.infrastructure.osdi.TestSettings;
import org.actionsync.simulator.Simulator;
import org.actionsync.simulator.SimulatorOptions;
import org.actionsync.simulator.sample.SampleData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The group of the sample that is the union's, without its people, behind the real REST client. */
class NetworkDirectoryContractTest extends ContactDirectoryContract {

  private final MovingClock clock = new MovingClock();
  private final Simulator simulator =
      Simulator.start(SimulatorOptions.forTests().with(clock).with(SampleData.generated(1, 0, 0)));
  private final Osdi osdi = TestSettings.osdi(simulator);
  private final ActionNetwork network = TestGroup.network(osdi, new ApiKey(SampleData.UNION_KEY));
  private final ContactDirectory directory = network.open(TestGroup.ID);
  private List<Tag> tags = List.of();

  @BeforeEach
  void read_tags() throws DirectoryUnavailable {
    tags = network.tags(TestGroup.ID, Cursor.START).items();
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
    return Label.of(tags.get(number));
  }

  @Override
  protected void passTime(Duration time) {
    clock.advance(time);
  }
}
