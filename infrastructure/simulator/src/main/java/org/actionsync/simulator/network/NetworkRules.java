package org.actionsync.simulator.network;

/**
 * What is not documented, or was seen both ways, and so can be chosen.
 *
 * @param badKeyStatus what a wrong key gets: 403 was observed, some clients expect 401
 * @param taggingMovesDate whether tagging a person moves their modified date; assumed not to
 */
public record NetworkRules(int badKeyStatus, boolean taggingMovesDate) {

  /** What the documents observe or assume. */
  public static final NetworkRules DOCUMENTED = new NetworkRules(403, false);
}
