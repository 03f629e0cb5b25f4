package org.actionsync.application.integration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.actionsync.application.port.Cursor;
import org.actionsync.application.port.DirectoryUnavailable;
import org.actionsync.application.port.GroupId;
import org.actionsync.application.port.Groups;
import org.actionsync.application.port.NetworkCatalog;
import org.actionsync.application.port.Page;
import org.actionsync.domain.mapping.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Finds tags of a group by name. Action Network cannot search them, so all pages are read, live and
 * at the speed that the call limit allows.
 */
public final class SearchTags {

  /** 10,000 tags at 25 a page, which takes about 100 seconds; nobody would wait for more. */
  private static final int MOST_PAGES = 400;

  private final Groups groups;
  private final NetworkCatalog network;

  /** Reads from {@code network} with the keys of {@code groups}. */
  public SearchTags(Groups groups, NetworkCatalog network) {
    this.groups = groups;
    this.network = network;
  }

  /**
   * Tags whose name contains {@code search}, without regard to case, in the service's order.
   *
   * @param search null for all
   * @throws SetUpRefused if there is no such group or it cannot be read now
   */
  public List<Tag> search(GroupId group, @Nullable String search) throws SetUpRefused {
    if (groups.find(group).isEmpty()) {
      throw SetUpRefused.unknown("groupId", "group");
    }
    String wanted = folded(search == null ? "" : search);
    return all(group).stream().filter(tag -> folded(tag.name()).contains(wanted)).toList();
  }

  /** The group's tag of exactly this name, but for case and spaces around it. */
  public Optional<Tag> named(GroupId group, String name) throws SetUpRefused {
    String wanted = folded(name);
    return all(group).stream().filter(tag -> folded(tag.name()).equals(wanted)).findFirst();
  }

  private List<Tag> all(GroupId group) throws SetUpRefused {
    List<Tag> tags = new ArrayList<>();
    Optional<Cursor> next = Optional.of(Cursor.START);
    try {
      for (int pages = 0; next.isPresent(); pages++) {
        if (pages == MOST_PAGES) {
          throw SetUpRefused.conflict(
              "groupId", "The group has more than " + tags.size() + " tags, too many to search");
        }
        Page<Tag> page = network.tags(group, next.get());
        tags.addAll(page.items());
        next = page.next();
      }
    } catch (DirectoryUnavailable outage) {
      throw SetUpRefused.by(outage);
    }
    return tags;
  }

  private static String folded(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }
}
