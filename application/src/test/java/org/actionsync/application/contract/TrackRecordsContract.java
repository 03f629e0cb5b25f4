package org.actionsync.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.actionsync.application.port.TrackRecords;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.contact.TagKey;
import org.actionsync.domain.plan.ChangeKind;
import org.actionsync.domain.plan.WriteKind;
import org.actionsync.domain.run.LinkId;
import org.actionsync.domain.run.RunId;
import org.actionsync.domain.run.TrackRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link TrackRecords} promises. */
public abstract class TrackRecordsContract {

  private static final LinkId LINK = new LinkId("link-1");
  private static final WriteKind UPDATES = new WriteKind(Side.NETWORK, ChangeKind.UPDATE, null);
  private static final WriteKind ADDING = WriteKind.of(Side.BUILDER, new TagKey("x"), true);
  private static final WriteKind REMOVING = WriteKind.of(Side.BUILDER, new TagKey("x"), false);

  private final Storage storage = storage();
  private final TrackRecords records = storage.trackRecords();

  /** An empty storage. */
  protected abstract Storage storage();

  @BeforeEach
  void begin() {
    Sample.connect(storage);
    storage.runs().begin(Sample.run("run-1", 1));
  }

  @Test
  void each_kind_of_a_link_has_a_record_of_its_own() {
    TrackRecord good = new TrackRecord(new RunId("run-1"), true, false, 0);
    TrackRecord bad = new TrackRecord(new RunId("run-1"), false, true, 2);
    records.store(LINK, UPDATES, good);
    records.store(LINK, ADDING, bad);
    records.store(LINK, REMOVING, good);
    records.store(new LinkId("link-2"), ADDING, good);

    assertThat(records.of(LINK)).isEqualTo(Map.of(UPDATES, good, ADDING, bad, REMOVING, good));
    assertThat(records.of(new LinkId("link-3"))).isEmpty();
  }

  @Test
  void the_newest_record_takes_the_place_of_the_one_before() {
    TrackRecord first =
        TrackRecord.startingWith(new RunId("run-1")).noting(new RunId("run-1"), false);
    records.store(LINK, ADDING, first);
    TrackRecord second = first.noting(new RunId("run-1"), true);
    records.store(LINK, ADDING, second);

    assertThat(records.of(LINK)).isEqualTo(Map.of(ADDING, second));
  }
}
