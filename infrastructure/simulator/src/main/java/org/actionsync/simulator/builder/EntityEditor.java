package org.actionsync.simulator.builder;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.actionsync.simulator.http.Json;
import org.jspecify.annotations.Nullable;

/** One entity's profile in one campaign. Every method is one edit; chain them for several. */
public final class EntityEditor {

  private static final String BY_HAND = "action_builder";

  private final BuilderControl control;
  private final Organization organization;
  private final Campaign campaign;
  private final Entity entity;

  EntityEditor(
      BuilderControl control, Organization organization, Campaign campaign, Entity entity) {
    this.control = control;
    this.organization = organization;
    this.campaign = campaign;
    this.entity = entity;
  }

  /** By hand a name can also be emptied. */
  public EntityEditor name(@Nullable String given, @Nullable String family) {
    return edit(
        now -> {
          entity.givenName = given;
          entity.familyName = family;
        });
  }

  public EntityEditor language(@Nullable String code) {
    return edit(now -> entity.language = code);
  }

  /** Adds an address to the end of the list, or does nothing if it is there. */
  public EntityEditor addEmail(String address, String type) {
    return contact("email_addresses", "address", address, item -> item.put("address_type", type));
  }

  public EntityEditor removeEmail(String address) {
    return edit(now -> entity.emails.removeIf(sameEmail(address)));
  }

  /** The subscription in this campaign; {@code null} means never set. */
  public EntityEditor emailStatus(String address, @Nullable String status) {
    String item = emailItem(address).id();
    return edit(now -> putStatus(item, status));
  }

  /**
   * {@code verified}, {@code user_added}, {@code bad} or {@code do_not_contact}, for all campaigns.
   */
  public EntityEditor emailQuality(String address, String quality) {
    return contact(
        "email_addresses",
        "address",
        address,
        item -> item.put("action_builder:confirmed", quality));
  }

  public EntityEditor addNumber(String number, String type) {
    return contact("phone_numbers", "number", number, item -> item.put("number_type", type));
  }

  public EntityEditor removeNumber(String number) {
    return edit(now -> entity.phones.removeIf(phone -> phone.number().equals(number)));
  }

  /** The subscription in this campaign; {@code null} means never set. */
  public EntityEditor numberStatus(String number, @Nullable String status) {
    String item =
        entity.phones.stream()
            .filter(phone -> phone.number().equals(number))
            .findFirst()
            .orElseThrow(() -> new NoSuchElementException("No number " + number))
            .id();
    return edit(now -> putStatus(item, status));
  }

  /** Adds an address to the end of the list. */
  public EntityEditor addAddress(String line, PostalItem.Place place) {
    return edit(
        now ->
            entity.addresses.add(
                new PostalItem(
                    control.state().nextId(), List.of(line), place, "physical", null, BY_HAND)));
  }

  public EntityEditor removeAddress(String line) {
    return edit(now -> entity.addresses.removeIf(address -> address.lines().contains(line)));
  }

  /** Ticks a response. */
  public EntityEditor respond(String section, String field, String response) {
    Response found = response(section, field, response);
    return edit(
        now ->
            new ResponseWriter(control.state(), organization, campaign, now)
                .give(entity, found, Tagging.Value.NONE));
  }

  /** Unticks a response; by hand this works for universal fields too. */
  public EntityEditor unrespond(String section, String field, String response) {
    String found = response(section, field, response).id;
    return edit(
        now ->
            entity.taggings.removeIf(
                tagging -> tagging.response().equals(found) && tagging.countsIn(campaign.id)));
  }

  /** Assesses, or removes the assessment. */
  public EntityEditor assess(@Nullable Integer level) {
    return edit(
        now -> {
          entity.in(campaign).assessment = level;
          entity.in(campaign).assessedAt = level == null ? null : now;
        });
  }

  /** Takes the entity out of this campaign; the organization keeps it. */
  public void removeFromCampaign() {
    edit(now -> entity.campaigns.remove(campaign.id));
  }

  public EntityEditor addToCampaign(String other) {
    return edit(now -> entity.campaigns.putIfAbsent(other, new Entity.Membership()));
  }

  /** Deletes the entity from the organization, which only administrators can do. */
  public void delete() {
    control.write(
        now -> {
          organization.entities.remove(entity.id);
          return "";
        });
  }

  /** Merges another entity into this one; the other is gone. */
  public EntityEditor merge(String other) {
    Entity gone = organization.entities.get(other);
    if (gone == null || gone == entity) {
      throw new NoSuchElementException("No other entity " + other);
    }
    return edit(
        now -> {
          organization.entities.remove(other);
          gone.emails.stream()
              .filter(email -> entity.emails.stream().noneMatch(sameEmail(email.address())))
              .toList()
              .forEach(entity.emails::add);
          gone.phones.stream()
              .filter(phone -> !entity.phones.contains(phone))
              .forEach(entity.phones::add);
          entity.addresses.addAll(gone.addresses);
          entity.taggings.addAll(gone.taggings);
          gone.campaigns.forEach(this::joinCampaign);
        });
  }

  private void joinCampaign(String id, Entity.Membership theirs) {
    Entity.Membership ours = entity.campaigns.computeIfAbsent(id, any -> theirs);
    theirs.statuses.forEach(ours.statuses::putIfAbsent);
  }

  private EntityEditor contact(
      String list, String property, String value, Consumer<ObjectNode> more) {
    ObjectNode sent = Json.object();
    ObjectNode item = sent.putArray(list).addObject().put(property, value);
    more.accept(item);
    return edit(
        now -> new ContactItems(control.state(), entity, entity.in(campaign), BY_HAND).write(sent));
  }

  private void putStatus(String item, @Nullable String status) {
    if (status == null) {
      entity.in(campaign).statuses.remove(item);
    } else {
      entity.in(campaign).statuses.put(item, status);
    }
  }

  private EmailItem emailItem(String address) {
    return entity.emails.stream()
        .filter(sameEmail(address))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException("No e-mail " + address));
  }

  private static Predicate<EmailItem> sameEmail(String address) {
    return email -> email.address().equalsIgnoreCase(address);
  }

  private Response response(String section, String field, String name) {
    return organization
        .field(section, field)
        .flatMap(found -> organization.response(found, name))
        .orElseThrow(() -> new NoSuchElementException("No response " + name));
  }

  private EntityEditor edit(Consumer<Instant> edit) {
    control.write(
        now -> {
          JsonNode before = EntityWriter.fingerprint(entity);
          edit.accept(now);
          if (!EntityWriter.fingerprint(entity).equals(before)) {
            entity.modified = now;
          }
          return "";
        });
    return this;
  }
}
