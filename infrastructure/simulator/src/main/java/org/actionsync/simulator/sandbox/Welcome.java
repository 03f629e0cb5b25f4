package org.actionsync.simulator.sandbox;

import java.util.List;

/** What somebody who has just started the sandbox wants to know. */
final class Welcome {

  static final List<String> LINES =
      List.of(
          "",
          "  ActionSync is at http://localhost:8080 (only on this machine)",
          "  Sign in as admin (password admin) to change things, as viewer (viewer) to look.",
          "",
          "  Try next:",
          "    Who am I?      curl -u viewer:viewer -H 'Content-Type: application/json' \\",
          "                     -d '{\"query\":\"{ me { name roles } }\"}' http://localhost:8080/graphql",
          "    The schema     curl -u viewer:viewer http://localhost:8080/graphql/schema.graphql",
          "    By hand        link the campaign \"Cedar Place organizing\" to the group",
          "                   \"Harbor Workers Assembly\"; the README walks through it.",
          "    Play a part    edit people in the simulated services: http://localhost:8093",
          "",
          "  Ctrl-C stops everything. What happened is kept in .sandbox; delete it to begin afresh.",
          "");

  private Welcome() {}
}
