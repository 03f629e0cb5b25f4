package org.actionsync.application.history;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.actionsync.application.contract.Storage;
import org.actionsync.application.port.CampaignLink;
import org.actionsync.application.port.Pair;
import org.actionsync.domain.contact.TagKey;
import org.actionsync.domain.mapping.Mapping;
import org.actionsync.domain.run.LinkId;

/** Since when something is as it is in ActionSync, by lines of the diary; for judging only. */
final class Records {

  private final Storage store;
  private final Diary diary;
  private final PairsOf pairsOf;
  private final Map<LinkId, CampaignLink> links = new LinkedHashMap<>();
  private final Map<Object, Integer> pairs = new LinkedHashMap<>();
  private final Map<LinkId, Map<TagKey, Mapping>> mapped = new LinkedHashMap<>();
  private final Map<TagKey, String> directions = new LinkedHashMap<>();
  private final Map<TagKey, Integer> directed = new LinkedHashMap<>();
  private final Map<TagKey, Integer> redirected = new LinkedHashMap<>();
  private final Map<LinkId, Integer> keptOptOuts = new LinkedHashMap<>();
  private final List<Integer> kills = new ArrayList<>();

  /** Finds the pairs of a link. */
  interface PairsOf {
    List<Pair> pairs(CampaignLink link);
  }

  Records(Storage store, Diary diary, PairsOf pairsOf) {
    this.store = store;
    this.diary = diary;
    this.pairsOf = pairsOf;
  }

  void killed(int line) {
    kills.add(line);
  }

  List<Integer> kills() {
    return kills;
  }

  /** Notes what is new. */
  void look() {
    for (CampaignLink link : store.links().all()) {
      links.put(link.id(), link);
      if (!link.settings().optOutsToNetwork()) {
        keptOptOuts.put(link.id(), diary.length());
      }
      pairsOf.pairs(link).forEach(pair -> pairs.putIfAbsent(pair.id(), diary.length()));
      for (Mapping mapping : store.links().mappings(link.id())) {
        mapped.computeIfAbsent(link.id(), id -> new LinkedHashMap<>()).put(mapping.key(), mapping);
        look(mapping);
      }
    }
  }

  private void look(Mapping mapping) {
    String now = mapping.direction() + " " + mapping.state();
    String before = directions.put(mapping.key(), now);
    if (!now.equals(before)) {
      directed.put(mapping.key(), diary.length());
      if (before != null) {
        redirected.put(mapping.key(), diary.length());
      }
    }
  }

  CampaignLink link(LinkId id) {
    return Objects.requireNonNull(links.get(id), "every link was seen");
  }

  /** All mappings that a link ever had. */
  List<Mapping> everMapped(LinkId link) {
    return List.copyOf(mapped.getOrDefault(link, Map.of()).values());
  }

  /** When a link last did not carry opt-outs to Action Network. */
  int keptOptOuts(CampaignLink link) {
    return keptOptOuts.getOrDefault(link.id(), 0);
  }

  int pairedSince(Pair pair) {
    return pairs.getOrDefault(pair.id(), Integer.MAX_VALUE);
  }

  int directedSince(Mapping mapping) {
    return directed.getOrDefault(mapping.key(), 0);
  }

  int redirectedSince(Mapping mapping) {
    return redirected.getOrDefault(mapping.key(), 0);
  }
}
