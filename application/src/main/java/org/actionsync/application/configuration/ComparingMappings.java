package org.actionsync.application.configuration;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.actionsync.application.configuration.Comparison.Difference;
import org.actionsync.application.configuration.ConfigurationFile.MappingEntry;
import org.actionsync.application.configuration.ConfigurationFile.ResponseEntry;
import org.actionsync.application.configuration.ConfigurationFile.TagEntry;
import org.actionsync.application.integration.SetUpRefused;
import org.actionsync.application.port.CampaignId;
import org.actionsync.application.port.GroupId;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.TagKey;
import org.actionsync.domain.mapping.Direction;
import org.actionsync.domain.mapping.Mapping;
import org.actionsync.domain.mapping.Response;
import org.actionsync.domain.mapping.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Compares the mappings of one link. What is the same here is not looked for in the services, so
 * that a small change of a large file takes a few calls.
 */
final class ComparingMappings {

  private final Of of;
  private final ServiceLookup services;
  private final Deeds deeds;

  ComparingMappings(Of of, ServiceLookup services, Deeds deeds) {
    this.of = of;
    this.services = services;
    this.deeds = deeds;
  }

  /**
   * Whose mappings are compared.
   *
   * @param place where the link is in the file
   * @param label what people call the link
   * @param campaign its campaign
   * @param group its group
   */
  record Of(String place, String label, CampaignId campaign, GroupId group) {}

  void compare(List<Mapping> before, List<MappingEntry> wanted, boolean removeOthers) {
    Set<TagKey> named = new HashSet<>();
    for (int i = 0; i < wanted.size(); i++) {
      String place = of.place() + ".mappings[" + i + "]";
      MappingEntry entry = wanted.get(i);
      Optional<Mapping> same = before.stream().filter(m -> isAbout(m, entry)).findFirst();
      same.ifPresent(mapping -> named.add(mapping.key()));
      compare(place, same.orElse(null), entry);
    }
    if (removeOthers) {
      before.stream()
          .filter(mapping -> !named.contains(mapping.key()))
          .forEach(mapping -> unmap(of.place() + ".mappings", mapping));
    }
  }

  private void compare(String place, @Nullable Mapping before, MappingEntry entry) {
    if (before == null) {
      map(place, entry);
    } else if (!isMeant(before.tag(), entry.tag())) {
      unmap(place, before);
      map(place, entry);
    } else if (before.direction() != entry.direction()) {
      direct(place, before, entry.direction());
    }
  }

  /** A link has one mapping at most of each response and of each level. */
  private static boolean isAbout(Mapping mapping, MappingEntry entry) {
    Response response = mapping.response();
    ResponseEntry wanted = entry.response();
    if (response == null || wanted == null) {
      return entry.level() != null && Objects.equals(mapping.level(), entry.level());
    }
    return ServiceLookup.isMeant(response, wanted);
  }

  /** Whether the file means this tag. */
  static boolean isMeant(Tag tag, TagEntry entry) {
    RemoteId id = entry.id();
    return id == null ? ServiceLookup.isCalled(tag, entry.name()) : tag.id().equals(id);
  }

  private void map(String place, MappingEntry entry) {
    Optional<Act.Mapped> mapped = mapped(place, entry);
    Optional<WantedTag> tag = tag(place, entry.tag());
    if (mapped.isPresent() && tag.isPresent()) {
      deeds.add(
          place,
          new Act.Join(of.campaign(), mapped.get(), tag.get(), entry.direction()),
          Difference.added(
              of.label(), what(mapped.get()), words(tag.get().words(), entry.direction())));
    }
  }

  private Optional<Act.Mapped> mapped(String place, MappingEntry entry) {
    ResponseEntry response = entry.response();
    try {
      return Optional.of(
          new Act.Mapped(
              response == null ? null : services.response(of.campaign(), response), entry.level()));
    } catch (SetUpRefused refused) {
      deeds.problem(place + ".response", refused);
      return Optional.empty();
    }
  }

  private Optional<WantedTag> tag(String place, TagEntry entry) {
    try {
      return Optional.of(services.tag(of.group(), entry));
    } catch (SetUpRefused refused) {
      deeds.problem(place + ".tag", refused);
      return Optional.empty();
    }
  }

  private void direct(String place, Mapping before, Direction after) {
    Mapping directed =
        new Mapping(
            before.key(),
            before.response(),
            before.level(),
            before.tag(),
            after,
            before.state(),
            before.problems());
    deeds.add(
        place + ".direction",
        new Act.Direct(of.campaign(), directed),
        Difference.changed(
            of.label(),
            what(before),
            words(quoted(before), before.direction()),
            words(quoted(before), after)));
  }

  private void unmap(String place, Mapping mapping) {
    deeds.add(
        place,
        new Act.Unmap(of.campaign(), mapping.key()),
        Difference.removed(of.label(), what(mapping), words(quoted(mapping), mapping.direction())));
  }

  private static String quoted(Mapping mapping) {
    return "'" + mapping.tag().name() + "'";
  }

  private static String what(Mapping mapping) {
    return what(new Act.Mapped(mapping.response(), mapping.level()));
  }

  private static String what(Act.Mapped mapped) {
    return "mapping of " + mapped.words();
  }

  private static String words(String tag, Direction direction) {
    return "tag " + tag + ", " + direction;
  }
}
