package org.actionsync.application.history;

import java.util.List;
import java.util.Map;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.mapping.Response;
import org.actionsync.domain.mapping.Tag;

/** What happens to tags and responses themselves: renamed, deleted, switched off and on. */
final class Upkeep {

  private final Town town;
  private final Chance chance;
  private final Diary diary;
  private int named;

  Upkeep(Town town, Chance chance, Diary diary) {
    this.town = town;
    this.chance = chance;
    this.diary = diary;
  }

  /** Somebody tidies up. */
  void act() {
    switch (chance.below(6)) {
      case 0 -> renameTag();
      case 1 -> deleteTag();
      case 2, 3 -> switchOff();
      default -> switchOn();
    }
  }

  private void renameTag() {
    Town.Group group = chance.oneOf(List.copyOf(town.groups.values()));
    List<RemoteId> tags = group.ordinaryTags();
    if (!tags.isEmpty()) {
      Tag tag = new Tag(chance.oneOf(tags), group.id() + " renamed " + ++named);
      Town.addTag(group.people(), group.tags(), tag);
      diary.note("  " + tag.id() + " is now called " + tag.name());
    }
  }

  /** Only in the web interface of Action Network, and for good. */
  private void deleteTag() {
    Town.Group group = chance.oneOf(List.copyOf(town.groups.values()));
    List<RemoteId> tags = group.ordinaryTags();
    if (tags.size() > 2) {
      RemoteId tag = chance.oneOf(tags);
      group.tags().remove(tag);
      group.people().withdraw(tag);
      diary.note("  " + tag + " is deleted");
    }
  }

  private void switchOff() {
    Town.Campaign campaign = chance.oneOf(List.copyOf(town.campaigns.values()));
    move(campaign, campaign.responses(), campaign.switchedOff(), "off");
  }

  private void switchOn() {
    Town.Campaign campaign = chance.oneOf(List.copyOf(town.campaigns.values()));
    move(campaign, campaign.switchedOff(), campaign.responses(), "on");
  }

  private void move(
      Town.Campaign campaign,
      Map<RemoteId, Response> from,
      Map<RemoteId, Response> to,
      String where) {
    if (from.isEmpty()) {
      return;
    }
    RemoteId id = chance.oneOf(List.copyOf(from.keySet()));
    Response response = from.remove(id);
    if (response != null) {
      to.put(id, response);
      if (where.equals("off")) {
        campaign.people().switchOff(id);
      } else {
        campaign.people().switchOn(id);
      }
      diary.note("  " + id + " of " + campaign.id() + " is switched " + where);
    }
  }

  /** Everything that was switched off is there again. */
  void switchEverythingOn() {
    for (Town.Campaign campaign : town.campaigns.values()) {
      while (!campaign.switchedOff().isEmpty()) {
        move(campaign, campaign.switchedOff(), campaign.responses(), "on");
      }
    }
  }
}
