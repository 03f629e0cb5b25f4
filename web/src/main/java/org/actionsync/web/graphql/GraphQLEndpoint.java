package org.actionsync.web.graphql;

import graphql.ExecutionResult;
import io.smallrye.graphql.execution.ExecutionResponse;
import io.smallrye.graphql.execution.ExecutionService;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonWriter;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Takes GraphQL over HTTP, in the place of SmallRye's own servlet (see web.xml).
 *
 * <p>Two things differ: every error that leaves has a code, also for a question that cannot be
 * read, and only JSON is taken. A page of another site can make a signed-in browser send a form or
 * plain text here, but not JSON, so this is also what keeps such pages from changing anything.
 */
public class GraphQLEndpoint extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject transient ExecutionService graphql;
  @Inject transient TimeLimit timeLimit;

  private transient Limits limits = Limits.of(ConfigProvider.getConfig());
  private transient QuestionBody body = new QuestionBody(limits.size());

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      answer(body.read(request), response);
    } catch (BoundedJson.Unreadable refused) {
      JsonErrors.send(response, refused.status(), ErrorCode.INVALID, refused.why());
    }
  }

  /** On this thread, with whose transactions and whose request it belongs. */
  private void answer(JsonObject question, HttpServletResponse response) {
    Deadline deadline = Deadline.in(limits.time());
    Map<String, Object> context = new HashMap<>(PlainWords.inEnglish());
    context.put(Deadline.KEY, deadline);
    timeLimit.within(
        limits.time(),
        () ->
            graphql.executeSync(
                question,
                context,
                answer -> write(deadline.explain(answer.getExecutionResult()), response)));
  }

  private static void write(ExecutionResult answer, HttpServletResponse response) {
    response.setContentType("application/json");
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    var coded = new ExecutionResponse(CodedErrors.in(answer));
    try (JsonWriter out = Json.createWriter(response.getWriter())) {
      out.writeObject(coded.getExecutionResultAsJsonObject());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
