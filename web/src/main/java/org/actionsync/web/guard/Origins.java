package org.actionsync.web.guard;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/**
 * Pages of which origins may ask.
 *
 * @param allowed beside our own, exactly as browsers name them
 * @param own what people type to come here, if that was set; otherwise whatever host was asked
 */
record Origins(Set<String> allowed, Optional<String> own) {

  private static final Pattern FORM =
      Pattern.compile("https?://(?:[a-z0-9.-]+|\\[[0-9a-f:.]+])(?::[0-9]{1,5})?");

  /** What is configured; throws {@link IllegalArgumentException} for what is no origin. */
  static Origins of(Config config) {
    Set<String> allowed =
        text(config, "actionsync.cors.origins").stream()
            .flatMap(list -> Arrays.stream(list.split(",", -1)))
            .map(Origins::checked)
            .collect(Collectors.toUnmodifiableSet());
    return new Origins(allowed, text(config, "actionsync.public-url").map(Origins::originOf));
  }

  private static Optional<String> text(Config config, String name) {
    return config.getOptionalValue(name, String.class).filter(text -> !text.isBlank());
  }

  private static String checked(String one) {
    String origin = one.strip().toLowerCase(Locale.ROOT);
    if (!FORM.matcher(origin).matches()) {
      throw new IllegalArgumentException(
          "actionsync.cors.origins: '"
              + one.strip()
              + "' is no origin. Name each exactly, like https://app.example.org,"
              + " without a path and without *");
    }
    return origin;
  }

  private static String originOf(String address) {
    try {
      URI uri = new URI(address.strip());
      String origin = (uri.getScheme() + "://" + uri.getRawAuthority()).toLowerCase(Locale.ROOT);
      if (FORM.matcher(origin).matches()) {
        return origin;
      }
    } catch (java.net.URISyntaxException unreadable) {
      // is refused below
    }
    throw new IllegalArgumentException(
        "actionsync.public-url: '" + address + "' is no address like https://sync.example.org");
  }

  /** Whether people come here by TLS, as far as we were told. */
  boolean isSecure() {
    return own.filter(origin -> origin.startsWith("https:")).isPresent();
  }

  boolean allows(String origin) {
    return allowed.contains(origin);
  }

  /**
   * Whether it is a page of ours. A proxy may have taken the TLS off, so only what stands behind
   * the scheme is compared with the host that was asked.
   */
  boolean isOwn(String origin, @Nullable String host) {
    return own.map(origin::equals)
        .orElseGet(
            () -> host != null && origin.replaceFirst("^https?://", "").equalsIgnoreCase(host));
  }
}
