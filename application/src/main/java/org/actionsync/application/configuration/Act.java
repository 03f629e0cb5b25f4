package org.actionsync.application.configuration;

import java.util.List;
import java.util.Optional;
import org.actionsync.application.integration.SetUpRefused;
import org.actionsync.application.linking.LinkCampaign;
import org.actionsync.application.linking.MapAssessment;
import org.actionsync.application.linking.MapResponse;
import org.actionsync.application.linking.UpdateLinkSettings;
import org.actionsync.application.port.CampaignId;
import org.actionsync.application.port.GroupId;
import org.actionsync.domain.contact.TagKey;
import org.actionsync.domain.mapping.Direction;
import org.actionsync.domain.mapping.Mapping;
import org.actionsync.domain.mapping.MappingState;
import org.actionsync.domain.mapping.Response;
import org.actionsync.domain.run.LinkId;
import org.jspecify.annotations.Nullable;

/**
 * One thing that an import does, by one use case. Its text stands for all that it will do, so that
 * two imports that have the same texts do the same.
 */
sealed interface Act {

  /**
   * In which order things are done, so that wherever an import ends, what is there is valid: what
   * stops comes first, what is taken away makes room, and a link is enabled only when it is whole.
   */
  enum Turn {
    DISABLE,
    UNMAP,
    UNLINK,
    LINK,
    ADJUST,
    DIRECT,
    MAP,
    ENABLE
  }

  Turn turn();

  /** Has it done in the future; answers what the linter will say against it. */
  default Optional<String> imagine(Future future) {
    return Optional.empty();
  }

  /** Does it. */
  void carryOut(Hands hands) throws SetUpRefused;

  record Disable(LinkId link) implements Act {

    @Override
    public Turn turn() {
      return Turn.DISABLE;
    }

    @Override
    public void carryOut(Hands hands) throws SetUpRefused {
      hands.links().disable().disable(link);
    }
  }

  record Unmap(CampaignId campaign, TagKey mapping) implements Act {

    @Override
    public Turn turn() {
      return Turn.UNMAP;
    }

    @Override
    public Optional<String> imagine(Future future) {
      future.unmap(campaign, mapping);
      return Optional.empty();
    }

    @Override
    public void carryOut(Hands hands) throws SetUpRefused {
      hands.mappings().unmap().unmap(mapping);
    }
  }

  record Unlink(CampaignId campaign, LinkId link) implements Act {

    @Override
    public Turn turn() {
      return Turn.UNLINK;
    }

    @Override
    public Optional<String> imagine(Future future) {
      future.unlink(campaign);
      return Optional.empty();
    }

    @Override
    public void carryOut(Hands hands) throws SetUpRefused {
      hands.links().unlink().unlink(link);
    }
  }

  /** The tag was named in the file and shown by the comparison, so it is meant if it is there. */
  record Link(CampaignId campaign, GroupId group, WantedTag magicTag) implements Act {

    @Override
    public Turn turn() {
      return Turn.LINK;
    }

    @Override
    public Optional<String> imagine(Future future) {
      future.link(campaign, group, magicTag.tag());
      return Optional.empty();
    }

    @Override
    public void carryOut(Hands hands) throws SetUpRefused {
      boolean reuse = magicTag.presence() != WantedTag.Presence.MISSING;
      hands
          .links()
          .link()
          .link(new LinkCampaign.Wish(campaign, group, magicTag.tag().name(), reuse));
    }
  }

  record Adjust(CampaignId campaign, UpdateLinkSettings.Changes changes) implements Act {

    @Override
    public Turn turn() {
      return Turn.ADJUST;
    }

    @Override
    public void carryOut(Hands hands) throws SetUpRefused {
      hands.links().update().update(hands.linkOf(campaign), changes, null);
    }
  }

  record Direct(CampaignId campaign, Mapping mapping) implements Act {

    @Override
    public Turn turn() {
      return Turn.DIRECT;
    }

    @Override
    public Optional<String> imagine(Future future) {
      return future.map(campaign, mapping);
    }

    @Override
    public void carryOut(Hands hands) throws SetUpRefused {
      hands.mappings().update().direct(mapping.key(), mapping.direction(), null);
    }
  }

  record Join(CampaignId campaign, Mapped mapped, WantedTag tag, Direction direction)
      implements Act {

    @Override
    public Turn turn() {
      return Turn.MAP;
    }

    @Override
    public Optional<String> imagine(Future future) {
      return future.map(
          campaign,
          new Mapping(
              new TagKey("new " + mapped.words()),
              mapped.response(),
              mapped.level(),
              tag.tag(),
              direction,
              MappingState.ACTIVE,
              List.of()));
    }

    @Override
    public void carryOut(Hands hands) throws SetUpRefused {
      LinkId link = hands.linkOf(campaign);
      String id = tag.isThere() ? tag.tag().id().value() : null;
      String newName = tag.isThere() ? null : tag.tag().name();
      Response response = mapped.response();
      if (response == null) {
        hands
            .mappings()
            .assessment()
            .map(new MapAssessment.Wish(link, mapped.levelOrNone(), id, newName));
      } else {
        hands
            .mappings()
            .response()
            .map(new MapResponse.Wish(link, response.id().value(), id, newName, direction));
      }
    }
  }

  record Enable(CampaignId campaign) implements Act {

    @Override
    public Turn turn() {
      return Turn.ENABLE;
    }

    @Override
    public void carryOut(Hands hands) throws SetUpRefused {
      hands.links().enable().enable(hands.linkOf(campaign));
    }
  }

  /**
   * What a mapping is about in Action Builder.
   *
   * @param response a response, or null
   * @param level an assessment level, or null
   */
  record Mapped(@Nullable Response response, @Nullable Integer level) {

    /** For people to read. */
    String words() {
      return response == null ? "assessment level " + level : response.path();
    }

    private int levelOrNone() {
      return level == null ? 0 : level;
    }
  }
}
