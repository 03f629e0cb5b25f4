package org.actionsync.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.util.stream.Stream;

/** What a method mentions where callers can see it. */
final class Signatures {

  private Signatures() {}

  /**
   * Parameter and return types with their type arguments, so the {@code X} of {@code List<X>} too.
   */
  static Stream<JavaClass> typesIn(JavaMethod method) {
    return Stream.concat(Stream.of(method.getReturnType()), method.getParameterTypes().stream())
        .flatMap(type -> type.getAllInvolvedRawTypes().stream())
        .map(JavaClass::getBaseComponentType);
  }
}
