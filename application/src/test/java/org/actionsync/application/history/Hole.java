package org.actionsync.application.history;

/** What is known not to hold yet. To be empty; closing one is taking it out here. */
enum Hole {
  /** An opt-out that a service answered with 200 and dropped is not asked again. */
  IGNORED_OPT_OUT(true);

  private final boolean open;

  Hole(boolean open) {
    this.open = open;
  }

  boolean isOpen() {
    return open;
  }
}
