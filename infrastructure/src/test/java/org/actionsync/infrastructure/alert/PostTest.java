package org.actionsync.infrastructure.alert;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;
import org.actionsync.application.port.Alert;
import org.actionsync.application.port.Notice;
import org.actionsync.application.port.Notice.Channel;
import org.actionsync.application.port.Notice.News;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PostTest {

  private static final Alert ALERT =
      new Alert(
          Alert.Kind.RUN_HELD,
          "link-1",
          "A run of “Ålesund” waits",
          Instant.parse("2026-03-01T12:00:00Z"));

  private final GreenMail server =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  @BeforeEach
  void listen() {
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  private boolean tell(Optional<String> user, Optional<String> password, News news) {
    return tell(server.getSmtp().getPort(), user, password, news);
  }

  private static boolean tell(
      int port, Optional<String> user, Optional<String> password, News news) {
    Properties way = new Properties();
    way.setProperty("mail.smtp.host", "127.0.0.1");
    way.setProperty("mail.smtp.port", String.valueOf(port));
    AlertSettings settings =
        new AlertSettings(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(
                new AlertSettings.Mail(
                    "one@example.org, two@example.org", "us@example.org", user, password)),
            Duration.ofSeconds(5));
    try (Outside outside = new Outside(settings, Session.getInstance(way))) {
      return outside.tell(new Notice("7", Channel.MAIL, news, 0));
    }
  }

  @Test
  void everybody_on_the_list_is_written_to() throws Exception {
    assertThat(tell(Optional.empty(), Optional.empty(), News.raised(ALERT))).isTrue();

    assertThat(server.getReceivedMessages()).hasSize(2);
    MimeMessage mail = server.getReceivedMessages()[0];
    assertThat(mail.getSubject()).isEqualTo("ActionSync: a run waits for approval");
    assertThat(mail.getFrom()[0]).hasToString("us@example.org");
    assertThat(mail.getAllRecipients()).hasSize(2);
    assertThat(String.valueOf(mail.getContent()))
        .contains("A run of “Ålesund” waits")
        .contains("RUN_HELD link-1, 2026-03-01T12:00:00Z");
  }

  @Test
  void the_end_of_a_trouble_is_told_as_such() throws Exception {
    tell(Optional.empty(), Optional.empty(), News.over(ALERT, ALERT.since()));

    assertThat(server.getReceivedMessages()[0].getSubject())
        .isEqualTo("ActionSync: no longer: a run waits for approval");
  }

  @Test
  void whoever_has_a_user_signs_in() {
    server.setUser("us@example.org", "us", "right");

    assertThat(tell(Optional.of("us"), Optional.of("right"), News.raised(ALERT))).isTrue();
    assertThat(tell(Optional.of("us"), Optional.of("wrong"), News.raised(ALERT))).isFalse();
    assertThat(server.getReceivedMessages()).hasSize(2);
  }

  @Test
  void where_nobody_listens_nothing_arrives() {
    int port = server.getSmtp().getPort();
    server.stop();

    assertThat(tell(port, Optional.empty(), Optional.empty(), News.raised(ALERT))).isFalse();
  }
}
