package org.actionsync.infrastructure.osdi;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.actionsync.application.port.Cursor;
import org.actionsync.application.port.DirectoryUnavailable;
import org.actionsync.application.port.Page;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.infrastructure.osdi.TagsPage.TagJson;

/** Reads the tags of a group, or the responses of a campaign. */
public final class Tags {

  private final OsdiApi api;
  private final Calls calls;
  private final Paging paging;

  /** Reads through {@code calls} what {@code api} offers. */
  public Tags(OsdiApi api, Calls calls, Paging paging) {
    this.api = api;
    this.calls = calls;
    this.paging = paging;
  }

  /** One page, without what {@code read} makes nothing of. */
  public <T> Page<T> page(Cursor from, Function<TagJson, Optional<T>> read)
      throws DirectoryUnavailable {
    PageQuery query = paging.query(from, null);
    Answer answer = calls.repeatable(key -> api.tags(key, query)).orUnavailable();
    TagsPage page = answer.read(TagsPage.class);
    List<T> tags = page.tags().stream().flatMap(tag -> read.apply(tag).stream()).toList();
    return new Page<>(tags, paging.next(from, page), answer.servedAt().orElse(Instant.EPOCH));
  }

  /** The tag of this identifier, unless gone. */
  public Optional<TagJson> find(RemoteId id) throws DirectoryUnavailable {
    Answer answer = calls.repeatable(key -> api.tag(key, id.value()));
    return answer.isNotFound()
        ? Optional.empty()
        : Optional.of(answer.orUnavailable().read(TagJson.class));
  }
}
