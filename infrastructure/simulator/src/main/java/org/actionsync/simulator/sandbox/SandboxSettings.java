package org.actionsync.simulator.sandbox;

import java.util.List;

/** How the server of the sandbox differs from one that is in real use. */
final class SandboxSettings {

  /** Calls per second and key: high enough that the first run takes seconds. */
  private static final int CALLS_PER_SECOND = 200;

  private SandboxSettings() {}

  static List<String> of(Places places) {
    return List.of(
        set("jboss.server.base.dir", places.base()),
        set("jboss.bind.address", "127.0.0.1"),
        set("actionsync.sandbox", true),
        set("actionsync.introspection", true),
        set("actionsync.password.min-length", SetUp.ADMIN.length()),
        set("actionsync.admin.name", SetUp.ADMIN),
        set("actionsync.admin.password", SetUp.ADMIN),
        set("actionsync.data.dir", places.data()),
        set("actionsync.network.base-url", "http://localhost:8091/api/v2"),
        set("actionsync.builder.base-url", "http://localhost:8092/{subdomain}/api/rest/v1"),
        set("actionsync.calls-per-second", CALLS_PER_SECOND),
        set("actionsync.simulator.an.port", 8091),
        set("actionsync.simulator.ab.port", 8092),
        set("actionsync.simulator.control.port", 8093),
        set("actionsync.simulator.limit", CALLS_PER_SECOND),
        set("actionsync.simulator.state", places.data().resolve("simulator.json")));
  }

  private static String set(String name, Object value) {
    return "-D" + name + "=" + value;
  }
}
