package org.actionsync.it;

import java.util.LinkedHashMap;
import java.util.Map;
import org.actionsync.simulator.Simulator;
import org.actionsync.simulator.builder.EntityView;
import org.actionsync.simulator.network.ActivistView;
import org.actionsync.simulator.sample.SampleData;

/**
 * Everybody in the union and in Maple Court at one moment, as the services themselves have them.
 *
 * @param activists by id
 * @param entities by id
 */
record State(Map<String, ActivistView> activists, Map<String, EntityView> entities) {

  static State of(Simulator simulator) {
    Map<String, ActivistView> activists = new LinkedHashMap<>();
    simulator.network().activists(SampleData.UNION).forEach(a -> activists.put(a.id(), a));
    Map<String, EntityView> entities = new LinkedHashMap<>();
    simulator.builder().entities(SampleData.MAPLE_COURT).forEach(e -> entities.put(e.id(), e));
    return new State(activists, entities);
  }
}
