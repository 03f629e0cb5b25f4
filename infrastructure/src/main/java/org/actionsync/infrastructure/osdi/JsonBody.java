package org.actionsync.infrastructure.osdi;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;

/**
 * Writes and reads our JSON shapes with JSON Binding, whatever else is around.
 *
 * <p>Left to itself the server chooses: as soon as a deployment holds a class with an annotation of
 * Jackson, it binds with Jackson, to which ours say nothing, and our property names are lost.
 */
final class JsonBody implements MessageBodyWriter<Record> {

  private static final Jsonb JSON = JsonbBuilder.create();

  @Override
  public boolean isWriteable(
      Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
    return Record.class.isAssignableFrom(type);
  }

  @Override
  public void writeTo(
      Record body,
      Class<?> type,
      Type genericType,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, Object> headers,
      OutputStream out)
      throws IOException {
    out.write(JSON.toJson(body).getBytes(StandardCharsets.UTF_8));
  }

  /** Throws {@link jakarta.json.bind.JsonbException} for what is not such a thing. */
  static <T> T read(String body, Class<T> type) {
    return JSON.fromJson(body, type);
  }
}
