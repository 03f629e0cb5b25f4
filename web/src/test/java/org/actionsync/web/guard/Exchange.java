package org.actionsync.web.guard;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One request and what became of it, as far as filters see it. */
final class Exchange {

  final Map<String, String> answered = new HashMap<>();
  int status = 200;
  boolean passed;

  private final String method;
  private final String path;
  private final Map<String, String> said;
  private final StringWriter body = new StringWriter();

  private Exchange(String method, String path, Map<String, String> said) {
    this.method = method;
    this.path = path;
    this.said = said;
  }

  static Exchange through(Filter filter, String method, String path, Map<String, String> said)
      throws Exception {
    Exchange exchange = new Exchange(method, path, said);
    filter.doFilter(
        exchange.request(), exchange.response(), (request, response) -> exchange.passed = true);
    return exchange;
  }

  String body() {
    return body.toString();
  }

  private HttpServletRequest request() {
    return stub(
        HttpServletRequest.class,
        (name, arguments) ->
            switch (name) {
              case "getMethod" -> method;
              case "getRequestURI" -> path;
              case "getHeader" -> said.get(arguments[0]);
              case "isSecure" -> said.containsKey("over TLS");
              default -> throw new AssertionError(name);
            });
  }

  private HttpServletResponse response() {
    return stub(
        HttpServletResponse.class,
        (name, arguments) -> {
          switch (name) {
            case "setHeader", "addHeader" ->
                answered.put((String) arguments[0], (String) arguments[1]);
            case "setStatus" -> status = (Integer) arguments[0];
            case "getWriter" -> {
              return new PrintWriter(body);
            }
            default -> {}
          }
          return null;
        });
  }

  private interface Reply {
    @Nullable Object to(String name, Object[] arguments);
  }

  private static <T> T stub(Class<T> type, Reply reply) {
    return type.cast(
        Proxy.newProxyInstance(
            Exchange.class.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> reply.to(method.getName(), arguments)));
  }
}
