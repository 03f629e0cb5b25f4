package org.actionsync.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Where a request came from.
 *
 * <p>Anybody can send an {@code X-Forwarded-For}, so it counts only as far as proxies of ours wrote
 * it: each adds at the end where it had the request from. What stands before that is the caller's
 * own invention.
 */
final class RemoteAddress {

  private static final String HEADER = "X-Forwarded-For";
  private static final Pattern FORM = Pattern.compile("[0-9A-Fa-f:.]{2,45}");

  private RemoteAddress() {}

  /**
   * The address, as the first of so many proxies of ours saw it; our own sight when there are none.
   */
  static String of(HttpServletRequest request, int proxies) {
    List<String> passed = new ArrayList<>();
    for (String line : Collections.list(request.getHeaders(HEADER))) {
      for (String one : line.split(",", -1)) {
        passed.add(one.strip());
      }
    }
    // Fewer than there are proxies: it came around them, so nothing in it is theirs.
    boolean isOurs = proxies > 0 && passed.size() >= proxies;
    String seen = isOurs ? passed.get(passed.size() - proxies) : request.getRemoteAddr();
    return FORM.matcher(seen).matches() ? seen : request.getRemoteAddr();
  }
}
