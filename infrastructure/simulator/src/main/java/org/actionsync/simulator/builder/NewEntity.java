package org.actionsync.simulator.builder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * An entity being made up, for sample people and for a person who types one into the web interface.
 */
public final class NewEntity {

  private final Entity entity = new Entity();
  private final String campaign;
  private final Entity.Membership membership = new Entity.Membership();
  private final List<BiConsumer<BuilderState, Organization>> later = new ArrayList<>();

  /** An entity of a campaign, made and last changed at the given times. */
  public NewEntity(String id, String campaign, Instant created, Instant modified) {
    entity.id = id;
    entity.created = created;
    entity.modified = modified;
    this.campaign = campaign;
    entity.campaigns.put(campaign, membership);
  }

  public NewEntity named(@Nullable String givenName, @Nullable String familyName) {
    entity.givenName = givenName;
    entity.familyName = familyName;
    return this;
  }

  /** Of a type with a single name. */
  public NewEntity ofType(String type, String singleName) {
    entity.type = type;
    entity.name = singleName;
    return this;
  }

  public NewEntity language(String code) {
    entity.language = code;
    return this;
  }

  public NewEntity identifier(String custom) {
    entity.customIdentifiers.add(custom);
    return this;
  }

  /** Adds an e-mail address to the end of the list; status and quality may be unset. */
  public NewEntity email(
      String address, @Nullable String type, @Nullable String status, @Nullable String quality) {
    later.add(
        (state, organization) -> {
          String id = state.nextId();
          entity.emails.add(new EmailItem(id, address, type, quality, "action_builder"));
          putStatus(id, status);
        });
    return this;
  }

  /** Adds a number to the end of the list. */
  public NewEntity number(String number, String type, @Nullable String status) {
    later.add(
        (state, organization) -> {
          String id = state.nextId();
          entity.phones.add(new PhoneItem(id, number, type, null, "action_builder"));
          putStatus(id, status);
        });
    return this;
  }

  public NewEntity address(String line, PostalItem.Place place) {
    later.add(
        (state, organization) ->
            entity.addresses.add(
                new PostalItem(
                    state.nextId(), List.of(line), place, "physical", null, "action_builder")));
    return this;
  }

  public NewEntity assessed(int level, Instant at) {
    membership.assessment = level;
    membership.assessedAt = at;
    return this;
  }

  /** Gives a response by its id, as when somebody ticks it in the campaign. */
  public NewEntity responded(String response, Instant at) {
    later.add(
        (state, organization) -> {
          Field field = organization.fieldOf(organization.response(response));
          String counts = field.is(Field.Trait.UNIVERSAL) ? null : campaign;
          entity.taggings.add(
              new Tagging(state.nextId(), response, counts, at, Tagging.Value.NONE));
        });
    return this;
  }

  /** In a second campaign too, with no status of its own there. */
  public NewEntity alsoIn(String otherCampaign) {
    entity.campaigns.put(otherCampaign, new Entity.Membership());
    return this;
  }

  Entity make(BuilderState state, Organization organization) {
    later.forEach(step -> step.accept(state, organization));
    return entity;
  }

  private void putStatus(String item, @Nullable String status) {
    if (status != null) {
      membership.statuses.put(item, status);
    }
  }
}
