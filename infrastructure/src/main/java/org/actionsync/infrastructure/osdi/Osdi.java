package org.actionsync.infrastructure.osdi;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.actionsync.application.port.ApiKey;
import org.actionsync.application.port.CallBudgets;
import org.actionsync.domain.contact.Side;
import org.eclipse.microprofile.rest.client.RestClientBuilder;

/**
 * What all directories and catalogs of this node share: the settings, the budgets of the keys, and
 * one REST client per address, because each keeps its connections open.
 */
public final class Osdi implements AutoCloseable {

  private record Client(Class<?> api, URI base) {}

  private record Owner(Side side, ApiKey key) {}

  private final OsdiSettings settings;
  private final CallBudgets shared;
  private final CallMeter meter;
  private final Map<Owner, CallBudget> budgets = new ConcurrentHashMap<>();
  private final Map<Client, Object> clients = new ConcurrentHashMap<>();

  /** Nothing is called yet. Calls keep to budgets that {@code shared} keeps for all nodes. */
  public Osdi(OsdiSettings settings, CallBudgets shared) {
    this(settings, shared, CallMeter.NONE);
  }

  /** The same, and {@code meter} is told of every call. */
  Osdi(OsdiSettings settings, CallBudgets shared, CallMeter meter) {
    this.settings = settings;
    this.shared = shared;
    this.meter = meter;
  }

  /** The settings. */
  public OsdiSettings settings() {
    return settings;
  }

  /** Through these, and only through these, calls are made with {@code key}; they count anew. */
  public Calls calls(Side side, ApiKey key) {
    return new Calls(side, key, budget(side, key), settings);
  }

  private CallBudget budget(Side side, ApiKey key) {
    return budgets.computeIfAbsent(
        new Owner(side, key), owner -> new CallBudget(shared, side, key, settings.limit(), meter));
  }

  /** How the lists of a service are paged through. */
  public Paging paging(Side side) {
    return new Paging(side, settings.pages());
  }

  /** The REST client of an address. It answers every status and follows no redirect. */
  public <T> T client(Class<T> api, URI base) {
    return api.cast(clients.computeIfAbsent(new Client(api, base), this::build));
  }

  private Object build(Client client) {
    return RestClientBuilder.newBuilder()
        .baseUri(client.base())
        .connectTimeout(settings.timeout().toMillis(), TimeUnit.MILLISECONDS)
        .readTimeout(settings.timeout().toMillis(), TimeUnit.MILLISECONDS)
        .followRedirects(false)
        .register(new SpacesInQuery())
        .register(new JsonBody())
        .property("microprofile.rest.client.disable.default.mapper", true)
        .build(client.api());
  }

  /** Closes all connections. */
  @Override
  public void close() {
    for (Object client : clients.values()) {
      try {
        ((Closeable) client).close();
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
    clients.clear();
  }
}
