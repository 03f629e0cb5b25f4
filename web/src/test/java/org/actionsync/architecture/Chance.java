package org.actionsync.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import java.util.Set;

/** What answers differently each time it is asked, and where words go that no log keeps. */
final class Chance {

  private static final Set<String> ALWAYS =
      Set.of(
          "java.lang.System.currentTimeMillis",
          "java.lang.System.nanoTime",
          "java.lang.Math.random",
          "java.util.UUID.randomUUID",
          "java.util.concurrent.ThreadLocalRandom.current",
          "java.security.SecureRandom.<init>");

  static final DescribedPredicate<JavaCall<?>> IS_ASKED =
      describe("ask for the time or for chance", call -> asks(call.getTarget()));

  static final DescribedPredicate<JavaFieldAccess> IS_A_CONSOLE =
      describe(
          "print to the console",
          access ->
              access.getTargetOwner().isEquivalentTo(System.class)
                  && Set.of("out", "err").contains(access.getTarget().getName()));

  private Chance() {}

  private static boolean asks(CodeUnitCallTarget target) {
    String name = target.getOwner().getName() + "." + target.getName();
    boolean withoutArguments = target.getRawParameterTypes().isEmpty();
    return ALWAYS.contains(name)
        // With a Clock or a seed it is passed in, without it is not.
        || (name.startsWith("java.time.") && name.endsWith(".now") && !takesAClock(target))
        || name.startsWith("java.time.Clock.system")
        || (withoutArguments
            && Set.of("java.util.Random.<init>", "java.util.Date.<init>").contains(name));
  }

  private static boolean takesAClock(CodeUnitCallTarget target) {
    return target.getRawParameterTypes().stream()
        .anyMatch(type -> type.getName().equals("java.time.Clock"));
  }
}
