package org.actionsync.web.graphql;

import io.smallrye.graphql.spi.LookupService;
import io.smallrye.graphql.spi.ManagedInstance;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.BeanManager;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.jspecify.annotations.Nullable;

/**
 * Finds our beans for SmallRye, always those of this WAR.
 *
 * <p>SmallRye's own way asks {@code CDI.current()}, which in an EAR answers, on some boots only,
 * with the beans of the EAR, where there are none: then every field fails. A lookup service outside
 * {@code io.smallrye} takes precedence; this one asks {@code java:comp}, which names the WAR and
 * nothing else.
 */
public final class WarBeans implements LookupService {

  private volatile @Nullable BeanManager beans;

  @Override
  public String getName() {
    return "the beans of this WAR";
  }

  @Override
  public Class<?> getClass(Class<?> declared) {
    ManagedInstance<?> bean = getInstance(declared);
    try {
      return bean.get().getClass();
    } finally {
      bean.destroyIfNecessary();
    }
  }

  @Override
  public <T> ManagedInstance<T> getInstance(Class<T> type) {
    return new Found<>(beans().createInstance().select(type).getHandle());
  }

  @Override
  public boolean isResolvable(Class<?> type) {
    return beans().createInstance().select(type).isResolvable();
  }

  /** Looked up once, while the WAR starts: later threads may not know any {@code java:comp}. */
  @SuppressWarnings("BanJNDI") // the name is a constant of the container, nothing that a user sends
  private BeanManager beans() {
    BeanManager known = beans;
    if (known == null) {
      try {
        known = InitialContext.doLookup("java:comp/BeanManager");
      } catch (NamingException e) {
        throw new IllegalStateException("This WAR has no beans", e);
      }
      beans = known;
    }
    return known;
  }

  private record Found<T>(Instance.Handle<T> handle) implements ManagedInstance<T> {

    @Override
    public T get() {
      return handle.get();
    }

    @Override
    public void destroyIfNecessary() {
      if (handle.getBean().getScope().equals(Dependent.class)) {
        handle.destroy();
      }
    }
  }
}
