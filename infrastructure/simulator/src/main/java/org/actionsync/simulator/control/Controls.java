package org.actionsync.simulator.control;

import java.util.List;
import org.actionsync.simulator.builder.BuilderControl;
import org.actionsync.simulator.faults.Faults;
import org.actionsync.simulator.http.CallLimit;
import org.actionsync.simulator.http.CallLog;
import org.actionsync.simulator.network.NetworkControl;

/**
 * Everything about a running simulator that can be looked at or changed from outside the two APIs.
 */
public interface Controls {

  NetworkControl network();

  BuilderControl builder();

  CallLog calls();

  CallLimit limit();

  /** What goes wrong. */
  Faults faults();

  /** The sample people with their expectations: records, to be shown as they are. */
  List<?> samplePeople();

  /** Starts over with the sample. */
  void reset();
}
