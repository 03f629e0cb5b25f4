package org.actionsync.web.graphql;

import graphql.ErrorClassification;
import graphql.GraphQLError;
import graphql.language.SourceLocation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An error as it leaves the server: what happened, where in the question, and its code.
 *
 * @param field the argument that is to blame, or null if none is
 * @param at where in the question the error belongs, or null if it has no place there
 * @param trace the name of the request, see {@link Trace}
 */
record CodedError(
    ErrorCode code, String message, @Nullable String field, @Nullable GraphQLError at, String trace)
    implements GraphQLError {

  private static final long serialVersionUID = 1L;

  @Override
  public String getMessage() {
    return message;
  }

  @Override
  public @Nullable List<SourceLocation> getLocations() {
    return at == null ? null : at.getLocations();
  }

  @Override
  public @Nullable List<Object> getPath() {
    return at == null ? null : at.getPath();
  }

  /**
   * Null, because graphql-java's own kinds of error say nothing that our code does not say better.
   */
  @Override
  public @Nullable ErrorClassification getErrorType() {
    return null;
  }

  @Override
  public Map<String, Object> getExtensions() {
    Map<String, Object> extensions = new LinkedHashMap<>();
    extensions.put("code", code.name());
    if (field != null) {
      extensions.put("field", field);
    }
    extensions.put("traceId", trace);
    return extensions;
  }
}
