package org.actionsync.application.fake;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.actionsync.application.port.Alert;
import org.actionsync.application.port.Alerts;
import org.actionsync.application.port.Notice;
import org.actionsync.application.port.Notice.Channel;
import org.actionsync.application.port.Notice.News;
import org.actionsync.domain.run.LinkId;

final class InMemoryAlerts implements Alerts {

  private record Due(Notice notice, Instant at) {}

  private final Map<Alert.Name, Alert> on = new LinkedHashMap<>();
  private final Map<LinkId, Instant> complete = new HashMap<>();
  private final Map<String, Due> notices = new LinkedHashMap<>();
  private long last;

  @Override
  public synchronized List<Alert> on() {
    return on.values().stream().sorted(Comparator.comparing(Alert::since)).toList();
  }

  @Override
  public synchronized boolean raise(Alert alert, Set<Channel> tell) {
    boolean isNew = on.putIfAbsent(alert.name(), alert) == null;
    if (isNew) {
      note(News.raised(alert), tell);
    }
    return isNew;
  }

  @Override
  public synchronized boolean end(Alert alert, Instant now, Set<Channel> tell) {
    boolean was = on.remove(alert.name()) != null;
    if (was) {
      note(News.over(alert, now), tell);
    }
    return was;
  }

  @Override
  public synchronized boolean complete(LinkId link, Instant at, Set<Channel> tell) {
    Instant known = complete.get(link);
    boolean isNew = known == null || known.isBefore(at);
    if (isNew) {
      complete.put(link, at);
      note(News.complete(link.value(), at), tell);
    }
    return isNew;
  }

  private void note(News news, Set<Channel> tell) {
    for (Channel channel : tell) {
      String id = Long.toString(++last);
      notices.put(id, new Due(new Notice(id, channel, news, 0), news.at()));
    }
  }

  @Override
  public synchronized Optional<Notice> claim(Set<Channel> channels, Instant now, Instant again) {
    Optional<Notice> next =
        notices.values().stream()
            .filter(due -> channels.contains(due.notice().channel()) && !due.at().isAfter(now))
            .min(Comparator.comparing(Due::at))
            .map(Due::notice);
    next.ifPresent(notice -> notices.put(notice.id(), new Due(notice, again)));
    return next;
  }

  @Override
  public synchronized void forget(Notice notice) {
    notices.remove(notice.id());
  }

  @Override
  public synchronized void failed(Notice notice, Instant again) {
    Notice tried = new Notice(notice.id(), notice.channel(), notice.news(), notice.attempts() + 1);
    notices.put(notice.id(), new Due(tried, again));
  }
}
