package org.actionsync.web.graphql;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.graphql.Mutation;

/** Which role a method of ours needs: mutations, and whatever shows what is {@link ForAdmins}. */
final class NeededRole {

  private static final Map<Method, Role> KNOWN = new ConcurrentHashMap<>();

  private NeededRole() {}

  static Role of(Method method) {
    return KNOWN.computeIfAbsent(method, NeededRole::findOut);
  }

  private static Role findOut(Method method) {
    boolean forAdmins =
        method.isAnnotationPresent(Mutation.class)
            || shows(method.getGenericReturnType(), new HashSet<>());
    return forAdmins ? Role.ADMIN : Role.VIEWER;
  }

  /** Whether something for admins is in there; {@code seen} ends the search in a circle. */
  private static boolean shows(Type type, Set<Type> seen) {
    if (!seen.add(type)) {
      return false;
    }
    if (type instanceof ParameterizedType list) {
      return Arrays.stream(list.getActualTypeArguments()).anyMatch(one -> shows(one, seen));
    }
    return type instanceof Class<?> view
        && (view.isAnnotationPresent(ForAdmins.class) || hasParts(view, seen));
  }

  private static boolean hasParts(Class<?> view, Set<Type> seen) {
    return view.isRecord()
        && Arrays.stream(view.getRecordComponents())
            .map(RecordComponent::getGenericType)
            .anyMatch(part -> shows(part, seen));
  }
}
