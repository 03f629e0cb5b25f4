package org.actionsync.infrastructure.osdi;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.actionsync.application.port.Cursor;
import org.actionsync.application.port.DirectoryUnavailable;
import org.actionsync.application.port.DirectoryUnavailable.Kind;
import org.actionsync.domain.contact.Side;
import org.jspecify.annotations.Nullable;

/**
 * Which page comes next.
 *
 * <p>A list ends with its last page where there is a total, and otherwise with a page that is empty
 * or has no {@code next} link: Action Network offers that link even on the last page. Of the link
 * only the page number is used, so that no answer can send us, and the key, elsewhere.
 */
public final class Paging {

  private static final Pattern PAGE = Pattern.compile("[?&]page=(\\d{1,9})(?:&|$)");

  private final Side side;
  private final OsdiSettings.Pages settings;

  Paging(Side side, OsdiSettings.Pages settings) {
    this.side = side;
    this.settings = settings;
  }

  /** The query for the page that {@code from} points to. */
  public PageQuery query(Cursor from, @Nullable String filter) {
    return new PageQuery(number(from), settings.size(), filter);
  }

  private static int number(Cursor from) {
    return from.equals(Cursor.START) ? 1 : Integer.parseInt(from.value());
  }

  /** Where to go on after the page that {@code from} points to. */
  public Optional<Cursor> next(Cursor from, Listing listing) throws DirectoryUnavailable {
    int page = number(from);
    int next = following(page, listing);
    if (next > settings.most()) {
      String words = Services.name(side) + " lists more than " + settings.most() + " pages";
      throw new DirectoryUnavailable(side, Kind.UNREACHABLE, words);
    }
    return next == 0 ? Optional.empty() : Optional.of(new Cursor(String.valueOf(next)));
  }

  private static int following(int page, Listing listing) {
    Integer total = listing.totalPages();
    if (listing.count() == 0) {
      return 0;
    }
    if (total != null) {
      return page < total ? page + 1 : 0;
    }
    PageLinks links = listing.links();
    if (links == null || links.next() == null || links.next().href() == null) {
      return 0;
    }
    return Math.max(page + 1, numberIn(links.next().href()));
  }

  private static int numberIn(String address) {
    Matcher page = PAGE.matcher(address);
    return page.find() ? Integer.parseInt(page.group(1)) : 0;
  }
}
