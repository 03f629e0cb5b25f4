package org.actionsync.application.history;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.actionsync.application.contract.Storage;

/** A storage in front of which, and behind which, the server may be killed at every call. */
final class Tapped {

  private Tapped() {}

  static Storage storage(Storage real, Runnable tick) {
    return (Storage)
        Proxy.newProxyInstance(
            Storage.class.getClassLoader(),
            new Class<?>[] {Storage.class},
            (self, method, arguments) -> port(method.getReturnType(), method.invoke(real), tick));
  }

  private static Object port(Class<?> type, Object real, Runnable tick) {
    return Proxy.newProxyInstance(
        type.getClassLoader(),
        new Class<?>[] {type},
        (self, method, arguments) -> {
          tick.run();
          try {
            Object answer = method.invoke(real, arguments);
            tick.run();
            return answer;
          } catch (InvocationTargetException thrown) {
            throw thrown.getCause() == null ? thrown : thrown.getCause();
          }
        });
  }
}
