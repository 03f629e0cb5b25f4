package org.actionsync.domain.mapping;

import java.util.List;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.TagKey;
import org.jspecify.annotations.Nullable;

/** Mappings for tests. A mapping {@code x} joins the tag {@code tag-x} to {@code response-x}. */
public final class Mapped {

  private Mapped() {}

  /** Of a field that allows several responses. */
  public static Mapping free(String key) {
    return mapping(key, key, false, false, Direction.BOTH);
  }

  /** The same, one way. */
  public static Mapping oneWay(String key, Direction direction) {
    return mapping(key, key, false, false, direction);
  }

  /** Of a field that allows one response. */
  public static Mapping choice(String key, String field) {
    return mapping(key, field, true, false, Direction.BOTH);
  }

  /** Of a field that holds in all campaigns. */
  public static Mapping universal(String key) {
    return mapping(key, key, false, true, Direction.BOTH);
  }

  /** Of an assessment level. */
  public static Mapping level(String key, int level) {
    return new Mapping(
        new TagKey(key),
        null,
        level,
        tag(key),
        Direction.TO_NETWORK,
        MappingState.ACTIVE,
        List.of());
  }

  private static Mapping mapping(
      String key, String field, boolean single, @Nullable Boolean universal, Direction direction) {
    Response response =
        new Response(new RemoteId("response-" + key), "Work", field, key, single, universal);
    return new Mapping(
        new TagKey(key), response, null, tag(key), direction, MappingState.ACTIVE, List.of());
  }

  private static Tag tag(String key) {
    return new Tag(new RemoteId("tag-" + key), "AB " + key);
  }
}
