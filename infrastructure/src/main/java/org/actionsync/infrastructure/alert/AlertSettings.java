package org.actionsync.infrastructure.alert;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.actionsync.application.port.Notice.Channel;
import org.eclipse.microprofile.config.Config;

/**
 * Where the world outside is, if it wants to be told.
 *
 * @param webhook is sent every alert
 * @param secret signs what the webhook is sent
 * @param heartbeat is called after every complete run
 * @param mail who is written to about every alert
 * @param timeout how long connecting may take, and then every part of the answer
 */
public record AlertSettings(
    Optional<URI> webhook,
    Optional<String> secret,
    Optional<URI> heartbeat,
    Optional<Mail> mail,
    Duration timeout) {

  /**
   * Who writes to whom, through the mail session of the server, which knows the way.
   *
   * @param to addresses with commas between them
   * @param from the sender
   * @param user signs in at the mail server
   * @param password signs in at the mail server
   */
  public record Mail(String to, String from, Optional<String> user, Optional<String> password) {

    /** Throws {@link IllegalArgumentException} for what cannot be an address. */
    public Mail {
      addresses("to", to);
      addresses("from", from);
    }

    /** Without the password, because this is what ends up in logs. */
    @Override
    public String toString() {
      return "Mail[" + to + ", " + from + "]";
    }

    private static void addresses(String name, String text) {
      try {
        InternetAddress.parse(text, true);
      } catch (AddressException wrong) {
        throw new IllegalArgumentException("Not a mail address: actionsync.mail." + name, wrong);
      }
    }
  }

  /** Without addresses and secrets, which may open something: this is what ends up in logs. */
  @Override
  public String toString() {
    return "AlertSettings[webhook "
        + webhook.isPresent()
        + ", heartbeat "
        + heartbeat.isPresent()
        + ", mail "
        + mail.isPresent()
        + "]";
  }

  /**
   * What is configured; throws {@link IllegalArgumentException} for an address that nobody can
   * call.
   */
  public static AlertSettings of(Config config) {
    return new AlertSettings(
        address(config, "alert.webhook-url"),
        text(config, "alert.webhook-secret"),
        address(config, "heartbeat-url"),
        mail(config),
        config
            .getOptionalValue("actionsync.alert.time-out", Duration.class)
            .orElse(Duration.ofSeconds(10)));
  }

  private static Optional<Mail> mail(Config config) {
    if (text(config, "mail.host").isEmpty()) {
      return Optional.empty();
    }
    return text(config, "mail.to")
        .map(
            to ->
                new Mail(
                    to,
                    text(config, "mail.from").orElse("actionsync@localhost"),
                    text(config, "mail.user"),
                    text(config, "mail.password")));
  }

  private static Optional<URI> address(Config config, String name) {
    Optional<URI> address = text(config, name).map(URI::create);
    address
        .filter(uri -> !"http".equals(uri.getScheme()) && !"https".equals(uri.getScheme()))
        .ifPresent(
            uri -> {
              throw new IllegalArgumentException("Not an address: actionsync." + name);
            });
    return address;
  }

  private static Optional<String> text(Config config, String name) {
    return config
        .getOptionalValue("actionsync." + name, String.class)
        .filter(text -> !text.isBlank());
  }

  /** The channels on which alerts are told. */
  public Set<Channel> forAlerts() {
    Set<Channel> channels = EnumSet.noneOf(Channel.class);
    webhook.ifPresent(address -> channels.add(Channel.WEBHOOK));
    mail.ifPresent(somebody -> channels.add(Channel.MAIL));
    return channels;
  }

  /** The channels on which complete runs are told. */
  public Set<Channel> forCompleteRuns() {
    return heartbeat.isPresent() ? EnumSet.of(Channel.HEARTBEAT) : EnumSet.noneOf(Channel.class);
  }
}
