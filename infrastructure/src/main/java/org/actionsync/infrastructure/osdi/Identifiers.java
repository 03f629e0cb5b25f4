package org.actionsync.infrastructure.osdi;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Side;
import org.jspecify.annotations.Nullable;

/** Identifiers as {@code system:id}, and as the last part of an address. */
public final class Identifiers {

  private Identifiers() {}

  /** What the service's own identifiers begin with. */
  public static String prefix(Side side) {
    return side == Side.NETWORK ? "action_network:" : "action_builder:";
  }

  /** The service's own among the identifiers, which may hold foreign ones in any order. */
  public static Optional<RemoteId> own(Side side, @Nullable List<String> identifiers) {
    String prefix = prefix(side);
    return Optional.ofNullable(identifiers).stream()
        .flatMap(List::stream)
        .filter(Objects::nonNull)
        .filter(each -> each.startsWith(prefix))
        .map(each -> each.substring(prefix.length()))
        .flatMap(each -> id(each).stream())
        .findFirst();
  }

  /** The identifier at the end of an address. */
  public static Optional<RemoteId> ofAddress(PageLinks.@Nullable Link link) {
    return link == null || link.href() == null ? Optional.empty() : ofAddress(link.href());
  }

  /** The identifier at the end of an address. */
  public static Optional<RemoteId> ofAddress(String address) {
    try {
      String path = Optional.ofNullable(URI.create(address).getPath()).orElse("");
      return id(path.substring(path.lastIndexOf('/') + 1));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  private static Optional<RemoteId> id(String text) {
    try {
      return Optional.of(new RemoteId(text));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }
}
