package org.actionsync.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** Null checks are on only where a package asks for them, so each has to. */
final class LiveInAPackageThatIsNullMarked extends ArchCondition<JavaClass> {

  private static final String NULL_MARKED = "org.jspecify.annotations.NullMarked";

  LiveInAPackageThatIsNullMarked() {
    super("live in a package whose package-info is @NullMarked");
  }

  @Override
  public void check(JavaClass type, ConditionEvents events) {
    if (!type.getPackage().isAnnotatedWith(NULL_MARKED)) {
      events.add(
          SimpleConditionEvent.violated(type, type.getName() + " lives in an unmarked package"));
    }
  }
}
