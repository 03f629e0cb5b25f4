package org.actionsync.infrastructure.osdi;

import java.time.Instant;
import java.util.List;
import org.actionsync.application.port.ApiKey;
import org.actionsync.application.port.Edit;
import org.actionsync.application.port.Label;
import org.actionsync.domain.contact.Contact;
import org.actionsync.domain.contact.EmailAddress;
import org.actionsync.domain.contact.EmailItem;
import org.actionsync.domain.contact.PhoneItem;
import org.actionsync.domain.contact.PhoneNumber;
import org.actionsync.domain.contact.Quality;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Subscription;
import org.actionsync.domain.mapping.Tagging;
import org.jspecify.annotations.Nullable;

/** Amara of the example payloads, and what she has. */
public final class People {

  /** A key. */
  public static final ApiKey KEY = new ApiKey("sample-key-tenants-union-2f8e");

  /** Amara in Action Network. */
  public static final RemoteId ACTIVIST = new RemoteId("5d0c2f6e-1a7b-4c1e-9f0d-6b1f0a7c3e21");

  /** Amara in Action Builder. */
  public static final RemoteId ENTITY = new RemoteId("a4c81f60-2e97-4b3d-8d15-9f6c0e7b3a28");

  private static final EmailAddress EMAIL = new EmailAddress("amara.okonjo@example.org");
  private static final PhoneNumber NUMBER = new PhoneNumber("15035550142");
  private static final Instant MODIFIED = Instant.parse("2026-02-11T08:45:31Z");

  private People() {}

  /** Amara as an activist, subscribed. */
  public static Contact activist() {
    EmailItem email =
        new EmailItem(EMAIL, Subscription.SUBSCRIBED, Quality.UNKNOWN, EmailItem.Kind.OTHER, null);
    PhoneItem number = new PhoneItem(NUMBER, Subscription.SUBSCRIBED, Quality.UNKNOWN, true, null);
    return person(ACTIVIST, null, List.of(email), List.of(number));
  }

  /** The same without an e-mail address. */
  public static Contact activistWithoutEmail() {
    return person(ACTIVIST, null, List.of(), activist().numbers());
  }

  /** Amara as an entity, subscribed by e-mail. */
  public static Contact entity() {
    EmailItem email =
        new EmailItem(
            EMAIL,
            Subscription.SUBSCRIBED,
            Quality.UNKNOWN,
            EmailItem.Kind.HOME,
            "action_builder:2a9d6f3e-7c05-4b81-94ea-f8b1d0c5e763");
    PhoneItem number =
        new PhoneItem(
            NUMBER,
            Subscription.NEVER_SET,
            Quality.UNKNOWN,
            true,
            "action_builder:c7f2e850-9b13-4a6d-8e47-0d5c3a9f6b18");
    return person(ENTITY, "Person", List.of(email), List.of(number));
  }

  private static Contact person(
      RemoteId id, @Nullable String type, List<EmailItem> emails, List<PhoneItem> numbers) {
    return new Contact(
        id, type, "Amara", "Okonjo", emails, numbers, List.of(), "en", null, MODIFIED);
  }

  /** A tag of Action Network. */
  public static Label tag(String name) {
    return new Label(new RemoteId("tag-" + name.replace(' ', '-')), "", "", name);
  }

  /** A response to the field Role in Action Builder. */
  public static Label role(String name) {
    RemoteId id = new RemoteId("role-" + name.replace(' ', '-'));
    return new Label(id, "Tenant info", "Role", name);
  }

  /** Takes a label off somebody. */
  public static Edit.Removal removal(Contact person, Label label) {
    RemoteId id = new RemoteId("tagging-" + label.id());
    return new Edit.Removal(label, new Tagging(id, label.id(), person.id(), MODIFIED));
  }
}
