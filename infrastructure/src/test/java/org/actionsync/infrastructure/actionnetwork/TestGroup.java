package org.actionsync.infrastructure.actionnetwork;

import org.actionsync.application.contract.Sample;
import org.actionsync.application.fake.InMemoryStore;
import org.actionsync.application.port.ApiKey;
import org.actionsync.application.port.GroupId;
import org.actionsync.infrastructure.osdi.Osdi;

/** A group as stored after it was connected. */
final class TestGroup {

  static final GroupId ID = Sample.group(1).id();

  private TestGroup() {}

  static ActionNetwork network(Osdi osdi, ApiKey key) {
    InMemoryStore store = new InMemoryStore();
    store.groups().add(Sample.group(1), key);
    return new ActionNetwork(store.groups(), osdi);
  }
}
