package org.actionsync.domain.plan;

/**
 * A change in words. Holds personal data: for the database and the screen, never for a log.
 *
 * @param reason why it is made
 * @param before what the side said before, line by line
 * @param asked what it is asked, line by line
 */
public record ChangeText(String reason, String before, String asked) {

  /** Without personal data, because this is what ends up in logs. */
  @Override
  public String toString() {
    return "change text";
  }
}
