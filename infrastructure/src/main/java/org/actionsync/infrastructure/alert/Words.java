package org.actionsync.infrastructure.alert;

import jakarta.json.Json;
import org.actionsync.application.port.Notice;

/** What a notice looks like to a program and to a person. */
final class Words {

  private Words() {}

  /** For a webhook. {@code id} is the same when the same is told again. */
  static String json(Notice notice) {
    Notice.News news = notice.news();
    return Json.createObjectBuilder()
        .add("id", notice.id())
        .add("state", news.state().name())
        .add("kind", news.kind())
        .add("subject", news.subject())
        .add("text", news.text())
        .add("at", news.at().toString())
        .build()
        .toString();
  }

  /** One line. */
  static String subject(Notice.News news) {
    String what =
        switch (news.kind()) {
          case "LINK_STALE" -> "no complete run for too long";
          case "RUN_HELD" -> "a run waits for approval";
          case "RUN_FAILED" -> "a run failed";
          case "KEY_REFUSED" -> "a key is refused";
          case "UNREACHABLE" -> "a service cannot be used";
          case "MAPPING_BROKEN" -> "a mapping stopped itself";
          default -> news.kind();
        };
    return news.state() == Notice.State.OVER ? "no longer: " + what : what;
  }

  static String body(Notice.News news) {
    return news.text() + "\n\n" + news.kind() + " " + news.subject() + ", " + news.at() + "\n";
  }
}
