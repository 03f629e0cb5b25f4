package org.actionsync.application.contract;

import static org.actionsync.application.contract.Sample.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.lang.reflect.Method;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.actionsync.application.port.AuditLog;
import org.actionsync.application.port.AuditLog.Actor;
import org.actionsync.application.port.AuditLog.Attempt;
import org.actionsync.application.port.AuditLog.Difference;
import org.actionsync.application.port.AuditLog.Entry;
import org.actionsync.application.port.AuditLog.Filter;
import org.actionsync.application.port.AuditLog.Kind;
import org.actionsync.application.port.AuditLog.Outcome;
import org.actionsync.application.port.AuditLog.Result;
import org.actionsync.application.port.AuditLog.Thing;
import org.actionsync.domain.run.LinkId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What {@link AuditLog} promises. */
public abstract class AuditLogContract {

  private static final LinkId LINK = new LinkId("link-1");
  private static final LinkId OTHER = new LinkId("link-2");
  private static final Actor ROSA = new Actor("rosa", List.of("VIEWER", "ADMIN"), "192.0.2.7");
  private static final Actor OMAR = new Actor("omar", List.of("VIEWER"), "2001:db8::1");
  private static final Thing GROUP = new Thing(Kind.GROUP, "group-1", null);

  private final AuditLog log = storage().auditLog();

  /** An empty storage. */
  protected abstract Storage storage();

  private static Attempt attempt(Actor by, String action, Thing of, Instant at) {
    return new Attempt(at, by, action, of);
  }

  private static Attempt rename(Actor by) {
    return attempt(by, "renameGroup", GROUP, NOON);
  }

  private static Result done(Thing of, Difference... changes) {
    return new Result(Outcome.DONE, null, of, List.of(changes), NOON.plusMillis(5));
  }

  private static Thing made(@Nullable LinkId link) {
    return new Thing(Kind.LINK, link == null ? null : link.value(), link);
  }

  private List<Entry> all() {
    return list(Filter.ALL);
  }

  private List<Entry> list(Filter filter) {
    List<Entry> found = log.page(filter, null, 100).items();
    assertThat(log.count(filter)).isEqualTo(found.size());
    return found;
  }

  @Test
  void what_is_begun_is_kept_without_a_result() {
    String id = log.begin(rename(ROSA));

    assertThat(all()).containsExactly(new Entry(id, rename(ROSA), null));
    assertThat(log.has(id)).isTrue();
    assertThat(log.has("999999")).isFalse();
    assertThat(log.has("no-number")).isFalse();
  }

  @Test
  void what_came_of_it_is_kept_as_it_was() {
    Result renamed =
        done(
            GROUP,
            new Difference("name", "Dock\nworkers „1“", "{\"x\": \"\u0001\"}"),
            new Difference("key", null, "…abcd"),
            new Difference("state", "CONNECTED", null));
    Result refused = new Result(Outcome.REFUSED, "CONFLICT", GROUP, List.of(), NOON);
    String first = log.begin(rename(ROSA));
    String second = log.begin(rename(OMAR));

    log.end(second, refused);
    log.end(first, renamed);

    assertThat(all())
        .containsExactly(
            new Entry(second, rename(OMAR), refused), new Entry(first, rename(ROSA), renamed));
  }

  @Test
  void a_result_is_written_once_and_never_replaced() {
    String id = log.begin(rename(ROSA));
    Result first = done(GROUP, new Difference("name", "a", "b"));
    log.end(id, first);

    assertThatIllegalStateException().isThrownBy(() -> log.end(id, done(GROUP)));
    assertThatIllegalStateException().isThrownBy(() -> log.end("999999", done(GROUP)));
    assertThatIllegalStateException().isThrownBy(() -> log.end("no-number", done(GROUP)));

    assertThat(all()).containsExactly(new Entry(id, rename(ROSA), first));
  }

  /** Whoever gives the port another method looks at this first: it must not change or remove. */
  @Test
  void there_is_no_way_to_change_or_remove() {
    assertThat(Arrays.stream(AuditLog.class.getDeclaredMethods()).map(Method::getName))
        .containsExactlyInAnyOrder("begin", "end", "page", "has", "count");
  }

  @Test
  void the_log_is_paged_from_the_newest_on_while_entries_are_added() {
    for (int i = 0; i < 5; i++) {
      log.begin(rename(ROSA));
    }
    List<Entry> whole = all();

    var page = log.page(Filter.ALL, null, 2);
    log.begin(rename(OMAR));
    log.end(whole.get(2).id(), done(GROUP));
    var next = log.page(Filter.ALL, page.items().get(1).id(), 2);

    assertThat(page.items()).isEqualTo(whole.subList(0, 2));
    assertThat(page.more()).isTrue();
    assertThat(next.items())
        .extracting(Entry::id)
        .containsExactly(whole.get(2).id(), whole.get(3).id());
    assertThat(next.items().get(0).result()).isEqualTo(done(GROUP));
    assertThat(log.page(Filter.ALL, whole.get(3).id(), 2).items()).hasSize(1);
    assertThat(log.page(Filter.ALL, whole.get(3).id(), 2).more()).isFalse();
    assertThat(log.count(Filter.ALL)).isEqualTo(6);
  }

  @Test
  void entries_are_found_by_who_and_what() {
    String one = log.begin(rename(ROSA));
    String two = log.begin(rename(OMAR));
    String three = log.begin(attempt(ROSA, "disconnectGroup", GROUP, NOON));

    assertThat(list(new Filter("rosa", null, null, null, null)))
        .extracting(Entry::id)
        .containsExactly(three, one);
    assertThat(list(new Filter(null, "renameGroup", null, null, null)))
        .extracting(Entry::id)
        .containsExactly(two, one);
    assertThat(list(new Filter("rosa", "renameGroup", null, null, null)))
        .extracting(Entry::id)
        .containsExactly(one);
    assertThat(list(new Filter("ros", null, null, null, null))).isEmpty();
  }

  @Test
  void entries_are_found_by_their_link_also_when_they_made_it() {
    String linked = log.begin(attempt(ROSA, "linkCampaign", made(null), NOON));
    String enabled = log.begin(attempt(ROSA, "enableLink", made(LINK), NOON));
    log.begin(attempt(ROSA, "enableLink", made(OTHER), NOON));
    log.begin(rename(ROSA));
    log.end(linked, done(made(LINK)));

    assertThat(list(new Filter(null, null, LINK, null, null)))
        .extracting(Entry::id)
        .containsExactly(enabled, linked);
    assertThat(list(new Filter(null, "linkCampaign", OTHER, null, null))).isEmpty();
  }

  @Test
  void entries_are_found_by_when_they_were_begun() {
    String early = log.begin(attempt(ROSA, "a", GROUP, NOON.minusSeconds(1)));
    String noon = log.begin(attempt(ROSA, "a", GROUP, NOON));
    String late = log.begin(attempt(ROSA, "a", GROUP, NOON.plusSeconds(1)));

    assertThat(list(new Filter(null, null, null, NOON, null)))
        .extracting(Entry::id)
        .containsExactly(late, noon);
    assertThat(list(new Filter(null, null, null, null, NOON)))
        .extracting(Entry::id)
        .containsExactly(early);
    assertThat(list(new Filter("rosa", null, null, NOON, NOON.plusSeconds(1))))
        .extracting(Entry::id)
        .containsExactly(noon);
  }
}
