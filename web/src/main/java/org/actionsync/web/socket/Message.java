package org.actionsync.web.socket;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Locale;
import org.actionsync.web.graphql.BoundedJson;
import org.actionsync.web.graphql.QuestionBody;

/**
 * What a client says.
 *
 * @param type one of those that clients may say
 * @param id of the operation; empty where there is none
 * @param payload empty where there is none
 */
record Message(Type type, String id, JsonObject payload) {

  private static final int LONGEST_ID = 128;

  enum Type {
    CONNECTION_INIT,
    PING,
    PONG,
    SUBSCRIBE,
    COMPLETE;

    /** As it is written. */
    String text() {
      return name().toLowerCase(Locale.ROOT);
    }

    boolean hasId() {
      return this == SUBSCRIBE || this == COMPLETE;
    }
  }

  /** It is no message of this protocol; the message says why, for developers. */
  static final class Malformed extends Exception {

    private static final long serialVersionUID = 1L;

    Malformed(String why) {
      super(why);
    }
  }

  /**
   * Reads it, and makes sure that all that is in there is of the right kind.
   *
   * @param json how much JSON it may be
   */
  static Message read(String text, BoundedJson json) throws Malformed {
    JsonObject object = object(text, json);
    Type type = type(object);
    String id = type.hasId() ? id(object) : "";
    JsonValue payload = object.get("payload");
    if (payload != null && payload != JsonValue.NULL && !(payload instanceof JsonObject)) {
      throw new Malformed("The payload is not an object");
    }
    Message message =
        new Message(
            type, id, payload instanceof JsonObject some ? some : JsonValue.EMPTY_JSON_OBJECT);
    if (type == Type.SUBSCRIBE) {
      requireQuestion(message.payload);
    }
    return message;
  }

  private static JsonObject object(String text, BoundedJson json) throws Malformed {
    try {
      return json.read(text);
    } catch (BoundedJson.Unreadable unreadable) {
      throw new Malformed(unreadable.why());
    }
  }

  private static Type type(JsonObject object) throws Malformed {
    JsonValue given = object.get("type");
    for (Type type : Type.values()) {
      if (given instanceof JsonString text && text.getString().equals(type.text())) {
        return type;
      }
    }
    throw new Malformed("The message has no type that clients may send");
  }

  private static String id(JsonObject object) throws Malformed {
    if (object.get("id") instanceof JsonString id
        && !id.getString().isEmpty()
        && id.getString().length() <= LONGEST_ID) {
      return id.getString();
    }
    throw new Malformed("The id is not a text of 1 to " + LONGEST_ID + " characters");
  }

  private static void requireQuestion(JsonObject payload) throws Malformed {
    try {
      QuestionBody.requireQuestion(payload);
    } catch (BoundedJson.Unreadable unreadable) {
      throw new Malformed("In the payload " + unreadable.why());
    }
  }

  /** A text in the payload; empty where there is none. */
  String said(String name) {
    return payload.get(name) instanceof JsonString text ? text.getString() : "";
  }

  /** Whether the payload has something of this name, whatever it is. */
  boolean says(String name) {
    return payload.containsKey(name);
  }
}
