package org.actionsync.domain.contact;

import java.util.List;
import java.util.Optional;

/**
 * Which of an entity's e-mail addresses stands for the person.
 *
 * <p>Never one that is bad or marked not to be contacted; then by these preferences in their order;
 * then the first in the list.
 *
 * @param preferences what decides, the strongest first; adjustable per organization
 */
public record BestEmail(List<Preference> preferences) {

  /** Subscribed in this campaign first, then verified, then home before work before none. */
  public static final BestEmail DEFAULT =
      new BestEmail(List.of(Preference.SUBSCRIBED, Preference.VERIFIED, Preference.HOME_THEN_WORK));

  /** Copies the list; throws {@link IllegalArgumentException} when a preference stands twice. */
  public BestEmail {
    preferences = List.copyOf(preferences);
    if (preferences.stream().distinct().count() != preferences.size()) {
      throw new IllegalArgumentException("A preference stands twice: " + preferences);
    }
  }

  /** One question that an address is ranked by; a lower rank is better. */
  public enum Preference {
    SUBSCRIBED {
      @Override
      int rank(EmailItem item) {
        return item.status() == Subscription.SUBSCRIBED ? 0 : 1;
      }
    },
    VERIFIED {
      @Override
      int rank(EmailItem item) {
        return item.quality() == Quality.VERIFIED ? 0 : 1;
      }
    },
    HOME_THEN_WORK {
      @Override
      int rank(EmailItem item) {
        return switch (item.kind()) {
          case HOME -> 0;
          case WORK -> 1;
          case OTHER -> 2;
        };
      }
    };

    abstract int rank(EmailItem item);
  }

  /** The best of {@code emails}, or nothing when none is usable. */
  public Optional<EmailItem> of(List<EmailItem> emails) {
    // min keeps the earlier of equals, which is what "then list order" asks for.
    return emails.stream().filter(e -> e.quality().isUsable()).min(this::compare);
  }

  private int compare(EmailItem one, EmailItem other) {
    return preferences.stream()
        .mapToInt(preference -> preference.rank(one) - preference.rank(other))
        .filter(difference -> difference != 0)
        .findFirst()
        .orElse(0);
  }
}
