package org.actionsync.application.history;

import java.util.List;
import java.util.Random;

/** Decides whatever is left to chance, for the same seed always the same. */
final class Chance {

  private final Random random;

  Chance(long seed) {
    random = new Random(seed * 0x9E3779B97F4A7C15L + 1);
    random.nextLong(); // the first numbers of near seeds are alike
  }

  /** True once in {@code times}; never for 0. */
  boolean oneIn(int times) {
    return times > 0 && random.nextInt(times) == 0;
  }

  boolean coin() {
    return random.nextBoolean();
  }

  int below(int end) {
    return random.nextInt(end);
  }

  int between(int least, int most) {
    return least + random.nextInt(most - least + 1);
  }

  <T> T oneOf(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  @SafeVarargs
  final <T> T oneOf(T... some) {
    return some[random.nextInt(some.length)];
  }
}
