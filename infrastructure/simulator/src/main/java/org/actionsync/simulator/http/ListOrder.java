package org.actionsync.simulator.http;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The order of a list that is read page by page, which may change between two pages: everybody
 * moves some places, and who falls off one end is at the other. A reader in the middle then meets
 * some twice and others not at all, and the next reader everybody once.
 */
public final class ListOrder {

  private int places;

  /** Everybody moves so many places towards the end; towards the start if negative. */
  public synchronized void move(int more) {
    places += more;
  }

  /** The list in the present order. */
  public synchronized <T> List<T> of(List<T> list) {
    if (places == 0) {
      return list;
    }
    List<T> moved = new ArrayList<>(list);
    Collections.rotate(moved, places);
    return moved;
  }
}
