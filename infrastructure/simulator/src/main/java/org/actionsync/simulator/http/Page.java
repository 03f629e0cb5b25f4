package org.actionsync.simulator.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;

/**
 * One page of a collection: at most {@value #MAX_SIZE} items.
 *
 * @param number from 1
 * @param size items per page
 * @param total items in the whole collection
 * @param items those on this page
 */
public record Page<T>(int number, int size, int total, List<T> items) {

  public static final int MAX_SIZE = 25;

  public Page {
    items = List.copyOf(items);
  }

  /** The page that {@code page} and {@code per_page} ask for; nonsense asks for the default. */
  public static <T> Page<T> of(Call call, List<T> all) {
    int number = Math.max(1, number(call, "page", 1));
    int asked = number(call, "per_page", MAX_SIZE);
    int size = asked < 1 ? MAX_SIZE : Math.min(asked, MAX_SIZE);
    int from = (int) Math.min((long) (number - 1) * size, all.size());
    int to = Math.min(from + size, all.size());
    return new Page<>(number, size, all.size(), all.subList(from, to));
  }

  /** The same page of something else. */
  public <R> Page<R> mapped(Function<T, R> mapping) {
    return new Page<>(number, size, total, items.stream().map(mapping).toList());
  }

  public int totalPages() {
    return (total + size - 1) / size;
  }

  /** The address of a page of the same collection, keeping the size and the filter asked for. */
  public static String address(Call call, String collection, int page) {
    StringBuilder query = new StringBuilder();
    if (page > 1) {
      query.append("&page=").append(page);
    }
    call.query("per_page").ifPresent(size -> query.append("&per_page=").append(encode(size)));
    call.query("filter").ifPresent(filter -> query.append("&filter=").append(encode(filter)));
    return query.isEmpty() ? collection : collection + "?" + query.substring(1);
  }

  /** As both services write filters in links: spaces as %20, quotes and colons as they are. */
  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("%27", "'")
        .replace("%3A", ":");
  }

  private static int number(Call call, String parameter, int otherwise) {
    String text = call.query(parameter).orElse("");
    return text.matches("\\d{1,7}") ? Integer.parseInt(text) : otherwise;
  }
}
