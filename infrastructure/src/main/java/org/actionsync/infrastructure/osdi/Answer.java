package org.actionsync.infrastructure.osdi;

import jakarta.json.bind.JsonbException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.actionsync.application.port.ApiKey;
import org.actionsync.application.port.ChangeRefused;
import org.actionsync.application.port.DirectoryUnavailable;
import org.actionsync.application.port.DirectoryUnavailable.Kind;
import org.actionsync.domain.contact.Side;

/** What a service said to a call: a 2xx, a redirect, or a refusal of this one call. */
public final class Answer {

  private static final int MULTIPLE_CHOICES = 300;
  private static final int BAD_REQUEST = 400;
  private static final int NOT_FOUND = 404;
  private static final int TOO_MANY = 429;
  private static final int SERVER_ERROR = 500;

  private final Side side;
  private final ApiKey key;
  private final Response response;
  private final String body;
  private final Kind kindIfUseless;

  /** Takes the whole answer in and lets go of the connection. */
  Answer(Side side, ApiKey key, Response response, Kind kindIfUseless) {
    this.side = side;
    this.key = key;
    this.response = response;
    this.kindIfUseless = kindIfUseless;
    try (response) {
      this.body = response.hasEntity() ? response.readEntity(String.class) : "";
    }
  }

  int status() {
    return response.getStatus();
  }

  /** Whether the service did what was asked. */
  public boolean isOk() {
    return status() < MULTIPLE_CHOICES;
  }

  /** Whether the service says that it lies elsewhere. */
  public boolean isElsewhere() {
    return status() >= MULTIPLE_CHOICES && status() < BAD_REQUEST;
  }

  /** Whether what was asked for is not there. */
  public boolean isNotFound() {
    return status() == NOT_FOUND;
  }

  boolean isBusy() {
    return status() == TOO_MANY;
  }

  boolean isBroken() {
    return status() >= SERVER_ERROR;
  }

  /** Where it lies instead; empty if the service does not say. */
  public String location() {
    return Optional.ofNullable(response.getHeaderString(HttpHeaders.LOCATION)).orElse("");
  }

  /** How long a 429 asks to wait. */
  Duration retryAfter(Duration otherwise) {
    String header = response.getHeaderString(HttpHeaders.RETRY_AFTER);
    return header == null ? otherwise : RetryAfter.read(header, servedAt()).orElse(otherwise);
  }

  /** The service's clock, if it says. */
  Optional<Instant> servedAt() {
    return HttpDate.read(response.getHeaderString(HttpHeaders.DATE));
  }

  /** This answer if it is a success. */
  public Answer orRefused() throws ChangeRefused, DirectoryUnavailable {
    if (isElsewhere()) {
      throw useless();
    }
    if (!isOk()) {
      throw new ChangeRefused(status(), ErrorText.of(body, key));
    }
    return this;
  }

  /** This answer if it is a success; what else there is cannot be the fault of one person. */
  public Answer orUnavailable() throws DirectoryUnavailable {
    if (!isOk()) {
      throw useless();
    }
    return this;
  }

  private DirectoryUnavailable useless() {
    String words = Services.name(side) + " answered " + status() + " to what it should know";
    return new DirectoryUnavailable(side, kindIfUseless, words);
  }

  /** The body as such a thing. */
  public <T> T read(Class<T> type) throws DirectoryUnavailable {
    try {
      T read = JsonBody.read(body, type);
      if (read != null) {
        return read;
      }
    } catch (JsonbException malformed) {
      throw unreadable();
    }
    throw unreadable();
  }

  /** For a body that lacks what must be there. */
  public DirectoryUnavailable unreadable() {
    String words = Services.name(side) + " answered " + status() + " with something unreadable";
    return new DirectoryUnavailable(side, kindIfUseless, words);
  }
}
