package org.actionsync.application.configuration;

import java.util.List;
import java.util.Optional;
import org.actionsync.application.linking.UpdateLinkSettings;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.mapping.Direction;
import org.jspecify.annotations.Nullable;

/**
 * What a configuration file says. It has no name of our own making and no key, not even a hint of
 * one: everything is named by what is the same wherever the same group and the same organization
 * are connected.
 *
 * @param links the campaign links
 */
public record ConfigurationFile(List<LinkEntry> links) {

  /** The only version of the format so far. */
  public static final int VERSION = 1;

  /** Copies the list. */
  public ConfigurationFile {
    links = List.copyOf(links);
  }

  /**
   * A campaign link.
   *
   * @param campaign the campaign
   * @param group what the group is called here
   * @param magicTag the magic tag
   * @param enabled whether it is enabled; when it does not say, a known link stays as it is and a
   *     new one is disabled
   * @param settings the settings that are to be so; the rest stays
   * @param mappings the mappings
   */
  public record LinkEntry(
      CampaignEntry campaign,
      String group,
      TagEntry magicTag,
      Optional<Boolean> enabled,
      UpdateLinkSettings.Changes settings,
      List<MappingEntry> mappings) {

    /** Copies the list. */
    public LinkEntry {
      mappings = List.copyOf(mappings);
    }
  }

  /**
   * A campaign.
   *
   * @param organization the subdomain of its organization
   * @param id Action Builder's interact id
   * @param name for people to read; nothing is looked up by it
   */
  public record CampaignEntry(String organization, RemoteId id, String name) {}

  /**
   * A tag.
   *
   * @param name what it is called; with an identifier, for people to read only
   * @param id Action Network's identifier: the tag of this identifier must be there. Without one,
   *     the tag of this name is meant, and is made where there is none
   */
  public record TagEntry(String name, @Nullable RemoteId id) {}

  /**
   * A response.
   *
   * @param section the section its field stands in
   * @param field the field it answers
   * @param name its name; with an identifier, all three are for people to read only
   * @param id Action Builder's identifier; without one, the response of exactly this section, field
   *     and name is meant
   */
  public record ResponseEntry(String section, String field, String name, @Nullable RemoteId id) {

    /** Section, field and name as people read them. */
    String path() {
      return section + " › " + field + " › " + name;
    }
  }

  /**
   * A mapping: of a response or of an assessment level.
   *
   * @param response the response; null when it maps a level
   * @param level the level; null when it maps a response
   * @param tag the tag
   * @param direction which way it travels
   */
  public record MappingEntry(
      @Nullable ResponseEntry response,
      @Nullable Integer level,
      TagEntry tag,
      Direction direction) {

    /**
     * Throws {@link IllegalArgumentException} unless exactly one of response and level is there, or
     * when a level would travel to Action Builder.
     */
    public MappingEntry {
      if ((response == null) == (level == null)) {
        throw new IllegalArgumentException("A mapping has either a response or a level");
      }
      if (level != null && direction != Direction.TO_NETWORK) {
        throw new IllegalArgumentException("Assessments go one way, to Action Network");
      }
    }
  }
}
