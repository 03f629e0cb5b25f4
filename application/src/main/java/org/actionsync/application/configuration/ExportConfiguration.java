package org.actionsync.application.configuration;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toMap;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.actionsync.application.configuration.ConfigurationFile.CampaignEntry;
import org.actionsync.application.configuration.ConfigurationFile.LinkEntry;
import org.actionsync.application.configuration.ConfigurationFile.MappingEntry;
import org.actionsync.application.configuration.ConfigurationFile.ResponseEntry;
import org.actionsync.application.configuration.ConfigurationFile.TagEntry;
import org.actionsync.application.linking.LinkTerms;
import org.actionsync.application.linking.UpdateLinkSettings;
import org.actionsync.application.port.Group;
import org.actionsync.application.port.GroupId;
import org.actionsync.application.port.Groups;
import org.actionsync.application.port.LinkSettings;
import org.actionsync.domain.contact.Field;
import org.actionsync.domain.mapping.Mapping;
import org.actionsync.domain.mapping.Response;
import org.actionsync.domain.mapping.Tag;
import org.actionsync.domain.reconcile.FieldRule;
import org.jspecify.annotations.Nullable;

/**
 * Says how everything is configured now, in an order that does not depend on when things were made,
 * so that two files can be compared line by line.
 */
public final class ExportConfiguration {

  private static final Comparator<LinkEntry> BY_CAMPAIGN =
      comparing((LinkEntry link) -> link.campaign().organization())
          .thenComparing(link -> link.campaign().name())
          .thenComparing(link -> link.campaign().id().value());

  /** Levels by number, then responses by section, field and name. */
  private static final Comparator<MappingEntry> BY_RESPONSE =
      comparing((MappingEntry mapping) -> Optional.ofNullable(mapping.level()).orElse(999))
          .thenComparing(mapping -> text(mapping.response()));

  private final LinkTerms terms;
  private final Groups groups;

  /** Exports what these know. */
  public ExportConfiguration(LinkTerms terms, Groups groups) {
    this.terms = terms;
    this.groups = groups;
  }

  /** Everything, as it is now. */
  public ConfigurationFile export() {
    Map<GroupId, String> names = groups.all().stream().collect(toMap(Group::id, Group::name));
    return new ConfigurationFile(
        terms.all().stream()
            .map(link -> entry(link, names.getOrDefault(link.link().group(), "")))
            .sorted(BY_CAMPAIGN)
            .toList());
  }

  private static LinkEntry entry(LinkTerms.Loaded link, String group) {
    List<MappingEntry> mappings =
        link.mappings().stream().map(ExportConfiguration::entry).sorted(BY_RESPONSE).toList();
    return new LinkEntry(
        new CampaignEntry(
            link.organization().subdomain(), link.campaign().remoteId(), link.campaign().name()),
        group,
        entry(link.link().magicTag()),
        Optional.of(link.link().enabled()),
        entry(link.link().settings()),
        mappings);
  }

  /** Every field has a rule in the file, so that nobody must know which one goes without saying. */
  private static UpdateLinkSettings.Changes entry(LinkSettings settings) {
    Map<Field, FieldRule> rules = new EnumMap<>(Field.class);
    for (Field field : Field.values()) {
      rules.put(field, settings.fields().getOrDefault(field, FieldRule.NEWEST));
    }
    return new UpdateLinkSettings.Changes(
        rules,
        Optional.of(settings.optOutsToNetwork()),
        Optional.of(settings.emailAsName()),
        settings.brake().limits());
  }

  private static MappingEntry entry(Mapping mapping) {
    Response response = mapping.response();
    ResponseEntry named =
        response == null
            ? null
            : new ResponseEntry(
                response.section(), response.field(), response.name(), response.id());
    return new MappingEntry(named, mapping.level(), entry(mapping.tag()), mapping.direction());
  }

  private static TagEntry entry(Tag tag) {
    return new TagEntry(tag.name(), tag.id());
  }

  private static String text(@Nullable ResponseEntry response) {
    return response == null ? "" : response.path() + " › " + response.id();
  }
}
