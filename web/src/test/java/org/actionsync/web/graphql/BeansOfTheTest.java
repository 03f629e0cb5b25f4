package org.actionsync.web.graphql;

import static java.util.Objects.requireNonNull;

import io.smallrye.graphql.spi.LookupService;
import io.smallrye.graphql.spi.ManagedInstance;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Takes the place of {@code WarBeans} where there is no WAR: finds what a test put here. */
public final class BeansOfTheTest implements LookupService {

  private static final Map<Class<?>, Object> BEANS = new ConcurrentHashMap<>();

  static void put(Object bean) {
    BEANS.put(bean.getClass(), bean);
  }

  @Override
  public String getName() {
    return "the beans of the test";
  }

  @Override
  public <T> ManagedInstance<T> getInstance(Class<T> type) {
    return new Found<>(type.cast(requireNonNull(BEANS.get(type), type.getName())));
  }

  private record Found<T>(T bean) implements ManagedInstance<T> {

    @Override
    public T get() {
      return bean;
    }

    @Override
    public void destroyIfNecessary() {}
  }
}
