package org.actionsync.application.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.actionsync.application.port.CampaignLink;
import org.actionsync.application.port.Pair;
import org.actionsync.domain.run.Run;
import org.actionsync.domain.run.RunStatus;

/** What has to hold after a history, whatever happened in it. */
final class Promises {

  private final History history;
  private final List<String> broken = new ArrayList<>();

  Promises(History history) {
    this.history = history;
  }

  /** All that does not hold, in words; empty when everything does. */
  List<String> broken() {
    twoMoreDaysAreQuiet();
    pairsAreOneToOne();
    broken.addAll(new Creations(history).broken());
    broken.addAll(new Consent(history).broken());
    broken.addAll(new Keepsakes(history).broken());
    broken.addAll(new Removals(history).broken());
    broken.addAll(new Agreement(history).broken());
    return broken;
  }

  /** No write repeats for ever: two more runs of every link find nothing to do. */
  private void twoMoreDaysAreQuiet() {
    for (int day = 1; day <= 2; day++) {
      history.diary.note("quiet " + day);
      int before = history.diary.sent().size();
      Set<Object> links = new HashSet<>();
      for (Run begun : history.quietDay()) {
        Run run = history.store.runs().find(begun.id()).orElseThrow();
        links.add(run.link());
        if (run.status() != RunStatus.DONE) {
          broken.add("Run " + run.id() + " of a quiet day is " + run.status() + run.heldBecause());
        }
      }
      for (CampaignLink link : history.store.links().all()) {
        if (link.enabled() && !links.contains(link.id())) {
          broken.add("Link " + link.id() + " had no run on a quiet day");
        }
      }
      history.diary.sent().stream()
          .skip(before)
          .forEach(sent -> broken.add("A write on a quiet day: " + line(sent)));
    }
  }

  private String line(Diary.Sent sent) {
    return "line " + sent.line() + history.diary.lines().get(sent.line() - 1);
  }

  private void pairsAreOneToOne() {
    Map<Object, Pair> seen = new HashMap<>();
    for (CampaignLink link : history.store.links().all()) {
      for (Pair pair : history.pairs(link)) {
        for (Object who : List.of(history.activist(link, pair), history.entity(link, pair))) {
          Pair other = seen.put(List.of(link.id(), who), pair);
          if (other != null) {
            broken.add(who + " is in two pairs of " + link.id());
          }
        }
      }
    }
  }
}
