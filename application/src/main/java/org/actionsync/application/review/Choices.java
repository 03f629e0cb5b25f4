package org.actionsync.application.review;

import java.util.ArrayList;
import java.util.List;
import org.actionsync.application.port.ReviewItem;

/** How a review item can be answered. */
public final class Choices {

  /** It is this candidate. */
  public static final String SAME = "SAME";

  /** It is none of the candidates, or not this one. */
  public static final String NOT_SAME = "NOT_SAME";

  /** The person is left alone for ever. */
  public static final String IGNORE = "IGNORE";

  /** Action Network's value is right. */
  public static final String NETWORK = "NETWORK";

  /** Action Builder's value is right. */
  public static final String BUILDER = "BUILDER";

  /** All stays as it is. */
  public static final String LEAVE = "LEAVE";

  /** What stood in the way is put right; it is tried once more. */
  public static final String ASK_AGAIN = "ASK_AGAIN";

  /** The activist goes by the e-mail for a name. */
  public static final String EMAIL_AS_NAME = "EMAIL_AS_NAME";

  /** The detached pair goes on. */
  public static final String ATTACH = "ATTACH";

  private Choices() {}

  /** What can be answered to this item; nothing to one that only a service can settle. */
  public static List<String> of(ReviewItem item) {
    boolean hasCandidates = !item.details().candidates().isEmpty();
    boolean hasValues = !item.details().values().isEmpty();
    List<String> choices = new ArrayList<>();
    switch (item.kind()) {
      case MATCH -> {
        if (hasCandidates) {
          choices.add(SAME);
        }
        choices.addAll(List.of(NOT_SAME, IGNORE));
      }
      case CONFLICT, FLIPPING -> choices.addAll(List.of(NETWORK, BUILDER, LEAVE));
      case TAKEN -> choices.addAll(List.of(LEAVE, ASK_AGAIN));
      case INCOMPLETE -> {
        if (hasValues) {
          choices.add(EMAIL_AS_NAME);
        }
        choices.add(IGNORE);
      }
      case BACK -> choices.addAll(List.of(ATTACH, LEAVE));
      case OPT_OUT -> {}
    }
    return List.copyOf(choices);
  }
}
