package org.actionsync.simulator.builder;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Supplier;
import org.actionsync.simulator.http.Refusal;

/**
 * Action Builder's user interface: looking, and what people do there by hand.
 *
 * <p>An edit that changes something moves the entity's modified date; that edits by hand do is
 * assumed. An unknown campaign, entity or response is a {@link NoSuchElementException}.
 */
public final class BuilderControl {

  private final BuilderState state;
  private final Clock clock;
  private final Runnable changed;

  /** Edits the state and then tells {@code changed}. */
  public BuilderControl(BuilderState state, Clock clock, Runnable changed) {
    this.state = state;
    this.clock = clock;
    this.changed = changed;
  }

  public List<CampaignView> campaigns() {
    return read(
        () ->
            state.organizations.stream()
                .flatMap(owner -> owner.campaigns.stream().map(each -> view(owner, each)))
                .toList());
  }

  private static CampaignView view(Organization owner, Campaign campaign) {
    int entities = owner.entitiesIn(campaign).size();
    return new CampaignView(campaign.id, owner.name, campaign.name, campaign.archived, entities);
  }

  /** Every entity of a campaign, in the order of the API. */
  public List<EntityView> entities(String campaign) {
    return read(
        () -> {
          Organization owner = state.ownerOf(campaign);
          Campaign found = campaign(owner, campaign);
          return owner.entitiesIn(found).stream()
              .map(entity -> EntityView.of(owner, found, entity))
              .toList();
        });
  }

  /** An entity as a campaign sees it; empty if it is not, or no longer, in that campaign. */
  public Optional<EntityView> entity(String campaign, String id) {
    return read(
        () -> {
          Organization owner = state.ownerOf(campaign);
          Campaign found = campaign(owner, campaign);
          return Optional.ofNullable(owner.entities.get(id))
              .filter(entity -> entity.campaigns.containsKey(campaign))
              .map(entity -> EntityView.of(owner, found, entity));
        });
  }

  /** Everybody in a campaign with this e-mail address, compared without case. */
  public List<EntityView> byEmail(String campaign, String email) {
    return entities(campaign).stream().filter(entity -> entity.hasEmail(email)).toList();
  }

  /** Everybody in a campaign with this number. */
  public List<EntityView> byNumber(String campaign, String number) {
    return entities(campaign).stream().filter(entity -> entity.hasNumber(number)).toList();
  }

  /** Opens an entity for editing; each call on the editor is one edit. */
  public EntityEditor edit(String campaign, String id) {
    synchronized (state) {
      Organization owner = state.ownerOf(campaign);
      Entity entity = owner.entities.get(id);
      if (entity == null || !entity.campaigns.containsKey(campaign)) {
        throw new NoSuchElementException("No entity " + id + " in " + campaign);
      }
      return new EntityEditor(this, owner, campaign(owner, campaign), entity);
    }
  }

  /** A new entity of a campaign, made now; to be filled in and {@linkplain #add added}. */
  public NewEntity newEntity(String campaign) {
    synchronized (state) {
      Instant now = clock.instant();
      return new NewEntity(state.nextId(), campaign, now, now);
    }
  }

  /** Adds an entity by hand; answers its id. */
  public String add(NewEntity entity) {
    return write(now -> state.addEntity(entity));
  }

  public List<ResponseView> responses(String campaign) {
    return read(
        () -> {
          Organization owner = state.ownerOf(campaign);
          Campaign found = campaign(owner, campaign);
          return owner.responses.stream().map(each -> view(owner, found, each)).toList();
        });
  }

  private static ResponseView view(Organization owner, Campaign campaign, Response response) {
    boolean active = owner.active(response, campaign);
    return new ResponseView(response.id, response.section, response.field, response.name, active);
  }

  /** Renames a response; its id and taggings stay. */
  public void renameResponse(String campaign, String id, String name) {
    write(
        now -> {
          Response response = state.ownerOf(campaign).response(id);
          response.name = name;
          response.modified = now;
          return id;
        });
  }

  /** Switches a response on or off in one campaign; off hides its taggings, on brings them back. */
  public void activateResponse(String campaign, String id, boolean active) {
    write(
        now -> {
          Response response = state.ownerOf(campaign).response(id);
          if (active) {
            response.activeIn.add(campaign);
          } else {
            response.activeIn.remove(campaign);
          }
          return id;
        });
  }

  /** Deletes a response with all its taggings in every campaign. */
  public void deleteResponse(String campaign, String id) {
    write(
        now -> {
          Organization owner = state.ownerOf(campaign);
          owner.responses.remove(owner.response(id));
          for (Entity entity : owner.entities.values()) {
            if (entity.taggings.removeIf(tagging -> tagging.response().equals(id))) {
              entity.modified = now;
            }
          }
          return id;
        });
  }

  /** Switches a whole field, written {@code section › field}, on or off in one campaign. */
  public void activateField(String campaign, String field, boolean active) {
    write(
        now -> {
          Campaign found = campaign(state.ownerOf(campaign), campaign);
          if (active) {
            found.fieldsOff.remove(field);
          } else {
            found.fieldsOff.add(field);
          }
          return "";
        });
  }

  /** Revokes the key of a campaign's organization at once and gives it another one. */
  public void replaceKey(String campaign, String key) {
    write(now -> state.ownerOf(campaign).key = key);
  }

  /** Archives a campaign or takes it out of the archive; an archived one refuses writes. */
  public void archive(String campaign, boolean archived) {
    write(
        now -> {
          Campaign found = campaign(state.ownerOf(campaign), campaign);
          found.archived = archived;
          found.modified = now;
          return campaign;
        });
  }

  private static Campaign campaign(Organization owner, String id) {
    return owner.campaign(id).orElseThrow(() -> new NoSuchElementException("No campaign " + id));
  }

  BuilderState state() {
    return state;
  }

  /** One change of the state. */
  interface Write {
    String at(Instant now);
  }

  String write(Write write) {
    synchronized (state) {
      try {
        String answer = write.at(clock.instant());
        changed.run();
        return answer;
      } catch (Refusal refusal) {
        throw new IllegalArgumentException(refusal.getMessage(), refusal);
      }
    }
  }

  private <T> T read(Supplier<T> read) {
    synchronized (state) {
      return read.get();
    }
  }
}
