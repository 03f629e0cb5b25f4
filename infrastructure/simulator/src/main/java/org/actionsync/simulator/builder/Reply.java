package org.actionsync.simulator.builder;

import org.actionsync.simulator.http.Answer;

/** Answers a call whose subdomain and key are known to be right. */
interface Reply {
  Answer to(Asked asked);
}
