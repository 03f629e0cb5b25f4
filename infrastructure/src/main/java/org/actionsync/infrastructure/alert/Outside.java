package org.actionsync.infrastructure.alert;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.ws.rs.ProcessingException;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.actionsync.application.port.Messenger;
import org.actionsync.application.port.Notice;

/** The world outside, as the settings say where it is. Its troubles are logged and never ours. */
final class Outside implements Messenger, AutoCloseable {

  private static final Logger LOG = Logger.getLogger(Outside.class.getName());

  private final AlertSettings settings;
  private final Caller caller;
  private final Optional<Post> post;

  Outside(AlertSettings settings, Session session) {
    this.settings = settings;
    caller = new Caller(settings.timeout());
    post = settings.mail().map(mail -> new Post(mail, session, settings.timeout()));
  }

  @Override
  public boolean tell(Notice notice) {
    try {
      send(notice);
      return true;
    } catch (ProcessingException | Caller.Refused | MessagingException failure) {
      LOG.log(
          Level.WARNING,
          "{0} did not arrive by {1}: {2}",
          new Object[] {notice.news().kind(), notice.channel(), kindOf(failure)});
      return false;
    }
  }

  /** On a channel that is no longer there, nothing: then there is nobody to be told. */
  private void send(Notice notice) throws MessagingException {
    switch (notice.channel()) {
      case WEBHOOK ->
          settings
              .webhook()
              .ifPresent(to -> caller.post(to, Words.json(notice), settings.secret()));
      case HEARTBEAT -> settings.heartbeat().ifPresent(caller::get);
      case MAIL -> {
        if (post.isPresent()) {
          post.get().send(notice.news());
        }
      }
    }
  }

  /** Not its text, which may hold anything, the address with its secrets for one. */
  private static String kindOf(Exception failure) {
    if (failure instanceof Caller.Refused refused) {
      return String.valueOf(refused.getMessage());
    }
    Throwable cause = failure.getCause() == null ? failure : failure.getCause();
    return cause.getClass().getSimpleName();
  }

  @Override
  public void close() {
    caller.close();
  }
}
