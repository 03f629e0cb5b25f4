package org.actionsync.web.graphql;

import io.smallrye.graphql.execution.ExecutionResponse;
import io.smallrye.graphql.execution.ExecutionService;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonWriter;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

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

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!isJson(request.getContentType())) {
      JsonErrors.send(
          response,
          HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE,
          ErrorCode.INVALID,
          "Send the question as application/json");
      return;
    }
    JsonObject question;
    try (JsonReader body = Json.createReader(request.getReader())) {
      question = body.readObject();
    } catch (JsonException | IllegalStateException notAnObject) {
      JsonErrors.send(
          response,
          HttpServletResponse.SC_BAD_REQUEST,
          ErrorCode.INVALID,
          "The body is not a JSON object");
      return;
    }
    graphql.executeSync(question, PlainWords.inEnglish(), answer -> write(answer, response));
  }

  private static boolean isJson(@Nullable String contentType) {
    if (contentType == null) {
      return false;
    }
    String type = contentType.toLowerCase(Locale.ROOT).split(";", 2)[0].strip();
    return type.equals("application/json") || type.equals("application/graphql+json");
  }

  private static void write(ExecutionResponse answer, HttpServletResponse response) {
    response.setContentType("application/json");
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    var coded = new ExecutionResponse(CodedErrors.in(answer.getExecutionResult()));
    try (JsonWriter out = Json.createWriter(response.getWriter())) {
      out.writeObject(coded.getExecutionResultAsJsonObject());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
