package org.actionsync.simulator.faults;

import java.util.List;

/** Dice that fall the same way every time. */
@FunctionalInterface
interface Chance {

  /** A number from 0 below the bound. */
  int below(int bound);

  /** One of these, which must not be none. */
  default <T> T of(List<T> choices) {
    return choices.get(below(choices.size()));
  }
}
