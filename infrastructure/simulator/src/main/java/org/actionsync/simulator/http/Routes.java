package org.actionsync.simulator.http;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which endpoint answers which path. Built once, then only read. */
public final class Routes implements Endpoint {

  /** The template of a call whose path no route knows. */
  public static final String UNKNOWN = "(unknown path)";

  private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

  private final List<Template> templates = new ArrayList<>();
  private final Map<String, Endpoint> endpoints = new HashMap<>();

  /** Adds one route; {@code {name}} in the template stands for one part of the path. */
  public Routes on(String method, String template, Endpoint endpoint) {
    if (templates.stream().noneMatch(known -> known.text().equals(template))) {
      templates.add(Template.of(template));
    }
    if (endpoints.put(method + " " + template, endpoint) != null) {
      throw new IllegalStateException("Two routes for " + method + " " + template);
    }
    return this;
  }

  /** A found template and the values of its variables. */
  record Found(String template, Map<String, String> variables) {}

  /** The first template that fits the path, or {@link #UNKNOWN}. */
  Found find(String path) {
    return templates.stream()
        .flatMap(template -> template.match(path).stream())
        .findFirst()
        .orElse(new Found(UNKNOWN, Map.of()));
  }

  @Override
  public Answer answer(Call call) {
    Endpoint endpoint = endpoints.get(call.method() + " " + call.template());
    if (endpoint != null) {
      return endpoint.answer(call);
    }
    if (call.template().equals(UNKNOWN)) {
      throw Refusal.notFound();
    }
    throw new Refusal(405, "Method not allowed");
  }

  private record Template(String text, Pattern pattern, List<String> names) {

    static Template of(String text) {
      List<String> names = new ArrayList<>();
      Matcher variable = VARIABLE.matcher(text);
      StringBuilder pattern = new StringBuilder();
      int end = 0;
      while (variable.find()) {
        names.add(variable.group(1));
        pattern.append(Pattern.quote(text.substring(end, variable.start()))).append("([^/]+)");
        end = variable.end();
      }
      pattern.append(Pattern.quote(text.substring(end))).append("/?");
      return new Template(text, Pattern.compile(pattern.toString()), names);
    }

    Optional<Found> match(String path) {
      Matcher matcher = pattern.matcher(path);
      if (!matcher.matches()) {
        return Optional.empty();
      }
      Map<String, String> variables = new HashMap<>();
      for (int i = 0; i < names.size(); i++) {
        variables.put(names.get(i), matcher.group(i + 1));
      }
      return Optional.of(new Found(text, variables));
    }
  }
}
