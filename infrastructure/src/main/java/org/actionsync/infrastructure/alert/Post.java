package org.actionsync.infrastructure.alert;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Date;
import java.util.Properties;
import org.actionsync.application.port.Notice;

/** Writes e-mails. */
final class Post {

  private static final String UTF_8 = StandardCharsets.UTF_8.name();

  private final AlertSettings.Mail mail;
  private final Session session;

  /** Through {@code session}, which knows the mail server, but does not know our time-out. */
  Post(AlertSettings.Mail mail, Session session, Duration timeout) {
    this.mail = mail;
    Properties way = new Properties();
    way.putAll(session.getProperties());
    String limit = Long.toString(timeout.toMillis());
    way.setProperty("mail.smtp.connectiontimeout", limit);
    way.setProperty("mail.smtp.timeout", limit);
    way.setProperty("mail.smtp.writetimeout", limit);
    way.setProperty("mail.smtp.auth", Boolean.toString(mail.user().isPresent()));
    this.session = Session.getInstance(way);
  }

  void send(Notice.News news) throws MessagingException {
    MimeMessage message = messageOf(news);
    try (Transport transport = session.getTransport("smtp")) {
      transport.connect(mail.user().orElse(null), mail.password().orElse(null));
      transport.sendMessage(message, message.getAllRecipients());
    }
  }

  private MimeMessage messageOf(Notice.News news) throws MessagingException {
    MimeMessage message = new MimeMessage(session);
    message.setFrom(InternetAddress.parse(mail.from(), true)[0]);
    message.setRecipients(Message.RecipientType.TO, InternetAddress.parse(mail.to(), true));
    message.setSubject("ActionSync: " + Words.subject(news), UTF_8);
    message.setText(Words.body(news), UTF_8);
    message.setSentDate(Date.from(news.at()));
    message.saveChanges();
    return message;
  }
}
