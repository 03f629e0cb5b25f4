package org.actionsync.web.graphql;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import org.actionsync.application.audit.ReadAuditLog;
import org.actionsync.application.port.AuditLog.Entry;
import org.actionsync.application.port.AuditLog.Filter;
import org.actionsync.application.port.Slice;
import org.jspecify.annotations.Nullable;

/**
 * The audit log to take away, for admins: one JSON object a line, newest first, with the names and
 * the filters of {@code auditLog}. It is read and sent page by page, so that its length costs no
 * memory; what is added meanwhile is not in it.
 */
@WebServlet("/audit.jsonl")
public class AuditDownload extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final int PAGE = 200;

  @Inject transient ReadAuditLog log;
  @Inject transient Caller caller;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!caller.may(Role.ADMIN)) {
      JsonErrors.send(
          response,
          HttpServletResponse.SC_FORBIDDEN,
          ErrorCode.FORBIDDEN,
          "This needs the role 'admin'");
      return;
    }
    Filter filter;
    try {
      filter = filter(request);
    } catch (CodedException refused) {
      JsonErrors.send(response, HttpServletResponse.SC_BAD_REQUEST, refused);
      return;
    }
    send(filter, response);
  }

  private static Filter filter(HttpServletRequest request) {
    return AuditFilters.of(
        request.getParameter("actor"),
        request.getParameter("action"),
        request.getParameter("linkId"),
        moment("from", request.getParameter("from")),
        moment("to", request.getParameter("to")));
  }

  private static @Nullable Instant moment(String field, @Nullable String text) {
    try {
      return text == null ? null : Instant.parse(text);
    } catch (DateTimeException unreadable) {
      throw AuditFilters.invalid(field, field + " is like 2026-03-01T12:00:00Z");
    }
  }

  private void send(Filter filter, HttpServletResponse response) throws IOException {
    Slice<Entry> page = log.page(filter, null, PAGE); // before anything says that all is well
    response.setContentType("application/x-ndjson");
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.setHeader("Content-Disposition", "attachment; filename=\"audit.jsonl\"");
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Content-Type-Options", "nosniff");
    PrintWriter out = response.getWriter(); // closed at the end alone: half of it is no whole
    write(page, out);
    while (page.more() && !out.checkError()) { // which is true as soon as nobody listens
      page = log.page(filter, page.items().get(page.items().size() - 1).id(), PAGE);
      write(page, out);
    }
    out.close();
  }

  private static void write(Slice<Entry> page, PrintWriter out) {
    for (Entry entry : page.items()) {
      out.write(json(AuditEntryView.of(entry)).toString());
      out.write('\n'); // not println, which differs from server to server
    }
  }

  private static JsonObject json(AuditEntryView entry) {
    JsonArrayBuilder changes = Json.createArrayBuilder();
    for (AuditChangeView change : entry.changes()) {
      JsonObjectBuilder one = Json.createObjectBuilder().add("what", change.what());
      add(one, "before", change.before());
      add(one, "after", change.after());
      changes.add(one);
    }
    JsonObjectBuilder line =
        Json.createObjectBuilder()
            .add("id", entry.id())
            .add("at", entry.at().toString())
            .add("actor", entry.actor())
            .add("roles", Json.createArrayBuilder(entry.roles()))
            .add("address", entry.address())
            .add("action", entry.action())
            .add("outcome", entry.outcome().name());
    add(line, "code", entry.code());
    line.add("kind", entry.kind().name());
    add(line, "subjectId", entry.subjectId());
    add(line, "linkId", entry.linkId());
    return line.add("changes", changes).build();
  }

  private static void add(JsonObjectBuilder object, String name, @Nullable String text) {
    if (text == null) {
      object.addNull(name);
    } else {
      object.add(name, text);
    }
  }
}
