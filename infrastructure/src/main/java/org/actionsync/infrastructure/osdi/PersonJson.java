package org.actionsync.infrastructure.osdi;

import jakarta.json.bind.annotation.JsonbProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person as both services show and take one; properties that only one of them has are marked by
 * its name. What is null is not sent.
 */
public record PersonJson(
    @JsonbProperty("identifiers") @Nullable List<String> identifiers,
    @JsonbProperty("action_builder:entity_type") @Nullable String type,
    @JsonbProperty("given_name") @Nullable String givenName,
    @JsonbProperty("family_name") @Nullable String familyName,
    @JsonbProperty("name") @Nullable String name,
    @JsonbProperty("email_addresses") @Nullable List<Email> emails,
    @JsonbProperty("phone_numbers") @Nullable List<Phone> phones,
    @JsonbProperty("postal_addresses") @Nullable List<Address> addresses,
    @JsonbProperty("languages_spoken") @Nullable List<String> languages,
    @JsonbProperty("preferred_language") @Nullable String language,
    @JsonbProperty("action_builder:latest_assessment") @Nullable Integer assessment,
    @JsonbProperty("modified_date") @Nullable String modified) {

  /** An e-mail address. */
  public record Email(
      @JsonbProperty("action_builder:identifier") @Nullable String id,
      @JsonbProperty("primary") @Nullable Boolean primary,
      @JsonbProperty("address") @Nullable String address,
      @JsonbProperty("address_type") @Nullable String kind,
      @JsonbProperty("status") @Nullable String status,
      @JsonbProperty("action_builder:confirmed") @Nullable String quality) {}

  /** A phone number; Action Network has entries without a number. */
  public record Phone(
      @JsonbProperty("action_builder:identifier") @Nullable String id,
      @JsonbProperty("primary") @Nullable Boolean primary,
      @JsonbProperty("number") @Nullable String number,
      @JsonbProperty("number_type") @Nullable String kind,
      @JsonbProperty("status") @Nullable String status,
      @JsonbProperty("action_builder:confirmed") @Nullable String quality) {}

  /** A postal address. Its status in Action Builder is its quality. */
  public record Address(
      @JsonbProperty("action_builder:identifier") @Nullable String id,
      @JsonbProperty("primary") @Nullable Boolean primary,
      @JsonbProperty("address_lines") @Nullable List<String> lines,
      @JsonbProperty("locality") @Nullable String locality,
      @JsonbProperty("region") @Nullable String region,
      @JsonbProperty("postal_code") @Nullable String postalCode,
      @JsonbProperty("country") @Nullable String country,
      @JsonbProperty("address_type") @Nullable String kind,
      @JsonbProperty("status") @Nullable String quality) {}
}
