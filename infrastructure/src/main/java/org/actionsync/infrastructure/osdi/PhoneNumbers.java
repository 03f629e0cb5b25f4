package org.actionsync.infrastructure.osdi;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.Optional;
import java.util.regex.Pattern;
import org.actionsync.domain.contact.PhoneNumber;
import org.jspecify.annotations.Nullable;

/**
 * Brings numbers into the form that both services store. They are stored so already, but people
 * type them in, and uploads may bring anything.
 */
public final class PhoneNumbers {

  private static final Pattern STORED = Pattern.compile("[1-9][0-9]{6,14}");

  private final PhoneNumberUtil library = PhoneNumberUtil.getInstance();
  private final String region;

  /** Numbers without a country code are of this region, an ISO 3166-1 alpha-2 code. */
  public PhoneNumbers(String region) {
    this.region = region;
  }

  /** The number in stored form; empty for what cannot be one. */
  public Optional<PhoneNumber> read(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return Optional.empty();
    }
    String number = text.strip();
    boolean stored = STORED.matcher(number).matches();
    return valid(stored ? "+" + number : number)
        .or(() -> stored ? valid(number) : Optional.empty())
        .or(() -> stored ? Optional.of(number) : Optional.empty())
        .map(PhoneNumber::new);
  }

  private Optional<String> valid(String number) {
    try {
      Phonenumber.PhoneNumber parsed = library.parse(number, region);
      return library.isValidNumber(parsed)
          ? Optional.of(library.format(parsed, PhoneNumberFormat.E164).substring(1))
          : Optional.empty();
    } catch (NumberParseException unusable) {
      return Optional.empty();
    }
  }
}
